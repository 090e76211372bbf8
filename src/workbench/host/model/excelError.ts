/** Excel's own error codes (learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling). */
export type ExcelErrorCode =
  | 'AccessDenied'
  | 'ActivityLimitReached'
  | 'ApiNotFound'
  | 'ConditionalFormatNotFound'
  | 'FormulaLengthExceedsLimit'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidOrTimedOutSession'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NotImplemented'
  | 'OperationCellsExceedLimit'
  | 'RangeExceedsLimit'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation'
  | 'WriteNotSupportedWhenModalDialogOpen';

const MESSAGES: Record<ExcelErrorCode, string> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  ConditionalFormatNotFound: "The requested conditional format doesn't exist.",
  FormulaLengthExceedsLimit: "The formula's bytecode exceeds the maximum length limit.",
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not working for what you are trying to do.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidOrTimedOutSession:
    'Your Office Online session has expired or is invalid. To continue, refresh the page.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a merged range.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: 'The attempted operation affects more than the limit of 33554000 cells.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: "The operation being attempted isn't supported.",
  WriteNotSupportedWhenModalDialogOpen: 'Write operation is not supported when a modal dialog is open.',
};

/** A refusal as Excel gives it: the code is what an add-in may test on, the message is Excel's English text. */
export class ExcelError extends Error {
  constructor(
    readonly code: ExcelErrorCode,
    message: string = MESSAGES[code],
    /** What the host knows besides: for the developer, not for the add-in's user. */
    readonly detail?: string,
  ) {
    super(detail === undefined ? message : `${message} [${detail}]`);
    this.name = 'ExcelError';
  }
}

/** Throws Excel's error `code`; `detail` tells the developer which member or argument it was. */
export function refuse(code: ExcelErrorCode, detail?: string): never {
  throw new ExcelError(code, MESSAGES[code], detail);
}
