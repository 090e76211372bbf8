/**
 * Reading, computing and describing in one chunk that is fetched when the first workbook is read: none of it is
 * needed to show the pane.
 */
export { computePlan } from '../../core/plan/plan';
export { readAllocationInput } from '../../workbook/read/readAllocationInput';
export { suggestParameters } from '../../workbook/read/suggestParameters';
export { suggestPopulation } from '../../workbook/read/suggestPopulation';
export { describeAllocation } from '../../workbook/write/describeAllocation';
export { yearsTogether } from '../../workbook/write/yearsTogether';
export { invoiceCsv } from '../../workbook/write/invoiceSheet';
export { payingParties } from '../../workbook/read/currentParties';
export { readCurrentAmounts } from '../../workbook/read/readCurrentAmounts';
export { suggestCurrentAmounts } from '../../workbook/read/suggestCurrentAmounts';
export { currentAmounts } from '../../workbook/write/currentAmounts';
