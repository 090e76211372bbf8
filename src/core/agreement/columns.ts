import type { Party, PartyColumn } from './model';
import type { Notes } from './notes';

/** Which column of figures serves a year (B8): its own, else the latest earlier, else an undated one. */
export function columnOfYear(
  columns: readonly PartyColumn[],
  year: number,
  notes: Notes,
): PartyColumn | undefined {
  const own = latest(columns.filter((column) => column.year === year));
  if (own !== undefined) {
    saySameYear(columns, own, year, notes);
    return own;
  }
  const undated = columns.filter((column) => column.year === undefined);
  const earlier = latest(columns.filter((column) => (column.year ?? year) < year));
  const other = earlier ?? undated[0] ?? columns.reduce(earliest, columns[0]);
  if (other === undefined) return undefined;
  if (other.year === undefined) {
    if (undated.length > 1)
      notes.assume('undated-columns', { header: other.header, count: String(undated.length) });
  } else {
    const facts = { header: other.header, used: String(other.year) };
    notes.assume(other === earlier ? 'earlier-figures' : 'later-figures', facts, year);
  }
  return other;
}

function latest(columns: readonly PartyColumn[]): PartyColumn | undefined {
  return columns.reduce<PartyColumn | undefined>((best, column) => {
    return best === undefined || dateOf(column) >= dateOf(best) ? column : best;
  }, undefined);
}

function earliest(best: PartyColumn | undefined, column: PartyColumn): PartyColumn {
  return best === undefined || dateOf(column) < dateOf(best) ? column : best;
}

const dateOf = ({ year, date }: PartyColumn): string => date ?? String(year ?? 0).padStart(4, '0');

/** Two columns of one year, as June and December: the later is used, and that is said. */
function saySameYear(columns: readonly PartyColumn[], used: PartyColumn, year: number, notes: Notes): void {
  const others = columns.filter((column) => column.year === year && column !== used);
  for (const other of others)
    notes.assume('later-date-same-year', { header: used.header, other: other.header }, year);
}

/** The cell of a party's figure in a column, as `Blad!C7`, from the column's header cell and the party's own. */
export function cellInColumn(column: PartyColumn, party: Party): string | undefined {
  const head = /^(.*!)?\$?([A-Z]+)\$?\d+$/.exec(column.origin?.cell ?? '');
  const row = /(\d+)$/.exec(party.cell ?? '');
  return head === null || row === null ? undefined : `${head[1] ?? ''}${head[2] ?? ''}${row[1] ?? ''}`;
}
