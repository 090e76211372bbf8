import { formatDecimal } from '../../core/exact/decimal';
import { sum } from '../../core/exact/fraction';
import type { RowResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { live as text } from '../../text/sheetsFormulas';
import { columnName } from '../address';
import type { OutCell } from './description';
import { decimal } from './liveInputs';
import { firstTermColumn } from './liveKeyCells';
import { limitSums } from './liveLimits';
import { moneyCell, rounded, styled, sumFormula, type Place } from './livePlace';
import { startSum } from './liveSainteLague';
import * as out from './outCells';
import * as facts from './yearFacts';

/** The municipalities' row: their amount from *Beräkning*, units left to give, and the check of the sum. */
export function sumCells(label: string, place: Place): readonly OutCell[] {
  const { year, chain, byInhabitant: perInhabitant } = place;
  const rows = facts.municipalityRows(year);
  const r = String(place.sumRow);
  const group = year.groups.find((g) => g.kind === 'municipality')?.name ?? '';
  const printed = facts.municipalAmount(year);
  const added = facts.sumOf(rows);
  const from = chain.groups.get(group)?.amount;
  const source = perInhabitant || from === undefined ? `=${sumFormula('C', place)}` : `=${from}`;
  const exact = perInhabitant ? decimal(sum(rows.map((row) => row.exact))) : facts.kr(printed);
  const floors = rows.reduce((total, row) => total + row.floor, 0n);
  const extras = rows.reduce((total, row) => total + row.extraUnits, 0n);
  const missing = perInhabitant || year.method === 'var-for-sig';
  return styled('total', [
    out.text(label),
    out.formula(`=${sumFormula('B', place)}`, formatDecimal(place.total), out.formats.whole),
    out.formula(source, exact, perInhabitant ? out.formats.exact : out.moneyFormat(year.unit)),
    moneyCell(`=${rounded(sumFormula('D', place), year)}`, floors, year),
    out.empty(),
    out.empty(),
    missing
      ? out.formula(`=${sumFormula('G', place)}`, String(extras), out.formats.signedWhole)
      : out.formula(`=ROUND((C${r}-D${r})/${chain.unit},0)`, String(extras), out.formats.signedWhole),
    year.method === 'var-for-sig' && !perInhabitant
      ? moneyCell(`=C${r}`, printed, year)
      : moneyCell(`=${rounded(sumFormula('H', place), year)}`, added, year),
    out.empty(),
    verdict(
      `${sumFormula('H', place)}-${perInhabitant ? `H${r}` : `C${r}`}`,
      perInhabitant || added === printed,
    ),
    out.empty(),
    // Where the parts miss the amount (var för sig) their sum is not what is printed.
    added === printed
      ? moneyCell(`=${rounded(sumFormula('L', place), year)}`, printed, year)
      : out.money(printed, year.unit),
    moneyCell(`=ABS(H${r}-L${r})`, 0n, year),
    ...termSums(place),
    ...limitSums(rows, place),
    ...restSums(place),
    ...startSum(rows, place),
  ]);
}

/** The sum of each term of a mixed key, below its column. */
function termSums(place: Place): readonly OutCell[] {
  if (place.key.terms.length < 2) return [];
  return place.key.terms.map(({ whole }, index) => {
    const column = columnName(firstTermColumn + index);
    const total = whole.reduce((all, value) => all + value, 0n);
    return out.formula(`=${sumFormula(column, place)}`, String(total), out.formats.whole);
  });
}

/** Nothing is added up below the columns that tell who takes the rest. */
function restSums(place: Place): readonly OutCell[] {
  const columns = place.extra.filter((column) => ['order', 'room'].includes(column));
  return columns.map(() => out.empty());
}

/** Rows as wide as the widest: those without a term's figure end in empty cells. */
export function widened(
  rows: readonly (readonly OutCell[])[],
  least: number,
): readonly (readonly OutCell[])[] {
  const width = Math.max(least, ...rows.map((row) => row.length));
  return rows.map((row) => {
    const style = row[0]?.style;
    return out.row(row, width, style === 'total' || style === 'region' ? style : undefined);
  });
}

/** A region or other financier: its group's amount. */
export function otherCells(row: RowResult, r: string, place: Place): readonly OutCell[] {
  const { year, chain } = place;
  const group = chain.groups.get(row.group);
  const units = `ROUND(C${r}/${chain.unit},${String(chain.digits)})`;
  const nearest = rounded(`ROUND(${units},0)*${chain.unit}`, year);
  return styled('region', [
    out.text(row.party),
    out.empty(),
    group === undefined
      ? out.exactNumber(row.exact, out.formats.exact)
      : out.formula(`=${group.exact}`, decimal(row.exact), out.formats.exact),
    ...Array.from({ length: 4 }, () => out.empty()),
    group === undefined ? out.money(row.amount, year.unit) : moneyCell(`=${group.amount}`, row.amount, year),
    out.empty(),
    out.empty(),
    moneyCell(`=${nearest}`, row.amount - row.adjustment, year),
    out.money(row.amount, year.unit),
    moneyCell(`=ABS(H${r}-L${r})`, 0n, year),
  ]);
}

/** Summa: what is printed for all parties. */
export function totalCells(place: Place, others: readonly RowResult[]): readonly OutCell[] {
  const { year, sumRow } = place;
  const last = sumRow + others.length;
  const r = String(last + 1);
  const printed = facts.municipalAmount(year) + facts.sumOf(others);
  return styled('total', [
    out.text(words.rowNames.total),
    ...Array.from({ length: 6 }, () => out.empty()),
    moneyCell(`=${rounded(`SUM(H${String(sumRow)}:H${String(last)})`, year)}`, printed, year),
    ...Array.from({ length: 3 }, () => out.empty()),
    moneyCell(`=${rounded(`SUM(L${String(sumRow)}:L${String(last)})`, year)}`, printed, year),
    moneyCell(`=ABS(H${r}-L${r})`, 0n, year),
  ]);
}

/** The control cell: 0 while the sheet and the engine agree on every party. */
export function controlCells(place: Place): readonly OutCell[] {
  const others = facts.otherRows(place.year).length;
  const row = place.sumRow + 1 + (others > 0 ? others + 1 : 0);
  const differences = `M${String(place.from)}:M${String(row - 1)}`;
  return [
    out.text(text.control),
    ...Array.from({ length: 6 }, () => out.empty()),
    moneyCell(`=ROUND(SUM(${differences}),2)`, 0n, place.year),
    out.empty(),
    verdict(`H${String(row)}`, true),
    ...Array.from({ length: 3 }, () => out.empty()),
  ];
}

function verdict(difference: string, agrees: boolean): OutCell {
  return out.formula(
    `=IF(ROUND(${difference},2)=0,"${text.ok}","${text.off}")`,
    agrees ? text.ok : text.off,
    out.formats.general,
  );
}
