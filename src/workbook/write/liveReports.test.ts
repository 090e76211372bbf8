import type { Agreement } from '../../core/agreement/model';
import { describeAllocation } from './describeAllocation';
import type { SheetDescription } from './description';
import type { DescribeOptions } from './options';
import { asFormulas, exact, inputOf, planOf, threeYears as agreement } from './rss.testdata';
import { kinds, notes, row } from './shown.testdata';

const options: DescribeOptions = {
  ...asFormulas,
  sheets: ['allocation', 'consequence', 'invoice', 'settlement'],
};

const sheetsOf = (of: Agreement, wished: Partial<DescribeOptions> = {}) =>
  describeAllocation(planOf(of), inputOf(of), { ...options, ...wished });
const named = (sheets: readonly SheetDescription[], name: string): SheetDescription => {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
};
const live = new Set(['text', 'empty', 'formula']);
const followsNote = 'noterna gäller underlaget som det var 2026-11-22.';

describe('a live Konsekvens', () => {
  const sheets = sheetsOf(agreement, {
    current: {
      label: 'Nuvarande avtal',
      amounts: new Map(
        planOf(agreement).years[0]?.rows.map(({ party, amount }) => [party, amount - 100_00n]),
      ),
    },
  });
  const later = named(sheets, 'Konsekvens 2024');

  it('sets the year beside the year before, both from their own sheets', () => {
    expect(row(later, 'Avesta')).toEqual([
      'Avesta',
      "='Fördelning 2024'!B4",
      "='Fördelning 2023'!D4",
      '=IF(B4=0,"",C4/B4)',
      "='Fördelning 2024'!D4",
      '=IF(B4=0,"",E4/B4)',
      '=E4-C4',
      '=IF(C4=0,"",G4/C4)',
    ]);
    expect(row(later, 'Kommunerna')).toEqual([
      'Kommunerna',
      '=SUM(B4:B18)',
      '=SUM(C4:C18)',
      '=IF(B19=0,"",C19/B19)',
      '=SUM(E4:E18)',
      '=IF(B19=0,"",E19/B19)',
      '=E19-C19',
      '=IF(C19=0,"",G19/C19)',
    ]);
    expect(row(later, 'Summa')).toEqual([
      'Summa',
      '',
      '=SUM(C19:C20)',
      '',
      '=SUM(E19:E20)',
      '',
      '=E21-C21',
      '=IF(C21=0,"",G21/C21)',
    ]);
    expect(kinds(later)).toEqual(live);
    expect(notes(later)).toContain(followsNote);
  });

  it('has today’s amounts typed where they are not on a live sheet, and says so', () => {
    const first = named(sheets, 'Konsekvens 2023');
    expect(row(first, 'Avesta').slice(2, 5)).toEqual([
      '159313',
      '=IF(B4=0,"",C4/B4)',
      "='Fördelning 2023'!D4",
    ]);
    expect(row(first, 'Kommunerna')[2]).toBe('=SUM(C4:C18)');
    expect(notes(first)).toContain(
      'Uppgifterna om Nuvarande avtal är inskrivna värden och följer inte underlaget.',
    );
    expect(notes(later)).not.toContain('inskrivna värden');
    const only = named(sheetsOf(agreement, { years: [2024] }), 'Konsekvens 2024');
    expect(notes(only)).toContain('Uppgifterna om Belopp 2023 är inskrivna värden');
  });

  it('keeps the change of who enters or leaves, and öre clean', () => {
    const moving = sheetsOf({
      ...agreement,
      roundingUnit: { value: exact('0.01'), stated: true },
      participation: [
        { party: 'Avesta', fromYear: 2024 },
        { party: 'Leksand', toYear: 2023 },
      ],
    });
    const sheet = named(moving, 'Konsekvens 2024');
    expect(row(sheet, 'Avesta')).toEqual([
      'Avesta',
      '',
      '',
      '',
      "='Fördelning 2024'!B4",
      "='Fördelning 2024'!D4",
      '=IF(E4=0,"",F4/E4)',
      '=ROUND(F4-C4,2)',
      '',
    ]);
    expect(row(sheet, 'Leksand').slice(1, 4)).toEqual([
      "='Fördelning 2023'!B8",
      "='Fördelning 2023'!D8",
      '=IF(B18=0,"",C18/B18)',
    ]);
    expect(row(sheet, 'Leksand').slice(4)).toEqual([
      '',
      '',
      '',
      '=ROUND(F18-C18,2)',
      '=IF(C18=0,"",H18/C18)',
    ]);
    expect(row(sheet, 'Kommunerna')[2]).toBe('=ROUND(SUM(C4:C18),2)');
  });

  it('holds values without Fördelning, and says so', () => {
    const sheet = named(sheetsOf(agreement, { sheets: ['consequence'] }), 'Konsekvens 2024');
    expect(kinds(sheet).has('formula')).toBe(false);
    expect(notes(sheet)).toContain('de hämtas från bladen Fördelning, som inte är valda.');
  });
});

describe('a live Fakturaunderlag', () => {
  it('takes its amounts from Fördelning, and adds them up', () => {
    const sheet = named(sheetsOf(agreement), 'Fakturaunderlag 2024');
    expect(row(sheet, 'Avesta')[4]).toBe("='Fördelning 2024'!D4");
    expect(row(sheet, 'Summa')[4]).toBe('=SUM(E4:E18)');
    expect(kinds(sheet)).toEqual(live);
    expect(notes(sheet)).toContain(followsNote);
  });

  it('lists also who has nothing to pay so far', () => {
    const [column] = agreement.populations;
    if (column === undefined) throw new Error('no column');
    const figures = column.figures.map((figure, index) => (index === 0 ? { value: exact('0') } : figure));
    const none = { ...agreement, populations: [{ ...column, figures }] };
    expect(row(named(sheetsOf(none), 'Fakturaunderlag 2023'), 'Avesta')[4]).toBe("='Fördelning 2023'!D4");
    const values = named(sheetsOf(none, { mode: 'values' }), 'Fakturaunderlag 2023');
    expect(row(values, 'Avesta')).toEqual([]);
  });
});

describe('Reglering', () => {
  const outcomes = [{ year: 2023, cost: { value: exact('3900000') } }];

  it('is live where the surplus is kept', () => {
    const sheet = named(sheetsOf({ ...agreement, outcomes, surplus: { value: 'kept' } }), 'Reglering 2023');
    expect(row(sheet, 'Avesta')).toEqual(['Avesta', "='Fördelning 2023'!D4", '=B4']);
    expect(row(sheet, 'Kommunerna')).toEqual(['Kommunerna', '=SUM(B4:B18)', '=B19']);
    expect(row(sheet, 'Summa')).toEqual(['Summa', '=SUM(B19:B20)', '=B21']);
    expect(notes(sheet)).toContain(followsNote);
  });

  it('holds values where it is divided, and says why', () => {
    const sheet = named(
      sheetsOf({ ...agreement, outcomes, surplus: { value: 'returned' } }),
      'Reglering 2023',
    );
    expect(kinds(sheet).has('formula')).toBe(false);
    expect(notes(sheet)).toContain(
      'Talen är värden och inte levande formler: det som återförs eller betalas fördelas för sig, och det räknas inte med formler.',
    );
  });
});

test('Kontroll and Beräkning come along with what takes its figures from them, and not otherwise', () => {
  const names = (sheets: NonNullable<DescribeOptions['sheets']>): readonly string[] =>
    sheetsOf(agreement, { sheets, years: [2023] }).map(({ name }) => name);
  expect(names(['allocation'])).toEqual(['Fördelning 2023', 'Kontroll', 'Beräkning 2023']);
  expect(names(['control'])).toEqual(['Kontroll', 'Beräkning 2023']);
  expect(names(['multi-year', 'invoice'])).toEqual(['Flerårsplan', 'Fakturaunderlag 2023']);
});

test('Text till beslutsunderlag is text: beside live tables it says of what day', () => {
  const said = (mode: 'values' | 'formulas'): string =>
    notes(
      named(
        sheetsOf(agreement, { mode, sheets: ['allocation', 'decision-text'] }),
        'Text till beslutsunderlag',
      ),
    );
  expect(said('formulas')).toContain('desamma som i tabellerna 2026-11-22 och följer inte underlaget');
  expect(said('values')).not.toContain('följer inte underlaget');
});
