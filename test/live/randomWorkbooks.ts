import { readPlaces, type County, type Places } from '../granska/places';
import { randomFrom, type Random } from '../granska/random';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { addFinancing } from './financing';
import { randomTerms, type Terms } from './randomTerms';
import type { AllocationInput } from '../../src/workbook/read/model';

/** A workbook with the population of a real county and the terms of a random agreement, as an ekonom would type them. */
export interface RandomWorkbook {
  readonly model: WorkbookModel;
  readonly parties: number;
  readonly terms: Terms;
  /** What the labels cannot say: fixed financing, cost lines with financing of their own. */
  readonly complete: (input: AllocationInput) => AllocationInput;
  /** A cell of the key, and another figure to put into it. */
  readonly change: { readonly cell: string; readonly value: string };
}

const places: Places = readPlaces();

/** Workbook number `seed`, the same every time. */
export function randomWorkbook(seed: number): RandomWorkbook {
  const random = randomFrom(seed * 104_729 + 7);
  const county = random.pick(places.counties);
  const vintage = random.pick(places.vintages);
  const year = Number(vintage.date.slice(0, 4)) + 1;
  const terms = randomTerms(random, year, county.parties.length);
  const model = new WorkbookModel({ name: `slump-${String(seed)}.xlsx`, sheets: ['Befolkning', 'Avtal'] });
  const key = new Map(terms).get('Fördelningsnyckel') ?? '';
  const figures = county.parties.map((party) => vintage.figures.get(party.code) ?? 0);
  lay(model, 'Befolkning', table(random, county, `Folkmängd ${vintage.label}`, figures, key));
  lay(model, 'Avtal', terms);
  return {
    model,
    parties: county.parties.length,
    terms,
    complete: addFinancing(random, terms),
    change: changeOf(random, county, figures, key),
  };
}

function lay(model: WorkbookModel, sheet: string, rows: readonly (readonly string[])[]): void {
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      model.userEdit(model.sheet(sheet), `${String.fromCharCode(65 + column)}${String(row + 1)}`, text);
    });
  });
}

/** Part, folkmängd and weight; or part and amount, the region's too, where the amounts are fixed. */
function table(
  random: Random,
  county: County,
  head: string,
  figures: readonly number[],
  key: string,
): readonly (readonly string[])[] {
  const { parties } = county;
  if (key !== 'Fasta belopp') {
    const weights = parties.map(() => String(random.whole(1, 400)));
    const rows = parties.map(({ name }, i) => [name, String(figures[i]), weights[i] ?? '1']);
    return [['Kommun', head, 'Vikt'], ...rows];
  }
  const decimals = random.chance(0.3) ? ',5' : '';
  const amounts = parties.map(({ name }) => [name, `${String(random.whole(100, 900_000))}${decimals}`]);
  const region = random.chance(0.6) ? [[county.region, String(random.whole(1, 2_000_000))]] : [];
  return [['Part', 'Belopp'], ...amounts, ...region];
}

/** Another figure in the column that the key uses, for a party at random. */
function changeOf(
  random: Random,
  { parties }: County,
  figures: readonly number[],
  key: string,
): RandomWorkbook['change'] {
  const place = random.whole(0, parties.length - 1);
  const row = String(place + 2);
  if (key === 'Fasta belopp') return { cell: `B${row}`, value: String(random.whole(100, 900_000)) };
  if (key === 'Egen') return { cell: `C${row}`, value: String(random.whole(1, 400)) };
  const changed = Math.max(1, Math.round((figures[place] ?? 1) * (0.7 + 0.6 * random.next())));
  return { cell: `B${row}`, value: String(changed) };
}
