import { computePlan } from '../../core/plan/plan';
import type { RangeAddress, WorkbookSnapshot } from '../../workbook/cells';
import { readAllocationInput } from '../../workbook/read/readAllocationInput';
import { suggestParameters } from '../../workbook/read/suggestParameters';
import { agreementFields } from './agreementFields';
import { readParts } from './readParts';
import type { AgreementReading } from './agreementState';

/**
 * The agreement of a workbook, field by field, with everything the reader and the engine have to say of it. A chunk
 * of its own, fetched when Avtal is first opened. `settled`: cells that hold where the agreement contradicts itself.
 */
export function readAgreement(
  workbook: WorkbookSnapshot,
  chosen: RangeAddress | undefined,
  settled?: readonly string[],
): AgreementReading {
  const told = settled === undefined ? {} : { settled };
  const range = chosen ?? suggestParameters(workbook)[0];
  if (range === undefined) {
    const fields = agreementFields(workbook, undefined, []);
    return { ...told, fields, refusals: [], remarks: [], assumptions: [] };
  }
  const read = readAllocationInput(workbook, { agreement: range, ...told });
  const plan = read.kind === 'done' ? computePlan(read.value.agreement) : undefined;
  const assumptions = plan?.kind === 'done' ? plan.value.assumptions : [];
  return {
    ...told,
    range,
    fields: agreementFields(workbook, range, assumptions),
    refusals: read.kind === 'refused' ? read.refusals : plan?.kind === 'refused' ? plan.refusals : [],
    remarks: (read.kind === 'done' ? read.value.remarks : read.remarks) ?? [],
    assumptions,
    parts: readParts(
      workbook,
      range,
      read.kind === 'done' ? read.value.agreement : undefined,
      plan?.kind === 'done' ? plan.value : undefined,
    ),
  };
}
