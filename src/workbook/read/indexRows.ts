import type { IndexRate } from '../../core/agreement/model';
import type { Fraction } from '../../core/exact/fraction';
import type { Remark, Sourced } from '../../core/outcome';
import { foldText, plainText } from './foldedText';
import type { ParameterRow } from './parameterRows';
import { readRate } from './parameterShares';
import { rowRemark, type Reading } from './parameterValues';

/** What the words beside an index figure say of it. */
export type IndexFacts = Pick<IndexRate, 'series' | 'edition' | 'status' | 'measures'>;

/**
 * An index row: the rate (D1), the series from the label's parenthesis ("Index 2024 (LPIK)"), edition and status from the
 * third column ("SKR 2023-10-19, prognos", "mäter 2023").
 */
export function readIndexRow(
  row: ParameterRow,
  year: number,
): { reading: Reading<Fraction>; facts: IndexFacts } {
  const note = plainText(row.label.note ?? '');
  const source = row.source ?? '';
  const words = foldText(`${note} ${source}`);
  const series = seriesIn(note);
  const measures = /(?:mater|avser|matar) (?:ar )?(\d{4})/.exec(words)?.[1];
  const measured = Number(measures);
  const status = /prognos|preliminar|\bprel\b/.test(words)
    ? 'forecast'
    : /utfall|slutlig/.test(words)
      ? 'outcome'
      : undefined;
  const reading = readRate(row);
  const facts: IndexFacts = {
    ...(series === undefined ? {} : { series }),
    ...(source === '' ? {} : { edition: source }),
    ...(status === undefined ? {} : { status }),
    ...(measures === undefined || measured === year ? {} : { measures: measured }),
  };
  if (reading.kind !== 'value' || source === '') return { reading, facts };
  const { value, origin } = reading.value;
  return { reading: { ...reading, value: { value, origin: { ...origin, edition: source } } }, facts };
}

/** The series in a note without the words for forecast and outcome: "LPIK, prognos" is LPIK. */
function seriesIn(note: string): string | undefined {
  const bare = note
    .replace(/\b(?:prognos|utfall|preliminärt?|prel\.?|slutligt?)/gi, '')
    .replace(/^[ ,;:()-]+|[ ,;:()-]+$/g, '');
  return bare === '' ? undefined : bare;
}

const SERIES = ['LPIK', 'LPI', 'PKV', 'KPIF', 'KPI', 'AKI'];

/** "LPI och LPIK" has not chosen (they differ in how wages are estimated): said, never settled by us. */
export function seriesRemarks(
  rows: readonly ParameterRow[],
  series: Sourced<string> | undefined,
): readonly Remark[] {
  const [row] = rows;
  if (row === undefined || series === undefined) return [];
  const words = new Set(series.value.toUpperCase().match(/\p{L}+/gu) ?? []);
  const named = SERIES.filter((name) => words.has(name));
  return named.length > 1
    ? [rowRemark(row, 'read-index-not-chosen', { series: series.value, named: named.join(', ') })]
    : [];
}
