import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { invoice as text } from '../../text/sheetsReports';
import type { AllocationInput } from '../read/model';
import type { SheetDescription } from './description';
import { rounded } from './livePlace';
import { asLive, cellsAt, cellsOfAll, liveNotes, type LivePlaces } from './liveReports';
import { sumRows } from './liveSumRows';
import * as out from './outCells';
import { tableSheet } from './tableSheet';
import * as facts from './yearFacts';

/**
 * *Fakturaunderlag <år>*: one line per party that is invoiced. The region is the one that invoices (S1 p. 7). Live, it
 * lists also who has 0 kr so far: the amount may change, and then nobody is left out.
 */
export function invoiceSheet(year: YearResult, input: AllocationInput, live?: LivePlaces): SheetDescription {
  const cells = cellsAt(year.year, live);
  const invoiced = cells === undefined ? invoicedRows(year) : otherThanRegion(year);
  const kinds = [...invoiced.map(() => 'party' as const), 'total' as const];
  const sum = out.money(facts.sumOf(invoiced), year.unit, 'total');
  const { name, caseNumber, regionName } = input.agreement;
  return tableSheet({
    name: words.sheetNames.invoice(year.year),
    title: text.title(name?.value, year.year),
    subtitle: words.subtitle({
      caseNumber: caseNumber?.value,
      unit: words.unitText,
      forecast: facts.forecastOf(year.year, input),
    }),
    columns: [
      { head: words.heads.party, width: 26 },
      { head: text.organisation, width: 14 },
      { head: text.reference, width: 20 },
      { head: text.period, width: 24 },
      { head: text.amount, width: 20, numeric: true },
      { head: text.vat, width: 14 },
      { head: text.line, width: 40 },
    ],
    rows: [
      ...invoiced.map((row) => [
        out.text(row.party),
        out.empty(),
        out.empty(),
        out.text(text.periodText(year.year)),
        asLive(out.money(row.amount, year.unit), cells?.amount(row.party)),
        out.text(text.vatUndetermined),
        out.text(text.lineText(name?.value, year.year, caseNumber?.value)),
      ]),
      [
        out.text(words.rowNames.total, 'total'),
        out.empty('total'),
        out.empty('total'),
        out.empty('total'),
        asLive(sum, cells && rounded(sumRows(kinds).sum('total', 'E'), year)),
        out.empty('total'),
        out.empty('total'),
      ],
    ],
    notes: [
      ...(otherThanRegion(year).length < year.rows.length ? [text.issuer(regionName.value)] : []),
      ...text.notes,
      ...(facts.municipalAmount(year) === facts.sumOf(facts.municipalityRows(year))
        ? []
        : [words.roundingNote({ unit: facts.unitOf(year), method: year.method, sum: '' })]),
      ...liveNotes(cellsOfAll([year], live), live),
    ],
    orientation: 'landscape',
    caseNumber: caseNumber?.value,
    frozenColumns: 1,
  });
}

function otherThanRegion({ rows }: YearResult): readonly RowResult[] {
  return rows.filter((row) => row.kind !== 'region');
}

function invoicedRows(year: YearResult): readonly RowResult[] {
  return otherThanRegion(year).filter((row) => row.amount !== 0n);
}

/**
 * The same lists as CSV for a Swedish Excel, one head for all years: semicolons, decimal comma, CRLF. A field that a
 * spreadsheet would take for a formula gets an apostrophe in front; fields are quoted when they must be.
 */
export function invoiceCsv(years: readonly YearResult[], input: AllocationInput): string {
  const { name, caseNumber } = input.agreement;
  const head = [
    words.heads.party,
    text.organisation,
    text.reference,
    text.period,
    text.amount,
    text.vat,
    text.line,
  ];
  const lines = years.flatMap((year) =>
    invoicedRows(year).map((row) => [
      safeField(row.party),
      '',
      '',
      text.periodText(year.year),
      facts.kr(row.amount).replace('.', ','),
      text.vatUndetermined,
      safeField(text.lineText(name?.value, year.year, caseNumber?.value)),
    ]),
  );
  return [head, ...lines].map((fields) => `${fields.map(quoted).join(';')}\r\n`).join('');
}

const safeField = (field: string): string => (/^[=+\-@\t]/.test(field) ? `'${field}` : field);
const quoted = (field: string): string =>
  /[;"\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
