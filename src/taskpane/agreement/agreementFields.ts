import type { Assumption } from '../../core/outcome';
import { formatDecimal, fractionFromNumber } from '../../core/exact/decimal';
import { formatNumber, formatPercent } from '../../text/numbers';
import type { AgreementText } from '../../text/paneAgreementSv';
import { cellName, formatAddress, rectangleOf } from '../../workbook/address';
import type { CellValue, RangeAddress, WorkbookSnapshot } from '../../workbook/cells';
import { recogniseLabel, type LabelId } from '../../workbook/read/labels';
import { statusOf, type AgreementRow, type TermStatus } from '../../workbook/agreementRow';
import { missingTerms, usualTerms } from '../../workbook/usualTerms';

export type FieldGroup = keyof AgreementText['groups'];

/** One term as the pane shows it. */
export interface AgreementField extends AgreementRow {
  readonly group: FieldGroup;
  readonly status: TermStatus;
  /** The cell of the value, as `Avtal!B4`. */
  readonly cell?: string;
}

const groupOf: ReadonlyMap<LabelId, FieldGroup> = new Map<LabelId, FieldGroup>([
  ['name', 'agreement'],
  ['case-number', 'agreement'],
  ['amount', 'cost'],
  ['cost-line', 'cost'],
  ['positions', 'cost'],
  ['cost-per-position', 'cost'],
  ['base-year', 'cost'],
  ['last-year', 'cost'],
  ['deduction', 'cost'],
  ['share', 'split'],
  ['region-name', 'split'],
  ['key', 'split'],
  ['minimum', 'split'],
  ['maximum', 'split'],
  ['rounding-unit', 'rounding'],
  ['rounding-method', 'rounding'],
  ['index-from', 'index'],
  ['index-rate', 'index'],
  ['index-series', 'index'],
  ['term', 'term'],
  ['term-from', 'term'],
  ['term-to', 'term'],
  ['notice', 'term'],
  ['notice-months', 'term'],
  ['renewal', 'term'],
  ['all-must-sign', 'term'],
  ['surplus', 'followUp'],
  ['outcome', 'followUp'],
  ['deductions-outcome', 'followUp'],
  ['takes-part-from', 'term'],
  ['takes-part-to', 'term'],
]);

export const fieldGroups: readonly FieldGroup[] = [...usualTerms.map(([group]) => group), 'other'];

/** Labels that an assumption of the engine stands in for. */
const assumedLabel: ReadonlyMap<string, string> = new Map([
  ['key', 'Fördelningsnyckel'],
  ['rounding-unit', 'Avrundning'],
  ['rounding-method', 'Avrundningsmetod'],
  ['index-first-year', 'Index från och med'],
  ['no-shares', 'Regionens andel'],
]);

/**
 * The rows of a range as fields, and after them every usual term that does not stand there: assumed where the
 * engine had to choose, else missing.
 */
export function agreementFields(
  workbook: WorkbookSnapshot,
  range: RangeAddress | undefined,
  assumptions: readonly Assumption[],
): readonly AgreementField[] {
  const stated = range === undefined ? [] : statedFields(workbook, range);
  const known = new Set(stated.map(({ label }) => recogniseLabel(label)?.field ?? label));
  const assumed = new Set(assumptions.map(({ id }) => assumedLabel.get(id)));
  const absent = missingTerms(known).map(({ group, label }): AgreementField => ({
    label,
    value: '',
    source: '',
    group,
    status: assumed.has(label) ? 'assumed' : 'missing',
  }));
  return [...stated, ...absent];
}

function statedFields(workbook: WorkbookSnapshot, { sheet, range }: RangeAddress): readonly AgreementField[] {
  const block = workbook.sheets.find((one) => one.sheet === sheet);
  const area = rectangleOf(range);
  if (block === undefined || area === undefined) return [];
  const shownAt = (row: number, column: number): string => {
    if (column > area.right) return '';
    const [r, c] = [row - block.top, column - block.left];
    return shownValue(block.values[r]?.[c], block.numberFormats[r]?.[c]);
  };
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  // The same column as the reader takes: a merged label leaves one empty between.
  const filled = (column: number): boolean => rows.some((row) => shownAt(row, column) !== '');
  const column = filled(area.left + 1) || !filled(area.left + 2) ? area.left + 1 : area.left + 2;
  const fields: AgreementField[] = [];
  for (const row of rows) {
    const [label, value, source] = [area.left, column, column + 1].map((at) => shownAt(row, at));
    if (label === undefined || label === '' || value === undefined || value === '') continue;
    const known = recogniseLabel(label);
    fields.push({
      label,
      value,
      source: source ?? '',
      group: known === undefined ? 'other' : (groupOf.get(known.id) ?? 'other'),
      status: statusOf({ value, source: source ?? '' }),
      cell: formatAddress({ sheet, range: cellName(row, column) }),
    });
  }
  return fields;
}

/** What the cell shows, near enough for a person: per cent, thousands, dates; a year is no thousand. */
export function shownValue(value: CellValue | undefined, format = 'General'): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  if (typeof value === 'string') return value.trim();
  const figure = fractionFromNumber(value);
  if (figure === undefined) return String(value);
  const decimal = formatDecimal(figure);
  if (format.includes('%')) return formatPercent(decimal);
  if (/[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return isoDay(value);
  const year = Number.isInteger(value) && value >= 1900 && value < 2200 && !format.includes(',');
  const unit = /"\s*(kr|tkr|mnkr)\s*"/.exec(format)?.[1];
  return `${year ? decimal : formatNumber(decimal)}${unit === undefined ? '' : ` ${unit}`}`;
}

/** Excel's day number (1900 system, from March 1900 on) as an ISO date. */
function isoDay(serial: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}

/** The fields as rows to fill in: what stands, and the usual terms left open. */
export function formRows(
  fields: readonly AgreementField[],
): readonly (AgreementRow & { group: FieldGroup })[] {
  return fieldGroups.flatMap((group) =>
    fields
      .filter((field) => field.group === group)
      .map(({ label, value, source }) => ({ label, value, source, group })),
  );
}
