import { formatDecimal } from '../../core/exact/decimal';
import type { Plan, YearResult } from '../../core/plan/model';
import type { AllocateText } from '../../text/paneAllocateSv';
import type { Numbers } from '../../text/numbers';
import { adjustedRows, previewOf } from './previewRows';

/** "Klart. Tre blad skapades. Summan är exakt 2 000 000 kr. Fyra kommuner fick 1 kr mindre …" (ux.md 5.3). */
export function resultLines(
  sheets: number,
  plan: Plan,
  words: AllocateText['result'],
  numbers: Numbers,
): readonly string[] {
  const lines = [words.done, words.created(sheets)];
  const [only, ...others] = plan.years;
  if (only === undefined) return lines;
  if (others.length > 0) {
    const wrong = plan.years.filter((year) => previewOf(year, numbers).difference !== undefined);
    lines.push(words.years(plan.years.length));
    lines.push(
      ...(wrong.length === 0
        ? [words.everyYear]
        : wrong.map((year) => `${String(year.year)}: ${sumLine(year, words, numbers)}`)),
    );
    return lines;
  }
  return [...lines, sumLine(only, words, numbers), ...adjustmentLines(only, words, numbers)];
}

function sumLine(year: YearResult, words: AllocateText['result'], numbers: Numbers): string {
  const { difference, total } = previewOf(year, numbers);
  return difference === undefined ? words.exact(total) : words.deviates(total, difference);
}

function adjustmentLines(
  year: YearResult,
  words: AllocateText['result'],
  numbers: Numbers,
): readonly string[] {
  const { less, more, onlyMunicipalities } = adjustedRows(year);
  const unit = numbers.kronor(formatDecimal(year.unit));
  const [fewer, further] = onlyMunicipalities
    ? [words.lessKommun, words.moreKommun]
    : [words.less, words.moreThan];
  return [...(less > 0 ? [fewer(less, unit)] : []), ...(more > 0 ? [further(more, unit)] : [])];
}
