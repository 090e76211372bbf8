import { oreToDecimal } from '../../core/exact/decimal';
import type { Agreement } from '../../core/agreement/model';
import type { Refusal } from '../../core/outcome';
import { computeWithdrawal } from '../../core/settlement/withdrawal';
import type { Numbers } from '../../text/numbers';

/** The remaining parties' amounts as the pane shows them. */
export interface WithdrawalTable {
  readonly rows: readonly WithdrawalRow[];
  readonly total: WithdrawalRow;
  /** Set when the agreement demands all parties: how many, and how many would be left. */
  readonly condition?: { readonly parties: number; readonly remaining: number };
}

export interface WithdrawalRow {
  readonly party: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

export type WithdrawalAnswer =
  | { readonly kind: 'done'; readonly table: WithdrawalTable }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** A chunk of its own with the engine: fetched when a party is chosen. */
export function withdrawalTable(
  agreement: Agreement,
  party: string,
  year: number,
  { number }: Numbers,
): WithdrawalAnswer {
  const amount = (ore: bigint | undefined): string => (ore === undefined ? '–' : number(oreToDecimal(ore)));
  const signed = (ore: bigint): string => `${ore > 0n ? '+' : ''}${number(oreToDecimal(ore))}`;
  const outcome = computeWithdrawal(agreement, [party], year);
  if (outcome.kind === 'refused') return outcome;
  const { comparison, condition } = outcome.value;
  const rowOf = (row: (typeof comparison)['total']): WithdrawalRow => ({
    party: row.party,
    before: amount(row.before?.amount),
    after: amount(row.after?.amount),
    change: signed(row.change),
  });
  return {
    kind: 'done',
    table: {
      rows: comparison.rows.map(rowOf),
      total: rowOf(comparison.total),
      ...(condition.kind === 'all-must-sign'
        ? { condition: { parties: condition.parties, remaining: condition.remaining } }
        : {}),
    },
  };
}
