/** Excel's names in the API beside the names in the file format, for looks. */

/** Border style and weight by the file's line style (ECMA-376 18.18.3 ST_BorderStyle; Excel.BorderLineStyle). */
export const BORDERS = [
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['hair', 'Continuous', 'Hairline'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['double', 'Double', 'Thick'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
] as const;

export const HORIZONTAL = [
  ['general', 'General'],
  ['left', 'Left'],
  ['center', 'Center'],
  ['right', 'Right'],
  ['fill', 'Fill'],
  ['justify', 'Justify'],
  ['centerContinuous', 'CenterAcrossSelection'],
  ['distributed', 'Distributed'],
] as const;

export const VERTICAL = [
  ['top', 'Top'],
  ['center', 'Center'],
  ['bottom', 'Bottom'],
  ['justify', 'Justify'],
  ['distributed', 'Distributed'],
] as const;

export const UNDERLINES = [
  ['single', 'Single'],
  ['double', 'Double'],
  ['singleAccounting', 'SingleAccountant'],
  ['doubleAccounting', 'DoubleAccountant'],
] as const;

export const PAPERS = [
  ['letter', 'Letter'],
  ['legal', 'Legal'],
  ['a3', 'A3'],
  ['a4', 'A4'],
  ['a5', 'A5'],
  ['b4', 'B4'],
  ['b5', 'B5'],
  ['executive', 'Executive'],
  ['tabloid', 'Tabloid'],
] as const;

/** Operators of conditional formats (ECMA-376 18.18.15; Excel.ConditionalCellValueOperator). */
export const OPERATORS = [
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqual'],
  ['lessThanOrEqual', 'LessThanOrEqual'],
] as const;

type Pairs = readonly (readonly [string, string, ...string[]])[];

/** The API's word for the file's. */
export const toApi = (pairs: Pairs, word: string | undefined, otherwise: string): string =>
  pairs.find(([file]) => file === word)?.[1] ?? otherwise;

/** The file's word for the API's; undefined when the file has none (its default). */
export function toFile<P extends Pairs>(pairs: P, word: string): P[number][0] | undefined {
  return pairs.find(([, api]) => api === word)?.[0];
}
