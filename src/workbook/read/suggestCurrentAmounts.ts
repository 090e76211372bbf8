import type { Party } from '../../core/agreement/model';
import { rectangleOf } from '../address';
import type { RangeAddress, WorkbookSnapshot } from '../cells';
import { addressOf } from './blockCells';
import { currentColumns } from './currentColumns';
import { foldText } from './foldedText';
import type { CurrentRange } from './readCurrentAmounts';
import { tableRows } from './tableRows';
import { findTables } from './tableSearch';

/** Sheets that the product writes itself: their amounts are results, and never proposed as what is paid today. */
const OWN_SHEET =
  /^(?:fordelning|kontroll|konsekvens|flerarsplan|reglering|avstamning|kostnadsposter|fakturaunderlag|berakning|antaganden och kallor|text till beslutsunderlag|granskning)(?: \d{4})?(?: \(\d+\))?$/;

/**
 * Columns headed nuvarande, gällande, tidigare … beside at least half of the parties, the likeliest first: those of the
 * population's own table, then by the number of parties. Only proposed: nothing is read from them unasked.
 */
export function suggestCurrentAmounts(
  workbook: WorkbookSnapshot,
  parties: readonly Party[],
  population: RangeAddress,
): readonly CurrentRange[] {
  const keys = new Set(parties.map(keyOf));
  const found = workbook.sheets
    .filter(({ sheet }) => !OWN_SHEET.test(foldText(sheet)))
    .flatMap((block) => findTables(block))
    .flatMap((layout) => {
      const named = currentColumns(layout).filter(({ isNamed }) => isNamed);
      if (named.length === 0) return [];
      const rows = tableRows(layout, { financiers: [] }).filter(
        ({ name, municipality, recognised }) =>
          keys.has(municipality?.code ?? '') || keys.has(name.toLowerCase()) || recognised.kind === 'region',
      );
      if (rows.length * 2 < keys.size) return [];
      const address = addressOf(layout.area);
      const own = overlaps(address, population) ? 1 : 0;
      return named.map(({ column, header }) => ({
        address,
        column,
        header,
        rank: own * 100_000 + rows.length,
      }));
    });
  return [...found]
    .sort((a, b) => b.rank - a.rank)
    .map(({ address, column, header }) => ({ address, column, header }));
}

const keyOf = ({ code, kind, name }: Party): string =>
  kind === 'municipality' && code !== undefined ? code : name.toLowerCase();

function overlaps(first: RangeAddress, second: RangeAddress): boolean {
  const [one, other] = [rectangleOf(first.range), rectangleOf(second.range)];
  if (first.sheet !== second.sheet || one === undefined || other === undefined) return false;
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}
