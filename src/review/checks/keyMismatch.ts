import { leastOf, mostOf } from '../extremes';
import { totalCandidates } from '../explain/totals';
import { boundsOf, isAtBound } from '../explain/statedLimits';
import { nearestPopulation, nearness, type Nearness } from '../explain/nearest';
import { wholePopulations } from '../explain/wholePopulations';
import type { ExplainedRule } from '../explain/explanation';
import type { Key } from '../explain/model';
import type { TableColumn } from '../table/model';
import { plainWords } from '../table/words';
import { isTooCoarse } from './coarse';
import { cellAt, columnsOf, ran, report, type Review } from './context';
import { regionInKey } from './regionInKey';

/** Furthest that kr per inhabitant may vary for another date of the same population to be the likely cause. */
const OTHER_DATE = 0.04;

/** key-mismatch: a whole amount column that does not follow the key printed beside it or stated for it. */
export function checkKeys(review: Review): void {
  const printed = review.keys.printed.filter((key) => key.kind === 'population');
  const stated = review.terms.key?.value;
  if (printed.length === 0 && stated === undefined) {
    ran(review, 'key-mismatch', 'no-key');
    return;
  }
  ran(review, 'key-mismatch');
  for (const column of columnsOf(review.table, 'amount')) {
    if (column.sumOf.length > 0 || isTooCoarse(review, column)) continue;
    const explained = review.rules.get(column.index);
    if (explained) judgeRule(review, column, explained, printed);
    else judgeNearest(review, column, printed);
  }
}

/** The column follows a rule: is it the one that was stated, or the key that was printed? */
function judgeRule(
  review: Review,
  column: TableColumn,
  explained: ExplainedRule,
  printed: readonly Key[],
): void {
  const { kind } = explained.rule.key;
  const stated = review.terms.key?.value;
  if (regionInKey(review, explained)) return;
  if (kind === 'vintage' && followsPrinted(explained, printed[0])) return;
  if (kind === 'vintage' && printed.length > 0 && stated !== 'other' && stated !== 'equal')
    tell(
      review,
      column,
      'other-population',
      explained.rule.rows,
      { fits: explained.rule.key.name, vintage: explained.rule.key.date, ...rateFacts(explained) },
      differs(explained, printed[0]),
      1,
    );
  else if (kind === 'equal' && expectsPopulation(review, column, printed))
    tell(
      review,
      column,
      'equal-parts',
      explained.rule.rows,
      rateFacts(explained),
      differs(explained, printed[0]),
      1,
    );
  else if (kind === 'equal' && stated === 'population')
    tell(review, column, 'equal-parts', explained.rule.rows, rateFacts(explained), undefined, 1);
  else if (kind === 'population' && stated === 'equal')
    tell(
      review,
      column,
      'other-key',
      explained.rule.rows,
      { ...rateFacts(explained), fits: explained.rule.key.name, key: 'lika delar' },
      undefined,
      1,
    );
  else if (
    (kind === 'weight' || kind === 'share') &&
    stated === 'population' &&
    printed.length > 0 &&
    !followsPopulation(review, explained, printed)
  )
    tell(
      review,
      column,
      'other-key',
      explained.rule.rows,
      { ...rateFacts(explained), fits: explained.rule.key.name },
      differs(explained, printed[0]),
      1,
    );
}

/** Coarse amounts fit neighbouring dates too: the printed population comes first when it fits within its rounding. */
function followsPrinted({ rule, total }: ExplainedRule, key: Key | undefined): boolean {
  const near = key && nearness(rule.column, key, total, rule.rows);
  return near !== undefined && near.largestResidual <= rule.column.step * 1.5;
}

/** A share column that is the population's own share is the population. */
function followsPopulation(review: Review, explained: ExplainedRule, printed: readonly Key[]): boolean {
  const weights = explained.rule.key.weights;
  const column = explained.rule.key.column;
  const step = column?.step ?? 0;
  return (
    printed.some((key) => {
      const total = explained.rule.rows.reduce((sum, row) => sum + (key.weights[row] ?? 0), 0);
      const whole = explained.rule.rows.reduce((sum, row) => sum + (weights[row] ?? 0), 0);
      return explained.rule.rows.every(
        (row) =>
          Math.abs((weights[row] ?? 0) / whole - (key.weights[row] ?? 0) / total) <= step / whole + 0.0005,
      );
    }) && review.table.rows.length > 0
  );
}

const EQUAL_WORDS = /fast|grund|lika|bas|medlem|start|per part|per kommun/;

/** Equal amounts beside a printed population are a fault only where nothing says they are meant to be equal. */
function expectsPopulation(review: Review, column: TableColumn, printed: readonly Key[]): boolean {
  const stated = review.terms.key?.value;
  if (stated !== undefined) return stated === 'population' && !EQUAL_WORDS.test(plainWords(column.header));
  if (printed.length === 0) return false;
  const said = [column.header, ...review.table.texts.map(({ text }) => text)].map(plainWords).join(' ');
  const amounts = columnsOf(review.table, 'amount').filter((other) => other.sumOf.length === 0);
  const others = review.keys.printed.filter((key) => key.kind !== 'population');
  return !EQUAL_WORDS.test(said) && amounts.length === 1 && others.length === 0;
}

function rateFacts({ rule, total }: ExplainedRule): Record<string, string> {
  return {
    total: String(Number((total * rule.column.scale).toPrecision(15))),
    matched: String(rule.matched),
    of: String(rule.rows.length),
  };
}

/** Sum over rows of what the printed key would have changed, halved: kronor that moved between parties. */
function differs(explained: ExplainedRule, printed: Key | undefined): number | undefined {
  if (!printed) return undefined;
  const { rule, total } = explained;
  const weight = rule.rows.reduce((sum, row) => sum + (printed.weights[row] ?? 0), 0);
  let moved = 0;
  for (const row of rule.rows) {
    const amount = cellAt(rule.column, row)?.value ?? 0;
    const share = (printed.weights[row] ?? NaN) / weight;
    if (!Number.isNaN(share)) moved += Math.abs(amount - total * share);
  }
  return Math.round((moved / 2) * rule.column.scale);
}

function judgeNearest(review: Review, column: TableColumn, printed: readonly Key[]): void {
  const [key] = printed;
  const rows = itemRows(review, column, key);
  const bounds = boundsOf(review.terms, column);
  // Parties at a limit push the others off the key, and a key that is not printed is not this one.
  if (rows.length < 4 || rows.some((row) => isAtBound(bounds, cellAt(column, row)?.value ?? NaN))) return;
  if (review.terms.key?.value === 'other') return;
  const total = totalCandidates(review.table, column, rows, [])[0]?.value ?? 0;
  const onPrinted = key && nearness(column, key, total, rows);
  if (onPrinted && onPrinted.largestResidual <= column.step * Math.max(1.5, rows.length / 2)) return;
  if (onPrinted && onPrinted.spread <= OTHER_DATE && coarseEnough(column, rows)) {
    const closest = nearestPopulation(column, review.keys, total, rows) ?? onPrinted;
    review.nearest.set(column.index, closest);
    tellNearest(review, column, rows, onPrinted, closest);
  } else if (
    review.terms.key?.value === 'population' ||
    (onPrinted && isDivided(review, column, onPrinted))
  ) {
    // Where no total is printed the amount is one of several: coarse figures that fit one of them follow the key.
    const fits = totalCandidates(review.table, column, rows, [])
      .map(({ value }) => nearestPopulation(column, review.keys, value, rows))
      .filter((near) => near !== undefined);
    const rest = column.step * Math.max(1.5, rows.length / 2);
    const [closest] = fits;
    if (!closest || fits.some(({ largestResidual }) => largestResidual <= rest)) return;
    const facts = { largest: money(closest.largestResidual, column), near: closest.key.name };
    tell(review, column, 'other-key', rows, facts, undefined, 0.6);
  }
}

/** Figures precise enough to tell another population from rounding. */
function coarseEnough(column: TableColumn, rows: readonly number[]): boolean {
  const values = rows.map((row) => Math.abs(cellAt(column, row)?.value ?? 0)).sort((a, b) => a - b);
  return (values[Math.floor(values.length / 2)] ?? 0) / (column.step === 0 ? 1 : column.step) > 500;
}

const DIVIDED = /avtal|avgift|fördel|finansier|andel|insats|medfinans|ersättning till|kostnad per kommun/;
const OTHER_WORDS =
  /histor|andelstal|fast|elev|plats|utfall|skatt|faktisk|enligt avtal|nyckel|brukare|behov|kostnadsutj|bokf|redovis/;

/** A round or stated amount divided between the parties, roughly but not nearly by the printed population. */
function isDivided(review: Review, column: TableColumn, near: Nearness): boolean {
  const said = [column.header, ...review.table.texts.map(({ text }) => text)].map(plainWords).join(' ');
  const others = review.keys.printed.filter((key) => key.kind !== 'population');
  const amounts = columnsOf(review.table, 'amount').filter((other) => other.sumOf.length === 0);
  return (
    near.spread < 0.5 &&
    amounts.length === 1 &&
    others.length === 0 &&
    DIVIDED.test(said) &&
    !OTHER_WORDS.test(said)
  );
}

function itemRows(review: Review, column: TableColumn, key: Key | undefined): number[] {
  return review.table.rows
    .filter((row) => row.kind === 'item' && !Number.isNaN(cellAt(column, row.index)?.value ?? NaN))
    .filter((row) => key === undefined || (key.weights[row.index] ?? 0) > 0)
    .map((row) => row.index);
}

function tellNearest(
  review: Review,
  column: TableColumn,
  rows: readonly number[],
  printed: Nearness,
  closest: Nearness,
): void {
  const amounts = rows.map((row) => cellAt(column, row)?.value ?? 0);
  const whole = wholePopulations(
    amounts,
    rows.map((row) => printed.key.weights[row] ?? 0),
    column.step,
  );
  const rates = rows.map(
    (row) => ((cellAt(column, row)?.value ?? 0) * column.scale) / (printed.key.weights[row] ?? 1),
  );
  tell(
    review,
    column,
    'other-population',
    rows,
    {
      near: closest.key.name,
      vintage: closest.key.date ?? closest.key.id,
      largest: money(closest.largestResidual, column),
      largestRow: review.table.rows[closest.largestRow]?.label,
      printedLargest: money(printed.largestResidual, column),
      low: leastOf(rates).toFixed(4),
      high: mostOf(rates).toFixed(4),
      ...(whole ? { wholeRate: (whole.rate * column.scale).toFixed(4), wholeSum: String(whole.sum) } : {}),
    },
    Number((printed.largestResidual * column.scale).toPrecision(12)),
    0.8,
  );
}

function money(value: number, column: TableColumn): string {
  return String(Number((value * column.scale).toPrecision(12)));
}

function tell(
  review: Review,
  column: TableColumn,
  cause: string,
  rows: readonly number[],
  facts: Record<string, string | undefined>,
  effect: number | undefined,
  certainty: number,
): void {
  const cells = rows.map((row) => cellAt(column, row)).filter((cell) => cell !== undefined);
  const printed = review.keys.printed.find((key) => key.kind === 'population');
  report(review, {
    check: 'key-mismatch',
    cause,
    cells,
    ...(effect === undefined ? {} : { effect }),
    certainty,
    facts: { column: column.header, key: printed?.name ?? review.terms.key?.source, ...facts },
  });
}
