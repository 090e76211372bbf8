import type { Agreement, Party, PartyColumn } from '../../core/agreement/model';
import { parseDecimal } from '../../core/exact/decimal';
import type { Fraction } from '../../core/exact/fraction';
import { computePlan } from '../../core/plan/plan';
import type { Plan } from '../../core/plan/model';
import type { AllocationInput } from '../read/model';
import { june2021 } from '../../../test/golden/memo2022';

/** The RSS agreement 2023-2026 on the population of June 2021: the figures every new user tries. Test data only. */
export { june2021 };

export function exact(text: string): Fraction {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(text);
  return value;
}

export function rssAgreement(changes: Partial<Agreement> = {}): Agreement {
  const municipalities = june2021.map(([name], index): Party => ({
    name,
    kind: 'municipality',
    cell: `Underlag!A${String(index + 4)}`,
  }));
  const population: PartyColumn = {
    header: 'Folkmängd juni 2021',
    figures: [
      ...june2021.map(([, figure], index) => ({
        value: exact(String(figure)),
        origin: { cell: `Underlag!B${String(index + 4)}` },
      })),
      undefined,
    ],
    origin: { cell: 'Underlag!B3' },
  };
  return {
    name: { value: 'RSS Dalarna', origin: { cell: 'Avtal!B1' } },
    caseNumber: { value: 'HSN 2022/1845', origin: { cell: 'Avtal!B2' } },
    baseYear: { value: 2023, origin: { cell: 'Avtal!B4' } },
    cost: {
      kind: 'amount',
      amount: { value: exact('4000000'), origin: { cell: 'Avtal!B3', clause: 'Avtal p. 6' } },
    },
    deductions: [],
    financing: [
      {
        name: 'Region Dalarna',
        kind: 'region',
        shares: [{ share: { value: exact('0.5'), origin: { cell: 'Avtal!B5', clause: 'Avtal p. 6' } } }],
      },
      {
        name: 'Kommunerna',
        kind: 'municipality',
        shares: [{ share: { value: exact('0.5'), origin: { cell: 'Avtal!B6', clause: 'Avtal p. 6' } } }],
      },
    ],
    regionName: { value: 'Region Dalarna' },
    key: {
      value: { kind: 'blend', terms: [{ share: exact('1'), term: { kind: 'population' } }] },
      origin: { cell: 'Avtal!B7', clause: 'Avtal p. 6' },
      stated: true,
    },
    roundingUnit: { value: exact('1'), stated: false },
    roundingMethod: { value: 'storsta-resten', stated: false },
    index: { rates: [] },
    term: {},
    outcomes: [],
    participation: [],
    parties: [...municipalities, { name: 'Region Dalarna', kind: 'region', cell: 'Underlag!A19' }],
    populations: [population],
    weights: [],
    amounts: [],
    ...changes,
  };
}

export function inputOf(agreement: Agreement): AllocationInput {
  return {
    agreement,
    population: {
      address: { sheet: 'Underlag', range: 'A3:B19' },
      parties: agreement.parties,
      populations: agreement.populations,
      weights: agreement.weights,
      amounts: agreement.amounts,
      printedTotals: [],
      sourceNote: 'Källa: SCB, folkmängd per den 30 juni 2021',
      remarks: [],
    },
    parameters: { sheet: 'Avtal', range: 'A1:C12' },
    remarks: [],
  };
}

export function planOf(agreement: Agreement): Plan {
  const outcome = computePlan(agreement);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

/** The same agreement for 2023 to 2025, raised twice. */
export const threeYears = rssAgreement({
  index: { rates: [2024, 2025].map((year) => ({ year, rate: { value: exact('0.027') }, series: 'LPIK' })) },
});

/** How live sheets are asked for. */
export const asFormulas = { date: '2026-11-22', version: '0.1.0', mode: 'formulas' } as const;
