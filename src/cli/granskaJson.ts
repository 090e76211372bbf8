import type { Finding, NotChecked, ReviewResult, ReviewedColumn, ReviewedTable } from '../review/model';

/** One line of `granska --json`: a reviewed workbook (G13), or one that could not be read. */
export type ReviewJson = ReviewedJson | { readonly file: string; readonly error: string };

export interface ReviewedJson {
  readonly file: string;
  readonly tables: readonly TableJson[];
  readonly notChecked: readonly NotChecked[];
  readonly seconds: number;
  /** Sheets that were left out because of their size. */
  readonly notRead?: readonly string[];
}

export interface TableJson {
  readonly sheet: string;
  readonly range: string;
  readonly columns: readonly ReviewedColumn[];
  readonly findings: readonly FindingJson[];
}

/** The contract's fields, and the parts of the finding card beside them. */
export type FindingJson = Omit<Finding, 'facts' | 'fingerprint'>;

export function reviewJson(
  file: string,
  result: ReviewResult,
  { seconds, notRead }: { readonly seconds: number; readonly notRead: readonly string[] },
): ReviewedJson {
  return {
    file,
    tables: result.tables.map(tableJson),
    notChecked: result.notChecked.map(({ check, reason }) => ({ check, reason })),
    seconds: Math.round(seconds * 1000) / 1000,
    ...(notRead.length === 0 ? {} : { notRead }),
  };
}

function tableJson({ sheet, range, columns, findings }: ReviewedTable): TableJson {
  return { sheet, range, columns, findings: findings.map(findingJson) };
}

/** Without what only the pane keeps: the values behind the texts, and the mark of an accepted finding. */
function findingJson(finding: Finding): FindingJson {
  const kept = Object.entries(finding).filter(([name]) => name !== 'facts' && name !== 'fingerprint');
  return Object.fromEntries(kept) as unknown as FindingJson;
}
