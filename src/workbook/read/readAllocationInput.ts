import type { AllocationKey } from '../../core/agreement/model';
import type { Outcome, Refusal, Remark } from '../../core/outcome';
import { formatAddress } from '../address';
import type { RangeAddress, WorkbookSnapshot } from '../cells';
import { agreementOf, financierNames, keyOf } from './agreementOf';
import { addressOf, areaOf, type Area } from './blockCells';
import type { AllocationInput, AllocationRanges } from './model';
import type { ColumnUse } from './populationColumns';
import { readParties, type PopulationReading } from './readPopulation';
import { readParameters, type Parameters } from './readParameters';
import { populationCandidates } from './suggestPopulation';
import { suggestParameters } from './suggestParameters';
import { usedColumnFaults } from './columnFaults';

/**
 * Reads a workbook's parameter range and population range (suggested when they are not given) as a complete agreement.
 * Refused with label and cell: no range found, figures that are used and missing, worded, negative or wrong (D6), the
 * same figure twice with different values, no amount, no base year. Everything odd but possible is a remark.
 */
export function readAllocationInput(
  workbook: WorkbookSnapshot,
  ranges: AllocationRanges,
): Outcome<AllocationInput> {
  const agreementArea = parameterArea(workbook, ranges.agreement);
  if (agreementArea.kind === 'refused') {
    const missing = ranges.population === undefined && populationCandidates(workbook).length === 0;
    return missing ? refuse([...agreementArea.refusals, noPopulation()]) : agreementArea;
  }
  const { parameters, refusals, remarks } = readParameters(agreementArea.value);
  const uses = usesOf(keyOf(parameters).value);
  const names = {
    financiers: financierNames(parameters),
    ...(parameters.regionName === undefined ? {} : { region: parameters.regionName.value }),
  };
  const address = ranges.population ?? suggestedPopulation(workbook, uses);
  const population = address === undefined ? refuse([noPopulation()]) : readParties(workbook, address, names);
  const faults = [...refusals, ...incomplete(parameters, agreementArea.value)];
  if (population.kind === 'refused') return refuse([...faults, ...population.refusals]);
  const { value } = population;
  faults.push(...usedColumnFaults(value, parameters, uses));
  const agreement = agreementOf(parameters, value.table);
  if (faults.length > 0 || agreement === undefined) return refuse(faults);
  return {
    kind: 'done',
    value: {
      agreement,
      population: value.table,
      parameters: ranges.agreement ?? addressOf(agreementArea.value),
      remarks: [
        ...remarks,
        ...readingRemarks(parameters),
        ...value.table.remarks,
        ...unusedRemarks(value, uses),
      ],
    },
  };
}

const refuse = (refusals: readonly Refusal[]): { kind: 'refused'; refusals: readonly Refusal[] } => ({
  kind: 'refused',
  refusals,
});

/** Which columns a key needs. */
function usesOf(key: AllocationKey): ReadonlySet<ColumnUse> {
  if (key.kind === 'per-inhabitant') return new Set(['population']);
  if (key.kind === 'fixed-amounts') return new Set(['amount']);
  const kinds = key.terms.map(({ term }) => term.kind);
  return new Set([
    ...(kinds.includes('population') ? (['population'] as const) : []),
    ...(kinds.includes('own') ? (['weight'] as const) : []),
  ]);
}

function parameterArea(workbook: WorkbookSnapshot, given: RangeAddress | undefined): Outcome<Area> {
  const address = given ?? suggestParameters(workbook)[0];
  return address === undefined
    ? refuse([{ code: 'read-no-parameters', field: 'Avtal', facts: {} }])
    : areaOf(workbook, address);
}

const noPopulation = (): Refusal => ({ code: 'read-no-population', field: 'Folkmängd', facts: {} });

/** The most plausible table that has the columns the key needs; else the most plausible one. */
function suggestedPopulation(
  workbook: WorkbookSnapshot,
  uses: ReadonlySet<ColumnUse>,
): RangeAddress | undefined {
  const candidates = populationCandidates(workbook);
  const fitting = candidates.find(({ columns }) =>
    [...uses].every((use) => columns.some((column) => column.use === use)),
  );
  return (fitting ?? candidates[0])?.suggestion.address;
}

/** What must be there: an amount (unless the key makes it) and the base year. Each is told once. */
function incomplete(parameters: Parameters, area: Area): readonly Refusal[] {
  const { amount, count, costPerPosition, lines, baseYear, faulty } = parameters;
  const cell = formatAddress(addressOf(area));
  const missing = (field: string, code: string): Refusal => ({ code, field, cell, facts: {} });
  const positions = count !== undefined && costPerPosition !== undefined;
  const key = keyOf(parameters).value;
  const needed = key.kind === 'blend' && amount === undefined && lines.length === 0 && !positions;
  const told = (['amount', 'cost-line', 'positions', 'cost-per-position', 'key'] as const).some((id) =>
    faulty.has(id),
  );
  const half = (count === undefined) !== (costPerPosition === undefined);
  const halfField = count === undefined ? 'Antal årsarbetare' : 'Kostnad per årsarbetare';
  return [
    ...(needed && !told
      ? [half ? missing(halfField, 'read-positions-half') : missing('Årlig kostnad', 'read-no-amount')]
      : []),
    ...(baseYear === undefined && !faulty.has('base-year') ? [missing('Basår', 'read-no-base-year')] : []),
  ];
}

/** Half of "positions x cost" beside an amount is used for nothing: said. */
function readingRemarks({ amount, count, costPerPosition, lines }: Parameters): readonly Remark[] {
  const half = count === undefined ? costPerPosition : costPerPosition === undefined ? count : undefined;
  if (half === undefined || (amount === undefined && lines.length === 0)) return [];
  const field = count === undefined ? 'Kostnad per årsarbetare' : 'Antal årsarbetare';
  const { cell } = half.origin ?? {};
  return [{ code: 'read-positions-unused', field, ...(cell === undefined ? {} : { cell }), facts: {} }];
}

/** Faults in columns that the key does not use stop nothing, but they are said. */
function unusedRemarks({ columns }: PopulationReading, uses: ReadonlySet<ColumnUse>): readonly Remark[] {
  return columns.filter(({ use }) => !uses.has(use)).flatMap(({ refusals }) => refusals);
}
