import { faultText, type FaultFacts } from '../text/faults';
import type { ExcelFault } from './model';

/** The one error that `src/excel` throws: Excel's code, and a text a person can act on. */
export class ExcelFaultError extends Error {
  readonly fault: ExcelFault;

  constructor(fault: ExcelFault) {
    super(fault.message);
    this.name = 'ExcelFaultError';
    this.fault = fault;
  }
}

/**
 * Any thrown thing as a fault with its Swedish text (ux.md 1.9). `facts` fill in what the error itself does not
 * know: which sheet, which address, how many parts were written.
 */
export function toFault(error: unknown, facts: FaultFacts = {}): ExcelFault {
  if (error instanceof ExcelFaultError) {
    return Object.keys(facts).length === 0
      ? error.fault
      : makeFault(error.fault.code, { ...error.fault.facts, ...facts });
  }
  const code = codeOf(error);
  const feature = featureOf(error);
  return makeFault(code, feature === undefined ? facts : { feature, ...facts });
}

/** A fault that the product finds itself, or one with more facts than before. */
export function makeFault(code: string, facts: FaultFacts = {}): ExcelFault {
  const message = faultText(code, facts);
  return facts.sheet === undefined ? { code, message, facts } : { code, message, facts, sheet: facts.sheet };
}

/** Codes the Common API reports by number where the Excel API has a name. */
const numericCodes: ReadonlyMap<string, string> = new Map([
  ['5001', 'GeneralException'],
  ['5004', 'InvalidOperationInCellEditMode'],
  ['5012', 'InvalidOrTimedOutSession'],
  ['5016', 'WriteNotSupportedWhenModalDialogOpen'],
  ['5102', 'ActivityLimitReached'],
  ['5103', 'RequestPayloadSizeLimitExceeded'],
  ['5104', 'ResponsePayloadSizeLimitExceeded'],
  ['7000', 'AccessDenied'],
]);

function codeOf(error: unknown): string {
  const code = propertyOf(error, 'code');
  if (typeof code === 'number' || typeof code === 'string') {
    const text = String(code);
    return numericCodes.get(text) ?? text;
  }
  return error instanceof Error && error.name !== 'Error' ? error.name : 'GeneralException';
}

/** `Workbook.linkedWorkbooks` of the client's debug information: what an old version lacks. */
function featureOf(error: unknown): string | undefined {
  const location = propertyOf(propertyOf(error, 'debugInfo'), 'errorLocation');
  return typeof location === 'string' && location !== '' ? location : undefined;
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
