import type { ExcelErrorCode } from '../model/excelError';

/** Numbers by which the Common API reports a whole request's failure; the client turns them into Excel's codes. */
const NUMBERS: Partial<Record<ExcelErrorCode, number>> = {
  GeneralException: 5001,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

export const officeStatus = (code: ExcelErrorCode): number => NUMBERS[code] ?? 5001;
