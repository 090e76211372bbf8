import { readPlaces, type Places } from '../granska/places';
import { randomFrom, type Random } from '../granska/random';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';

/** A workbook with the population of a real county and the terms of a random agreement, as an ekonom would type them. */
export interface RandomWorkbook {
  readonly model: WorkbookModel;
  readonly parties: number;
  readonly terms: readonly (readonly [string, string])[];
}

const places: Places = readPlaces();

/** Workbook number `seed`, the same every time. */
export function randomWorkbook(seed: number): RandomWorkbook {
  const random = randomFrom(seed * 104_729 + 7);
  const county = random.pick(places.counties);
  const vintage = random.pick(places.vintages);
  const year = Number(vintage.date.slice(0, 4)) + 1;
  const terms = randomTerms(random, year);
  const model = new WorkbookModel({ name: `slump-${String(seed)}.xlsx`, sheets: ['Befolkning', 'Avtal'] });
  const population = model.sheet('Befolkning');
  const put = (sheet: string, cell: string, text: string): void =>
    model.userEdit(model.sheet(sheet), cell, text);
  put('Befolkning', 'A1', 'Kommun');
  put('Befolkning', 'B1', `Folkmängd ${vintage.label}`);
  put('Befolkning', 'C1', 'Vikt');
  county.parties.forEach((party, i) => {
    model.userEdit(population, `A${String(i + 2)}`, party.name);
    model.userEdit(population, `B${String(i + 2)}`, String(vintage.figures.get(party.code) ?? 0));
    model.userEdit(population, `C${String(i + 2)}`, String(random.whole(1, 400)));
  });
  terms.forEach(([label, value], i) => {
    put('Avtal', `A${String(i + 1)}`, label);
    put('Avtal', `B${String(i + 1)}`, value);
  });
  return { model, parties: county.parties.length, terms };
}

const methods = ['Största resten', 'Var för sig', 'Rest till största', 'Rest till sista', 'Löpande'];
const keys = [
  'Folkmängd',
  'Folkmängd',
  'Folkmängd',
  'Lika',
  'Egen',
  '30 % lika, 70 % folkmängd',
  '42,25 kr per invånare',
];

function randomTerms(random: Random, year: number): [string, string][] {
  const key = random.pick(keys);
  const perInhabitant = key.endsWith('per invånare');
  const terms: [string, string][] = [
    ['Avtal', 'Gemensam verksamhet'],
    ['Diarienummer', `RS ${String(year)}/${String(random.whole(1, 4000))}`],
    ['Basår', String(year)],
    ['Fördelningsnyckel', key],
    ['Avrundning', random.pick(['1', '1', '1', '10', '100', '0,01'])],
    ['Avrundningsmetod', random.pick(random.chance(0.5) ? ['Största resten'] : methods)],
  ];
  if (!perInhabitant) {
    terms.push(['Årlig kostnad', String(random.whole(1, 40_000) * random.pick([1, 97, 1000, 1013]))]);
    if (random.chance(0.6)) terms.push(['Regionens andel', `${String(random.whole(1, 99))} %`]);
    if (random.chance(0.2)) terms.push(['Avdrag', random.chance(0.5) ? '500' : '12,5 %']);
  }
  if (random.chance(0.4)) {
    for (let i = 1; i <= random.whole(1, 3); i++) {
      terms.push([`Index ${String(year + i)}`, `${String(random.whole(5, 49) / 10).replace('.', ',')} %`]);
    }
  }
  return terms;
}
