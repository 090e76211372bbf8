/** The review engine in a chunk of its own, fetched when a table is first to be reviewed. */
export { describeCorrectedCopy } from '../../review/sheet/correctedCopy';
export { describeReview } from '../../review/sheet/reviewSheet';
export { reviewWorkbook } from '../../review/review';
export { readAllocationInput } from '../../workbook/read/readAllocationInput';
export { suggestParameters } from '../../workbook/read/suggestParameters';
