import type { Agreement } from '../../core/agreement/model';
import type { WorkbookSnapshot } from '../../workbook/cells';
import type { Table } from '../table/model';
import { NO_TERMS, type Terms } from './model';

/** Terms for one table (G12): the agreement, the workbook's parameters, plain statements; the nearer wins. */
export function termsOf(
  _table: Table,
  _workbook: WorkbookSnapshot,
  _agreement: Agreement | undefined,
  _tables: readonly Table[],
): Terms {
  return NO_TERMS;
}
