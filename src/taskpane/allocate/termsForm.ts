import type { AgreementRow } from '../shared/agreementRows';

/** The fields of the small form that stands in for a sheet Avtal. */
export const termFields = [
  'cost',
  'baseYear',
  'regionShare',
  'regionName',
  'name',
  'caseNumber',
  'key',
  'unit',
  'index',
] as const;
export type TermField = (typeof termFields)[number];

/** Shown at once; the others wait under "Fler uppgifter". */
export const firstFields: readonly TermField[] = ['cost', 'baseYear', 'regionShare', 'regionName'];
export const requiredFields: readonly TermField[] = ['cost', 'baseYear'];

/** Labels of the sheet Avtal: Swedish whatever the language of the pane. */
const labels: Readonly<Record<Exclude<TermField, 'index'>, string>> = {
  cost: 'Årlig kostnad',
  baseYear: 'Basår',
  regionShare: 'Regionens andel',
  regionName: 'Regionens namn',
  name: 'Avtal',
  caseNumber: 'Diarienummer',
  key: 'Fördelningsnyckel',
  unit: 'Avrundning',
};

/** A key of own making needs no cost of its own: `42,25 kr per invånare` gives the sum, fixed amounts likewise. */
export function missingFields(form: ReadonlyMap<TermField, string>): readonly TermField[] {
  const key = (form.get('key') ?? '').toLowerCase();
  const costFollows = key.includes('per inv') || key.includes('fasta');
  return requiredFields.filter(
    (field) => (form.get(field) ?? '').trim() === '' && !(field === 'cost' && costFollows),
  );
}

/** The form as rows of the sheet Avtal, in the order of the form; `2024: 2,7; 2025: 3,1` becomes a row a year. */
export function termRows(form: ReadonlyMap<TermField, string>): readonly AgreementRow[] {
  const source = 'Ifyllt i panelen';
  return termFields.flatMap((field) => {
    const value = (form.get(field) ?? '').trim();
    if (value === '') return [];
    if (field !== 'index') return [{ label: labels[field], value, source }];
    return value
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => {
        const match = /^(\d{4})\s*[:=]?\s*(.*)$/.exec(part);
        const rate = match?.[2]?.trim() ?? part;
        return {
          label: match?.[1] === undefined ? 'Index' : `Index ${match[1]}`,
          value: /^[\d,.\-−]+$/.test(rate) ? `${rate} %` : rate,
          source,
        };
      });
  });
}

/** The field of the form that a label of the sheet belongs to, for a refusal that names the label. */
export function fieldOf(label: string | undefined): TermField | undefined {
  if (label === undefined) return undefined;
  if (/^index/i.test(label)) return 'index';
  return termFields.find((field) => field !== 'index' && labels[field] === label);
}
