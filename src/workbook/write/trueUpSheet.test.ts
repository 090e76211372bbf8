import type { PartyColumn } from '../../core/agreement/model';
import { describeAllocation } from './describeAllocation';
import type { SheetDescription } from './description';
import { exact, inputOf, june2021, planOf, rssAgreement } from './rss.testdata';
import { shown } from './shown.testdata';

const grid = (sheet: SheetDescription | undefined): readonly (readonly string[])[] =>
  (sheet?.rows ?? []).map((row) => row.map(shown));
const notesOf = (sheet: SheetDescription | undefined, from: number): string =>
  grid(sheet)
    .slice(from)
    .map((row) => row[0])
    .join(' ');
const base = { date: '2026-11-21', version: '0.1.0' };

const column = (header: string, more: number): PartyColumn => ({
  header,
  figures: [
    ...june2021.map(([, figure], place) => ({ value: exact(String(figure + (place === 0 ? more : 0))) })),
    undefined,
  ],
});

describe('Avstämning', () => {
  const of = (populations: readonly PartyColumn[]) => {
    const agreement = rssAgreement({ populations });
    return describeAllocation(planOf(agreement), inputOf(agreement), {
      ...base,
      sheets: ['true-up'],
      trueUps: [{ year: 2023, billed: 0, final: 1 }],
    });
  };
  const [sheet] = of([column('Folkmängd 1 nov 2022', 0), column('Folkmängd 31 dec 2022', 1000)]);

  it('shows both populations, what was billed, what is final, and what goes back or is to be paid', () => {
    expect(sheet?.name).toBe('Avstämning 2023');
    const rows = grid(sheet);
    expect(rows[0]?.[0]).toBe('Avstämning mot slutlig folkmängd för RSS Dalarna 2023, kronor');
    expect(rows[2]).toEqual([
      'Part',
      'Folkmängd 1 nov 2022',
      'Fakturerat belopp',
      'Folkmängd 31 dec 2022',
      'Slutligt belopp',
      'Skillnad, tillbaka (+) eller att betala (−)',
    ]);
    expect(rows[3]?.slice(0, 3)).toEqual(['Avesta', '22986', '159413']);
    // 2 000 000 × 23 986 ÷ 289 382 = 165 773,96
    expect(rows[3]?.slice(3)).toEqual(['23986', '165774', '-6361']);
    expect(rows[18]).toEqual(['Kommunerna', '288382', '2000000', '289382', '2000000', '0']);
    expect(rows[19]).toEqual(['Region Dalarna', '', '2000000', '', '2000000', '0']);
    expect(rows[20]).toEqual(['Summa', '', '4000000', '', '4000000', '0']);
  });

  it('says what was compared, and that the differences cancel out', () => {
    const text = notesOf(sheet, 21);
    expect(text).toContain(
      'Fakturerat belopp är fördelat efter Folkmängd 1 nov 2022, slutligt belopp efter Folkmängd 31 dec 2022.',
    );
    expect(text).toContain('summan är 0 kr.');
    expect(text).toContain('Källa: SCB, folkmängd per den 30 juni 2021. Avtal p. 6.');
  });

  it('names the source of both populations where they have one each', () => {
    const agreement = rssAgreement({
      populations: [column('Folkmängd 1 nov 2022', 0), column('Folkmängd 31 dec 2023', 10)],
    });
    const input = inputOf(agreement);
    const sourceNotes = ['Källa: SCB, 1 november 2022', 'Källa: SCB, 31 december 2023'];
    const [both] = describeAllocation(
      planOf(agreement),
      { ...input, population: { ...input.population, sourceNotes } },
      { ...base, sheets: ['true-up'], trueUps: [{ year: 2023, billed: 0, final: 1 }] },
    );
    expect(notesOf(both, 21)).toContain('Källa: SCB, 1 november 2022; SCB, 31 december 2023. Avtal p. 6.');
  });

  it('tells two columns with the same head apart', () => {
    const [same] = of([column('Folkmängd', 0), column('Folkmängd', 10)]);
    expect(grid(same)[2]?.[1]).toBe('Folkmängd (preliminär)');
    expect(grid(same)[2]?.[3]).toBe('Folkmängd (slutlig)');
  });

  it('is made for the years that were chosen, and only where both columns can be used', () => {
    expect(of([column('Folkmängd', 0)])).toEqual([]);
    const agreement = rssAgreement({ lastYear: { value: 2024 } });
    const none = { ...base, sheets: ['true-up'] as const };
    expect(describeAllocation(planOf(agreement), inputOf(agreement), none)).toEqual([]);
  });

  it('says so when the amount itself follows the population', () => {
    const agreement = rssAgreement({
      populations: [column('Folkmängd 1 nov 2022', 0), column('Folkmängd 31 dec 2022', 1000)],
      key: { value: { kind: 'per-inhabitant', rate: exact('10') } },
      cost: { kind: 'from-key' },
      financing: [],
    });
    const [own] = describeAllocation(planOf(agreement), inputOf(agreement), {
      ...base,
      sheets: ['true-up'],
      trueUps: [{ year: 2023, billed: 0, final: 1 }],
    });
    expect(grid(own)[18]).toEqual(['Summa', '288382', '2883820', '289382', '2893820', '-10000']);
    expect(notesOf(own, 19)).toContain(
      'Skillnaderna är tillsammans −10 000 kr, eftersom avtalets belopp följer',
    );
  });
});

test('Avstämning and Kostnadsposter hold values when live formulas are asked for, and say why', () => {
  const columns = [column('Folkmängd 1 nov 2022', 0), column('Folkmängd 31 dec 2022', 1000)];
  const cost = (name: string, amount: string) => ({ name, amount: { value: exact(amount) }, financing: [] });
  const agreement = rssAgreement({
    populations: columns,
    cost: { kind: 'lines', lines: [cost('Lön', '3000000'), cost('Lokal', '500001')] },
  });
  const sheets = (mode: 'values' | 'formulas') =>
    describeAllocation(planOf(agreement), inputOf(agreement), {
      ...base,
      mode,
      sheets: ['allocation', 'true-up', 'cost-lines'],
      trueUps: [{ year: 2023, billed: 0, final: 1 }],
    });
  const said = (name: string, mode: 'values' | 'formulas') =>
    notesOf(
      sheets(mode).find((one) => one.name === name),
      19,
    );
  for (const [name, why] of [
    ['Avstämning 2023', 'året är räknat två gånger, på var sin folkmängd'],
    ['Kostnadsposter 2023', 'de är avrundade så att både rader och kolumner stämmer'],
  ] as const) {
    expect(said(name, 'formulas')).toContain(`Talen är värden och inte levande formler: ${why}`);
    expect(said(name, 'values')).not.toContain('levande formler');
  }
});

describe('Kostnadsposter', () => {
  const line = (name: string, amount: string, region: string) => ({
    name,
    amount: { value: exact(amount) },
    financing: [
      { name: 'Region Dalarna', kind: 'region' as const, shares: [{ share: { value: exact(region) } }] },
    ],
  });
  const agreement = rssAgreement({
    cost: { kind: 'lines', lines: [line('Lön', '3000000', '0.5'), line('Lokal', '500001', '0.25')] },
  });
  const plan = planOf(agreement);
  const [sheet] = describeAllocation(plan, inputOf(agreement), { ...base, sheets: ['cost-lines'] });
  const rows = grid(sheet);

  it('has every line and every party’s printed amount re-add', () => {
    expect(sheet?.name).toBe('Kostnadsposter 2023');
    expect(rows[2]).toEqual(['Part', 'Lön', 'Lokal', 'Summa']);
    const parties = rows.slice(3, 18);
    for (const [party, salary, premises, total] of parties) {
      expect(Number(salary) + Number(premises)).toBe(Number(total));
      const printed = plan.years[0]?.rows.find((row) => row.party === party)?.amount;
      expect(total).toBe(String((printed ?? 0n) / 100n));
    }
    const sums = [1, 2, 3].map((at) => parties.reduce((sum, row) => sum + Number(row[at]), 0));
    expect(rows[18]).toEqual(['Kommunerna', ...sums.map(String)]);
    expect(rows[18]).toEqual(['Kommunerna', '1500000', '375001', '1875001']);
    expect(rows[19]).toEqual(['Region Dalarna', '1500000', '125000', '1625000']);
    expect(rows[20]).toEqual(['Summa', '3000000', '500001', '3500001']);
  });

  it('says who finances each line, and how it was rounded', () => {
    const text = notesOf(sheet, 21);
    expect(text).toContain(
      'Lön delas mellan Region Dalarna 50 % och Kommunerna 50 %. Lokal delas mellan Region Dalarna 25 % och Kommunerna 75 %.',
    );
    expect(text).toContain('Parternas summor är beloppen på bladet Fördelning 2023.');
  });

  it('is not made for one cost alone, nor where the amounts cannot re-add', () => {
    const sheetsOf = (changes: Parameters<typeof rssAgreement>[0]) => {
      const changed = rssAgreement(changes);
      return describeAllocation(planOf(changed), inputOf(changed), { ...base, sheets: ['cost-lines'] });
    };
    expect(sheetsOf({})).toEqual([]);
    expect(
      sheetsOf({ cost: agreement.cost, roundingMethod: { value: 'var-for-sig', stated: true } }),
    ).toEqual([]);
  });
});
