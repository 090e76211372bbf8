import type { AllocationKey } from '../../core/agreement/model';
import type { Outcome, Refusal, Remark } from '../../core/outcome';
import { formatAddress } from '../address';
import type { RangeAddress, WorkbookSnapshot } from '../cells';
import { agreementOf, financierNames, keyOf } from './agreementOf';
import { addressOf, areaOf, type Area } from './blockCells';
import { isSettled } from './contradictions';
import type { AllocationInput, AllocationRanges } from './model';
import type { ColumnUse } from './populationColumns';
import { readParties, type PopulationReading } from './readPopulation';
import { readParameters, type Parameters } from './readParameters';
import { populationCandidates, type Candidate } from './suggestPopulation';
import { parameterBlocks } from './suggestParameters';
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
  const found = parameterArea(workbook, ranges.agreement);
  if (found.kind === 'refused') {
    const missing = ranges.population === undefined && populationCandidates(workbook).length === 0;
    return missing ? refuse([...found.refusals, noPopulation()]) : found;
  }
  const { area } = found.value;
  const { parameters, refusals, remarks } = readParameters(area, ranges.settled);
  const uses = usesOf(keyOf(parameters).value);
  const names = {
    financiers: financierNames(parameters),
    ...(parameters.regionName === undefined ? {} : { region: parameters.regionName.value }),
  };
  const suggested = ranges.population === undefined ? suggestedPopulation(workbook, uses) : undefined;
  const address = ranges.population ?? suggested?.address;
  const population = address === undefined ? refuse([noPopulation()]) : readParties(workbook, address, names);
  const faults = [...refusals, ...incomplete(parameters, area)];
  const settled = remarks.filter(isSettled);
  if (population.kind === 'refused') return refuse([...faults, ...population.refusals], settled);
  const { value } = population;
  faults.push(...usedColumnFaults(value, parameters, uses));
  const agreement = agreementOf(parameters, value.table);
  if (faults.length > 0 || agreement === undefined) return refuse(faults, settled);
  return {
    kind: 'done',
    value: {
      agreement,
      population: value.table,
      parameters: ranges.agreement ?? addressOf(area),
      remarks: [
        ...found.value.remarks,
        ...remarks,
        ...(suggested?.remarks ?? []),
        ...readingRemarks(parameters),
        ...value.table.remarks,
        ...unusedRemarks(value, uses),
      ],
    },
  };
}

const refuse = (refusals: readonly Refusal[], remarks: readonly Remark[] = []) => ({
  kind: 'refused' as const,
  refusals,
  ...(remarks.length === 0 ? {} : { remarks }),
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

function parameterArea(workbook: WorkbookSnapshot, given: RangeAddress | undefined): Outcome<ParameterArea> {
  if (given !== undefined) {
    const area = areaOf(workbook, given);
    return area.kind === 'refused' ? area : { kind: 'done', value: { area: area.value, remarks: [] } };
  }
  const [best, ...others] = parameterBlocks(workbook);
  if (best === undefined) return refuse([{ code: 'read-no-parameters', field: 'Avtal', facts: {} }]);
  const close = others.filter(({ score }) => score * 2 >= best.score).map(({ area }) => addressOf(area));
  return {
    kind: 'done',
    value: { area: best.area, remarks: chosenRemark('Avtal', addressOf(best.area), close) },
  };
}

interface ParameterArea {
  readonly area: Area;
  readonly remarks: readonly Remark[];
}

const noPopulation = (): Refusal => ({ code: 'read-no-population', field: 'Folkmängd', facts: {} });

/** How close another table's plausibility may come before the choice is said. */
const CLOSE = 10;

/** The most plausible table that has the columns the key needs; else the most plausible one. */
function suggestedPopulation(
  workbook: WorkbookSnapshot,
  uses: ReadonlySet<ColumnUse>,
): { address: RangeAddress; remarks: readonly Remark[] } | undefined {
  const candidates = populationCandidates(workbook);
  const fits = ({ columns }: Candidate) =>
    [...uses].every((use) => columns.some((column) => column.use === use));
  const chosen = candidates.find(fits) ?? candidates[0];
  if (chosen === undefined) return undefined;
  const { address } = chosen.suggestion;
  const others = candidates.filter(
    (other) => other !== chosen && fits(other) && chosen.score - other.score < CLOSE,
  );
  return {
    address,
    remarks: chosenRemark(
      'Folkmängd',
      address,
      others.map(({ suggestion }) => suggestion.address),
    ),
  };
}

/** Says which of several ranges was read, when another could have been meant. */
function chosenRemark(
  field: string,
  chosen: RangeAddress,
  others: readonly RangeAddress[],
): readonly Remark[] {
  if (others.length === 0) return [];
  const range = formatAddress(chosen);
  return [
    {
      code: 'read-range-chosen',
      field,
      cell: range,
      facts: { range, others: others.map(formatAddress).join(', ') },
    },
  ];
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
