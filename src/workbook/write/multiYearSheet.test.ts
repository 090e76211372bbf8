import { describeAllocation } from './describeAllocation';
import type { SheetDescription } from './description';
import { multiYearSheet } from './multiYearSheet';
import type { DescribeOptions } from './options';
import { exact, inputOf, planOf, rssAgreement } from './rss.testdata';
import { yearsTogether } from './yearsTogether';
import { shown } from './shown.testdata';

const rates = (until: number) =>
  Array.from({ length: until - 2023 }, (_, index) => ({
    year: 2024 + index,
    rate: { value: exact('0.027') },
    series: 'LPIK',
  }));
const agreement = rssAgreement({ index: { rates: rates(2026) } });
const plan = planOf(agreement);

const grid = (sheet: SheetDescription | undefined): readonly (readonly string[])[] =>
  (sheet?.rows ?? []).map((row) => row.map(shown));
const rowOf = (sheet: SheetDescription | undefined, first: string): readonly string[] =>
  grid(sheet).find((row) => row[0] === first) ?? [];
/** The notes as one text: long ones are broken into rows. */
const notes = (sheet: SheetDescription | undefined): string =>
  grid(sheet)
    .slice(22)
    .map((row) => row[0])
    .join(' ');

describe('Flerårsplan', () => {
  const sheet = multiYearSheet(plan.years, inputOf(agreement));

  it('has years across, their index in words, and totals that are sums of what is printed', () => {
    expect(grid(sheet)[2]).toEqual([
      'Part',
      'Belopp 2023',
      'Belopp 2024',
      'Belopp 2025',
      'Belopp 2026',
      'Summa 2023–2026',
      'Avrundning sammanlagt',
      'Folkmängd juni 2021 (för 2023)',
    ]);
    expect(rowOf(sheet, 'Summa').slice(1, 6)).toEqual([
      '4000000',
      '4108000',
      '4218916',
      '4332827',
      '16659743',
    ]);
    expect(rowOf(sheet, 'Avesta')[5]).toBe(
      String(
        rowOf(sheet, 'Avesta')
          .slice(1, 5)
          .reduce((sum, amount) => sum + Number(amount), 0),
      ),
    );
    expect(notes(sheet)).toContain('Index 2024: 2,7 % (LPIK); indexfaktor 1,027; avtalsbelopp 4 108 000 kr.');
    expect(sheet?.charts?.[0]?.values[0]?.range).toBe('B21:E21');
  });

  it('tells what rounding has given or taken over the years, and from whom most', () => {
    const column = grid(sheet)
      .slice(3, 18)
      .map((row) => Number(row[6]));
    expect(Math.abs(column.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-9);
    expect(rowOf(sheet, 'Kommunerna')[6]).toBe('0');
    expect(notes(sheet)).toMatch(
      /Avrundning sammanlagt är det en part har betalat mer \(\+\) eller mindre \(−\) än sitt oavrundade belopp, alla år tillsammans\. Mest: \S+ \+[01],\d\d kr; minst: \S+ −[01],\d\d kr\./,
    );
  });

  it('has no sums over years when there is one year', () => {
    const [only] = plan.years;
    const one = multiYearSheet(only === undefined ? [] : [only], inputOf(agreement));
    expect(grid(one)[2]).toEqual(['Part', 'Belopp 2023', 'Folkmängd juni 2021 (för 2023)']);
    expect(notes(one)).not.toContain('Avrundning sammanlagt');
    expect(multiYearSheet([], inputOf(agreement))).toBeUndefined();
  });
});

describe('Flerårsplan rounded both ways', () => {
  const options: DescribeOptions = {
    date: '2026-11-21',
    version: '0.1.0',
    sheets: ['allocation', 'multi-year', 'control'],
    roundTogether: true,
  };
  const sheets = describeAllocation(plan, inputOf(agreement), options);
  const sheet = (name: string) => sheets.find((described) => described.name === name);
  const together = yearsTogether(plan);
  if (together.kind === 'refused') throw new Error('refused');
  const [difference] = together.value.differences;
  if (difference === undefined) throw new Error('no difference');

  it('shows the amounts that re-add, and no party is off by a krona over the years', () => {
    const column = plan.years.findIndex(({ year }) => year === difference.year) + 1;
    expect(rowOf(sheet('Flerårsplan'), difference.party)[column]).toBe(String(difference.together / 100n));
    expect(rowOf(sheet('Flerårsplan'), 'Kommunerna').slice(1, 5)).toEqual(
      plan.years.map(({ groups }) => String((groups[1]?.amount ?? 0n) / 100n)),
    );
    for (const row of grid(sheet('Flerårsplan')).slice(3, 18))
      expect(Math.abs(Number(row[6]))).toBeLessThan(1);
  });

  it('says on Flerårsplan which amounts differ from the year’s own sheet, and by how much', () => {
    const text = notes(sheet('Flerårsplan'));
    expect(text).toContain('avrundade till hela kronor så att både åren och parterna går jämnt ut');
    for (const { year, party, own, together: amount } of together.value.differences) {
      const change = amount > own ? '+1 kr' : '−1 kr';
      const line = new RegExp(`Skiljer sig från bladet Fördelning ${String(year)}: [^.]*`).exec(text)?.[0];
      expect(line).toContain(`${party} ${change}`);
    }
  });

  it('and on the year’s Fördelning and Kontroll what Flerårsplan shows instead', () => {
    const years = new Set(together.value.differences.map(({ year }) => year));
    for (const { year } of plan.years) {
      for (const name of [`Fördelning ${String(year)}`, `Kontroll ${String(year)}`]) {
        expect(notes(sheet(name)).includes('Flerårsplan är avrundad så att')).toBe(years.has(year));
      }
    }
    const amount = String(difference.together / 100n).replace(/(\d)(?=(\d{3})+$)/g, '$1 ');
    expect(notes(sheet(`Kontroll ${String(difference.year)}`))).toContain(
      `${difference.party} ${amount} kr (`,
    );
  });

  it('leaves the years’ own sheets as they are, and is off by default', () => {
    const ordinary = describeAllocation(plan, inputOf(agreement), { ...options, roundTogether: false });
    const table = (all: readonly SheetDescription[], name: string) =>
      grid(all.find((described) => described.name === name)).slice(0, 21);
    for (const { year } of plan.years) {
      const name = `Fördelning ${String(year)}`;
      expect(table(sheets, name)).toEqual(table(ordinary, name));
    }
    expect(table(sheets, 'Flerårsplan')).not.toEqual(table(ordinary, 'Flerårsplan'));
    const undecided = describeAllocation(plan, inputOf(agreement), {
      date: options.date,
      version: options.version,
      sheets: ['multi-year'],
    });
    expect(table(undecided, 'Flerårsplan')).toEqual(table(ordinary, 'Flerårsplan'));
  });

  it('says so when it cannot be done', () => {
    const own = rssAgreement({
      key: { value: { kind: 'per-inhabitant', rate: exact('42.25') } },
      cost: { kind: 'from-key' },
      financing: [],
      lastYear: { value: 2024 },
    });
    const [flerårsplan] = describeAllocation(planOf(own), inputOf(own), {
      ...options,
      sheets: ['multi-year'],
    });
    expect(notes(flerårsplan)).toContain('Åren kunde inte avrundas tillsammans');
  });

  it('says so when nothing differs', () => {
    const even = rssAgreement({
      cost: { kind: 'amount', amount: { value: exact('576764') } },
      lastYear: { value: 2024 },
    });
    const [flerårsplan] = describeAllocation(planOf(even), inputOf(even), {
      ...options,
      sheets: ['multi-year'],
    });
    expect(notes(flerårsplan)).toContain('Alla belopp är desamma som på bladen Fördelning.');
    expect(notes(flerårsplan)).not.toContain('Mest:');
  });
});
