import { describeAllocation } from './describeAllocation';
import type { SheetDescription } from './description';
import type { DescribeOptions } from './options';
import { asFormulas, exact, inputOf, planOf, threeYears as agreement } from './rss.testdata';
import type { Agreement } from '../../core/agreement/model';
import { kinds, notes, row, shown } from './shown.testdata';

const options: DescribeOptions = { ...asFormulas, sheets: ['allocation', 'multi-year'] };

const multiYearOf = (of: Agreement, wished: Partial<DescribeOptions> = {}): SheetDescription => {
  const sheets = describeAllocation(planOf(of), inputOf(of), { ...options, ...wished });
  const sheet = sheets.find(({ name }) => name === 'Flerårsplan');
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

describe('a live Flerårsplan', () => {
  const sheet = multiYearOf(agreement);

  it('takes amounts and population from the years’ own sheets, and what rounding has given from Kontroll', () => {
    expect(row(sheet, 'Avesta')).toEqual([
      'Avesta',
      "='Fördelning 2023'!D4",
      "='Fördelning 2024'!D4",
      "='Fördelning 2025'!D4",
      '=SUM(B4:D4)',
      "=ROUND((B4-'Kontroll 2023'!C4)+(C4-'Kontroll 2024'!C4)+(D4-'Kontroll 2025'!C4),4)",
      "='Fördelning 2023'!B4",
    ]);
    expect(row(sheet, 'Region Dalarna').slice(1, 4)).toEqual([
      "='Fördelning 2023'!D20",
      "='Fördelning 2024'!D20",
      "='Fördelning 2025'!D20",
    ]);
  });

  it('adds up its own cells', () => {
    expect(row(sheet, 'Kommunerna')).toEqual([
      'Kommunerna',
      '=SUM(B4:B18)',
      '=SUM(C4:C18)',
      '=SUM(D4:D18)',
      '=SUM(B19:D19)',
      "=ROUND((SUM(B4:B18)-'Kontroll 2023'!C19)+(SUM(C4:C18)-'Kontroll 2024'!C19)+(SUM(D4:D18)-'Kontroll 2025'!C19),4)",
      '=SUM(G4:G18)',
    ]);
    expect(row(sheet, 'Summa')).toEqual([
      'Summa',
      '=SUM(B19:B20)',
      '=SUM(C19:C20)',
      '=SUM(D19:D20)',
      '=SUM(B21:D21)',
      "=ROUND((SUM(B4:B18,B20:B20)-SUM('Kontroll 2023'!C19:C20))+(SUM(C4:C18,C20:C20)-SUM('Kontroll 2024'!C19:C20))+(SUM(D4:D18,D20:D20)-SUM('Kontroll 2025'!C19:C20)),4)",
      '',
    ]);
  });

  it('has no typed figure, keeps its chart, and says of what day its notes are', () => {
    expect(kinds(sheet)).toEqual(new Set(['text', 'empty', 'formula']));
    expect(sheet.charts?.[0]?.values[0]?.range).toBe('B21:D21');
    expect(notes(sheet)).toContain('noterna gäller underlaget som det var 2026-11-22.');
  });

  it('cleans öre of their binary tail', () => {
    const öre = multiYearOf({ ...agreement, roundingUnit: { value: exact('0.01'), stated: true } });
    expect(row(öre, 'Avesta')[4]).toBe('=ROUND(SUM(B4:D4),2)');
    expect(row(öre, 'Kommunerna')[1]).toBe('=ROUND(SUM(B4:B18),2)');
    expect(row(öre, 'Summa')[1]).toBe('=ROUND(SUM(B19:B20),2)');
  });

  it('takes the municipalities’ amount from Fördelning where their parts may miss it', () => {
    const own = multiYearOf({ ...agreement, roundingMethod: { value: 'var-for-sig', stated: true } });
    expect(row(own, 'Kommunerna')[1]).toBe("='Fördelning 2023'!D19");
  });

  it('follows the free names of the sheets', () => {
    const input = inputOf(agreement);
    const taken = { ...input, parameters: { sheet: 'Fördelning 2024', range: 'A1:B9' } };
    const sheets = describeAllocation(planOf(agreement), taken, options);
    const followed = sheets.find(({ name }) => name === 'Flerårsplan');
    expect(followed === undefined ? [] : row(followed, 'Avesta')[2]).toBe("='Fördelning 2024 (2)'!D4");
  });

  it('leaves a year empty for a party that is not there, and finds the others’ rows', () => {
    const joined = multiYearOf({
      ...agreement,
      participation: [{ party: 'Avesta', fromYear: 2024 }],
    });
    expect(row(joined, 'Borlänge').slice(1, 4)).toEqual([
      "='Fördelning 2023'!D4",
      "='Fördelning 2024'!D5",
      "='Fördelning 2025'!D5",
    ]);
    expect(row(joined, 'Avesta').slice(1, 4)).toEqual(['', "='Fördelning 2024'!D4", "='Fördelning 2025'!D4"]);
    const r = String(joined.rows.findIndex(([first]) => shown(first) === 'Avesta') + 1);
    // Exact amounts by name, in every row alike, where the rows do not stand as on the year's own sheet.
    expect(row(joined, 'Avesta')[5]).toBe(
      `=ROUND(${['B', 'C', 'D']
        .map((column, index) => {
          const control = `'Kontroll ${String(2023 + index)}'!`;
          const last = index === 0 ? '19' : '20';
          return `(${column}${r}-SUMIF(${control}$A$4:$A$${last},$A${r},${control}$C$4:$C$${last}))`;
        })
        .join('+')},4)`,
    );
  });
});

describe('a Flerårsplan that holds values says why', () => {
  it.each<[string, Agreement, Partial<DescribeOptions>, string]>([
    [
      'rounded together',
      agreement,
      { roundTogether: true },
      'Talen är värden och inte levande formler: åren är avrundade tillsammans, och det räknas inte med formler.',
    ],
    [
      'without Fördelning',
      agreement,
      { sheets: ['multi-year'] },
      'Talen är värden och inte levande formler: de hämtas från bladen Fördelning, som inte är valda.',
    ],
    [
      'a year in values',
      {
        ...agreement,
        financing: [
          { name: 'Region Dalarna', kind: 'region', shares: [{ share: { value: exact('0.33333333333') } }] },
        ],
      },
      {},
      'Talen är värden och inte levande formler: bladet Fördelning 2023 innehåller värden, av det skäl som står där.',
    ],
  ])('%s', (_, of, wished, said) => {
    const sheet = multiYearOf(of, wished);
    expect(kinds(sheet).has('formula')).toBe(false);
    expect(notes(sheet)).toContain(said);
  });

  it('amounts beyond what a double holds to four decimals', () => {
    const large = {
      ...agreement,
      cost: { kind: 'amount', amount: { value: exact('90000000000') } },
    } as const;
    const sheet = multiYearOf(large);
    expect(kinds(sheet).has('formula')).toBe(false);
    expect(notes(sheet)).toContain(
      'för stora för att ett kalkylblad ska räkna ut avrundningen sammanlagt exakt',
    );
    expect(kinds(multiYearOf({ ...large, index: { rates: [] } })).has('formula')).toBe(true);
  });

  it('says nothing of formulas when values were asked for', () => {
    expect(notes(multiYearOf(agreement, { mode: 'values' }))).not.toContain('formler');
  });
});
