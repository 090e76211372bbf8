import { plainWords } from '../table/words';
import { columnsOf, ran, report, type Review } from './context';

/** balancing-item (G8): a row "Avrundning" or "Justering" with a typed amount that no note explains. */
export function checkBalancing(review: Review): void {
  ran(review, 'balancing-item');
  const explained = review.table.texts.some(
    ({ text, place }) => place === 'note' && /avrund|juster|utjämn|differens|korriger|öre/i.test(text),
  );
  for (const row of review.table.rows) {
    if (row.kind !== 'adjustment' || explained || saysWhy(row.label)) continue;
    const cells = columnsOf(review.table, 'amount', 'population', 'weight', 'unknown')
      .map((column) => ({ column, cell: column.cells[row.index] }))
      .filter(
        ({ cell }) => cell?.kind === 'number' && cell.value !== 0 && !/[A-Z]+\$?\d/i.test(cell.formula),
      );
    const [first] = cells;
    if (!first?.cell) continue;
    report(review, {
      check: 'balancing-item',
      cells: cells.map(({ cell }) => cell).filter((cell) => cell !== undefined),
      found: first.cell.value * first.column.scale,
      effect: Math.abs(first.cell.value * first.column.scale),
      certainty: 0.8,
      facts: { row: row.label, column: first.column.header },
    });
  }
}

/** What a correction concerns: a month, an invoice, a quarter. */
const CONCERNS =
  / (?:jan|feb|mars|apr|maj|juni?|juli?|aug|sept?|okt|nov|dec)\p{L}*\.?$|faktura|kvartal|(?<!\p{L})kv ?\d|moms|felaktig|dubbel/u;

/** "Justering enligt beslut 2022-05-03" and "Rättelse januari" explain themselves. */
function saysWhy(label: string): boolean {
  const words = plainWords(label);
  return words.split(' ').length > 2 || /\d{4}|enligt|beslut|avser|för /.test(words) || CONCERNS.test(words);
}
