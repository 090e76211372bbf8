import type { Remark } from '../../core/outcome';
import { municipalities, regions } from '../../data/municipalities';
import { formatAddress, rectangleOf } from '../address';
import { cellAt, type Cell } from './blockCells';
import { isFigure, type TableLayout } from './tableLayout';
import type { PartyRow, TableRow } from './tableRows';

/** Everything odd about the parties of a table, as remarks that name cells. */
export function partyRemarks(
  layout: TableLayout,
  rows: readonly TableRow[],
  parties: readonly PartyRow[],
  population: number | undefined,
): readonly Remark[] {
  return [
    ...leftOutRemark(layout, rows, population),
    ...variantRemark(parties),
    ...unknownRemarks(layout, parties),
    ...countyRemarks(parties),
    ...rows.flatMap(({ remark }) => (remark === undefined ? [] : [remark])),
    ...codeRemarks(layout, parties),
    ...hiddenRemark(layout, parties),
    ...mergedRemark(layout),
  ];
}

const place = (cell: Cell) => cell.address.slice(cell.address.lastIndexOf('!') + 1);

/**
 * Rows that could have been taken for parties (ux.md point 5): a region with a folkmängd of its own, a total or an empty
 * row with parties below it. The ordinary end of a table, region row and Summa, is in `leftOut` and needs no warning.
 */
function leftOutRemark(
  layout: TableLayout,
  rows: readonly TableRow[],
  population: number | undefined,
): readonly Remark[] {
  const lastParty = rows.findLastIndex(({ kind }) => kind === 'party');
  const counted = ({ row }: TableRow) =>
    population !== undefined && isFigure(cellAt(layout.area.block, row, population));
  const out = rows.filter(
    (row, i) =>
      (row.kind === 'region' && counted(row)) ||
      ((row.kind === 'total' || row.kind === 'empty') && i < lastParty),
  );
  const [first] = out;
  if (first === undefined) return [];
  const names = out.map(leftOutName).join(', ');
  return [{ code: 'read-rows-left-out', cell: first.nameCell.address, facts: { names } }];
}

function leftOutName({ kind, name, nameCell }: TableRow): string {
  return kind === 'empty'
    ? `tom rad ${String(nameCell.row + 1)}`
    : `${name || 'rad utan namn'} (${place(nameCell)})`;
}

/** Region, total and empty rows of a table, as `Summa (A17)`: read, and no parties (D4). */
export function leftOutRows(rows: readonly TableRow[]): readonly string[] {
  const last = rows.findLastIndex(({ kind }) => kind !== 'empty' && kind !== 'note');
  return rows
    .filter(({ kind }, i) => kind === 'region' || kind === 'total' || (kind === 'empty' && i < last))
    .map(leftOutName);
}

/** Names that differ in slash, hyphen, genitive, case or the word kommun: read, and said (ux.md point 4). */
function variantRemark(parties: readonly PartyRow[]): readonly Remark[] {
  const variants = parties.flatMap(({ row }) =>
    row.recognised.kind === 'municipality' &&
    row.recognised.match === 'variant' &&
    row.municipality !== undefined
      ? [{ cell: row.nameCell, written: row.name, name: row.municipality.name }]
      : [],
  );
  const [first] = variants;
  if (first === undefined) return [];
  const names = variants
    .map(({ cell, written, name }) => `"${written}" (${place(cell)}) som ${name}`)
    .join('; ');
  return [
    { code: 'read-name-variant', cell: first.cell.address, facts: { names, count: String(variants.length) } },
  ];
}

/** Names among municipalities that are none: they take part under their own name, and are said. */
function unknownRemarks(layout: TableLayout, parties: readonly PartyRow[]): readonly Remark[] {
  return parties.flatMap(({ party, row }) => {
    if (row.kind !== 'party' || row.municipality !== undefined || !layout.recognised) return [];
    const likely = row.recognised.kind === 'other' ? row.recognised.likely : undefined;
    const code = likely === undefined ? 'read-party-unknown' : 'read-party-likely';
    const facts = { name: party.name, ...(likely === undefined ? {} : { likely: likely.name }) };
    return [{ code, cell: row.nameCell.address, facts }];
  });
}

/** 14 or 16 municipalities for a county of 15: which are missing, which are another county's (ux.md point 6). */
function countyRemarks(parties: readonly PartyRow[]): readonly Remark[] {
  const known = parties.flatMap(({ row }) =>
    row.municipality === undefined ? [] : [{ row, ...row.municipality }],
  );
  const counts = new Map<string, number>();
  for (const { county } of known) counts.set(county, (counts.get(county) ?? 0) + 1);
  const [county, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const members = municipalities.filter((municipality) => municipality.county === county);
  if (count * 2 <= known.length || count * 2 <= members.length) return [];
  const name = regions.find(({ code }) => code === county)?.county ?? '';
  const listed = new Set(known.map(({ code }) => code));
  const missing = members.filter(({ code }) => !listed.has(code));
  const extra = known.filter((party) => party.county !== county);
  const [first] = known;
  return [
    ...(missing.length > 0 && first !== undefined
      ? [
          {
            code: 'read-county-missing',
            cell: first.row.nameCell.address,
            facts: {
              county: name,
              names: missing.map((municipality) => municipality.name).join(', '),
              count: String(count),
              of: String(members.length),
            },
          },
        ]
      : []),
    ...extra.map(({ row, name: written }) => ({
      code: 'read-county-extra',
      cell: row.nameCell.address,
      facts: { county: name, name: written },
    })),
  ];
}

/** A code beside a name that is another municipality's. */
function codeRemarks(layout: TableLayout, parties: readonly PartyRow[]): readonly Remark[] {
  const { codeColumn } = layout;
  if (codeColumn === undefined) return [];
  return parties.flatMap(({ party, row }) => {
    const cell = cellAt(layout.area.block, row.row, codeColumn);
    const written = String(cell.value).trim();
    if (party.code === undefined || written === '' || party.kind !== 'municipality') return [];
    if (written.padStart(4, '0') === party.code) return [];
    return [
      {
        code: 'read-code-differs',
        cell: cell.address,
        facts: { name: party.name, value: written, code: party.code },
      },
    ];
  });
}

/** Hidden rows count as parties: said, since nobody sees them. */
function hiddenRemark(layout: TableLayout, parties: readonly PartyRow[]): readonly Remark[] {
  const hidden = new Set(layout.area.block.hiddenRows);
  const rows = parties.filter(({ row }) => hidden.has(row.row));
  const [first] = rows;
  if (first === undefined) return [];
  const names = rows.map(({ party }) => party.name).join(', ');
  return [{ code: 'read-hidden-rows', cell: first.row.nameCell.address, facts: { names } }];
}

/** Merged cells among the figures: only the first of them holds the figure. */
function mergedRemark(layout: TableLayout): readonly Remark[] {
  const { area, firstRow } = layout;
  const inside = area.block.merged.filter((range) => {
    const box = rectangleOf(range);
    if (box === undefined || box.bottom < firstRow || box.top > area.bottom) return false;
    return box.right >= area.left && box.left <= area.right && box.bottom > box.top;
  });
  const [first] = inside;
  return first === undefined
    ? []
    : [
        {
          code: 'read-merged-cells',
          cell: formatAddress({ sheet: area.block.sheet, range: first }),
          facts: { ranges: inside.join(', ') },
        },
      ];
}
