import { referencesOf } from '../formulas/pattern';
import { tokenize } from '../formulas/tokens';
import type { TableColumn } from '../table/model';
import { plainWords } from '../table/words';
import { columnsOf, ran, report, type Review } from './context';
import { readCellAt } from './place';

/** missing-metadata: unit, source, population date and heads that the table does not give. One finding a table. */
export function checkMetadata(review: Review): void {
  const { table } = review;
  ran(review, 'missing-metadata');
  const amounts = columnsOf(table, 'amount');
  const populations = columnsOf(table, 'population');
  if (amounts.length === 0 && populations.length === 0) return;
  const texts = table.texts.map(({ text }) => text);
  const said = [...texts, ...linkedWords(review, populations)].map(plainWords).join(' | ');
  const missing: string[] = [];
  if (amounts.some((column) => column.unit === undefined)) missing.push('unit');
  if (populations.length > 0 && !/källa|scb|statistik|enligt/.test(said)) missing.push('source');
  const dated =
    populations.every((column) => column.year !== undefined) ||
    /(?:folkm|befolk|invånar|inv\.)[^|]*(?:19|20)\d\d|(?:19|20)\d\d[^|]*(?:folkm|befolk|invånar)|scb[^|]*(?:19|20)\d\d/.test(
      said,
    );
  if (populations.length > 0 && !dated) missing.push('date');
  const headless = table.columns.filter(
    (column) => column.header === '' && column.cells.some((cell) => cell.kind !== 'empty'),
  );
  if (headless.length > 0) missing.push('heads');
  if (missing.length === 0) return;
  const [first] = headless;
  const cell = missing.includes('heads') && first?.headCell ? first.headCell : readCellAt(table);
  report(review, {
    check: 'missing-metadata',
    cells: [cell],
    facts: { missing: missing.join(','), heads: String(headless.length) },
    certainty: 1,
  });
}

/** "=Befolkning!B5": the sheet that people are linked from says where they come from. */
function linkedWords(review: Review, columns: readonly TableColumn[]): string[] {
  const sheets = new Set(
    columns.flatMap(({ cells }) =>
      cells
        .filter(({ formula }) => formula.includes('!'))
        .flatMap(({ formula }) => referencesOf(tokenize(formula) ?? []))
        .flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet])),
    ),
  );
  return [...sheets].flatMap((sheet) => review.cells.words(sheet));
}
