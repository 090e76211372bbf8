import type { Sourced } from '../../core/outcome';
import type { Fraction } from '../../core/exact/fraction';
import { columnName } from '../address';
import type { WorkbookSnapshot } from '../cells';
import type { OutCell } from './description';
import type { LiveChain } from './liveChainModel';
import { decimal, linkSourced } from './liveInputs';
import type { LiveKey } from './liveKey';
import * as out from './outCells';

/** The terms of a mixed key stand in columns after the table's own: N, O … */
export const firstTermColumn = 13;

interface At {
  /** Place among the municipalities, from 0. */
  readonly index: number;
  /** The party's row and the sums' row, 1-based. */
  readonly row: number;
  readonly sumRow: number;
  readonly party: string;
}

/** A party's weight in column B, and its figure in each term where the key has several. */
export function liveKeyCells(
  key: LiveKey,
  chain: LiveChain,
  at: At,
  workbook: WorkbookSnapshot | undefined,
): { readonly weight: OutCell; readonly terms: readonly OutCell[] } {
  const figures = key.terms.map(({ figures: all, whole, isAmount }, term) => {
    const placed = isAmount ? chain.amounts.get(at.party) : undefined;
    return figureCell(all[at.index], whole[at.index] ?? 0n, chain.keyScales[term], placed, workbook);
  });
  const [only] = figures;
  if (figures.length === 1 && only !== undefined) return { weight: only, terms: [] };
  const sums = key.terms.map((_, index) => `${columnName(firstTermColumn + index)}$${String(at.sumRow)}`);
  const products = key.terms.map((_, index) =>
    [
      chain.keyFactors[index] ?? '1',
      `${columnName(firstTermColumn + index)}${String(at.row)}`,
      ...sums.filter((__, other) => other !== index),
    ].join('*'),
  );
  const weight = out.formula(
    `=${products.join('+')}`,
    String(key.weights[at.index] ?? 0n),
    out.formats.whole,
  );
  return { weight, terms: figures };
}

/** A figure as a whole number: the source cell itself, or times the key's scale where it has decimals. */
function figureCell(
  figure: Sourced<Fraction> | undefined,
  whole: bigint,
  scale: string | undefined,
  placed: string | undefined,
  workbook: WorkbookSnapshot | undefined,
): OutCell {
  if (figure === undefined) return out.empty();
  const link =
    placed === undefined
      ? linkSourced(figure, workbook).cell(out.formats.whole)
      : out.formula(`=${placed}`, decimal(figure.value), out.formats.whole);
  if (scale === undefined) return link;
  return link.kind === 'formula'
    ? out.formula(`=ROUND(${link.formula.slice(1)}*${scale},0)`, String(whole), out.formats.whole)
    : out.number(String(whole), out.formats.whole);
}

/** The cell of folkmängd that counts in parts of its scale: what it is divided by to be inhabitants again. */
export function populationScale({ terms }: LiveKey, { keyScales }: LiveChain): string {
  const scale = keyScales[terms.findIndex((term) => term.isPopulation)];
  return scale === undefined ? '' : `/${scale}`;
}

/** Where folkmängd stands: column B, or its own column in a mixed key. */
export function populationColumn({ terms }: LiveKey): string {
  const place = terms.findIndex((term) => term.isPopulation);
  return terms.length < 2 || place < 0 ? 'B' : columnName(firstTermColumn + place);
}
