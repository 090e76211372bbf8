import type { YearResult } from '../../core/plan/model';
import type { CurrentRange } from '../../workbook/read/readCurrentAmounts';
import type { TrueUpChoice } from '../../workbook/trueUpChoice';
import { defaultSheets, type SheetKind } from '../../workbook/write/options';

/** What the user wants on the new sheets. It stays while one goes back and forth between the steps. */
export interface SheetChoice {
  readonly kinds: readonly SheetKind[];
  /** Flerårsplan: round so that both years and parties re-add. */
  readonly roundTogether: boolean;
  /** Years billed on a preliminary population, one choice a year. */
  readonly trueUps: readonly TrueUpChoice[];
  /** What Konsekvens of the first year is set beside; until somebody says, the year before where there is one. */
  readonly compare?: 'before' | 'current';
  /** Today's amounts: their range, and their head on the sheet where it is not their own. */
  readonly current?: CurrentChoice;
}

export interface CurrentChoice {
  readonly range: CurrentRange;
  readonly label?: string;
}

export const usualChoice: SheetChoice = { kinds: defaultSheets, roundTogether: false, trueUps: [] };

/** A kind of sheet ticked or not. */
export function withKind(choice: SheetChoice, kind: SheetKind, wanted: boolean): SheetChoice {
  const others = choice.kinds.filter((other) => other !== kind);
  return { ...choice, kinds: wanted ? [...others, kind] : others };
}

/** The rounding both ways is shown on Flerårsplan, so asking for it asks for that sheet too. */
export function withRoundTogether(choice: SheetChoice, wanted: boolean): SheetChoice {
  const rounded = { ...choice, roundTogether: wanted };
  return wanted ? withKind(rounded, 'multi-year', true) : rounded;
}

/** True while Flerårsplan is among the sheets and is to be rounded both ways. */
export const roundsTogether = ({ kinds, roundTogether }: SheetChoice): boolean =>
  roundTogether && kinds.includes('multi-year');

/** What tells population columns apart from one reading to the next: the head, and which it is of those with that head. */
export function columnNames(columns: readonly { readonly header: string }[]): readonly string[] {
  return columns.map(
    ({ header }, place) =>
      `${header} ${String(columns.slice(0, place).filter((other) => other.header === header).length)}`,
  );
}

/** The same choice when the columns stand in other places: a settled year goes only with its column or the year itself. */
export function movedTrueUps(
  choice: SheetChoice,
  {
    from,
    to,
    years,
  }: { readonly from: readonly string[]; readonly to: readonly string[]; readonly years: readonly number[] },
): SheetChoice {
  const place = (before: number): number => to.indexOf(from[before] ?? '');
  const trueUps = choice.trueUps
    .map(({ year, billed, final }) => ({ year, billed: place(billed), final: place(final) }))
    .filter(({ year, billed, final }) => years.includes(year) && billed >= 0 && final >= 0);
  return trueUps.length === 0 ? withKind({ ...choice, trueUps }, 'true-up', false) : { ...choice, trueUps };
}

/** A year settled on its final population, or no longer; the sheet Avstämning follows. */
export function withTrueUp(choice: SheetChoice, year: number, trueUp: TrueUpChoice | undefined): SheetChoice {
  const others = choice.trueUps.filter((other) => other.year !== year);
  const trueUps = trueUp === undefined ? others : [...others, trueUp];
  return withKind({ ...choice, trueUps }, 'true-up', trueUps.length > 0);
}

/** True when *Konsekvens* of the first year is set beside amounts of the workbook: chosen, or the only possibility. */
export const isBesideCurrent = ({ compare }: SheetChoice, years: readonly YearResult[]): boolean =>
  years.length < 2 || compare === 'current';

/** True when such amounts are to be on a sheet: then the range they stand in matters. */
export const wantsCurrent = (choice: SheetChoice, years: readonly YearResult[]): boolean =>
  choice.kinds.includes('consequence') && isBesideCurrent(choice, years);
