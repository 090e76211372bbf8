import type { ApportionmentMethod } from '../core/agreement/model';
import { APPORTIONMENT_METHODS, apportion, type Apportionment } from '../core/apportionment/apportion';
import { oreToDecimal, parseDecimal } from '../core/exact/decimal';
import type { Fraction } from '../core/exact/fraction';
import { methodName } from '../text/assumptions';
import { divideFaults, divideWords } from '../text/cli';
import { formatKronor, formatNumber } from '../text/numbers';
import { CallRefusal, readCall, type Call, type Streams } from './call';
import { exactText, kronorText } from './money';
import { alignTable } from './table';
import { plainName } from './words';

const OPTIONS = { values: ['--vikter', '--metod', '--enhet'], flags: ['--json'] };

interface Division {
  readonly total: Fraction;
  readonly weights: readonly Fraction[];
  readonly unit: Fraction;
  readonly method: ApportionmentMethod;
}

/** `dela`: one amount divided by weights (P1-P5). Reads no file and needs no workbook. */
export function dela(argv: readonly string[], { stdout }: Streams): number {
  const call = readCall(argv, OPTIONS);
  const division = divisionOf(call);
  const outcome = apportion(division);
  if (outcome.kind === 'refused') {
    throw new CallRefusal(outcome.refusals.map(({ code }) => refusalWords(code)).join('\n'));
  }
  const json = toJson(division, outcome.value);
  stdout(call.flags.has('--json') ? `${JSON.stringify(json)}\n` : textOf(json, outcome.value));
  return 0;
}

function divisionOf({ words, values }: Call): Division {
  const [totalText, extra] = words;
  if (totalText === undefined) throw new CallRefusal(divideFaults.noTotal);
  if (extra !== undefined) throw new CallRefusal(divideFaults.extraWord(extra));
  const total = parseDecimal(totalText) ?? refuse(divideFaults.total(totalText));
  const methodText = values.get('--metod') ?? 'storsta-resten';
  const method = APPORTIONMENT_METHODS.find((id) => id === plainName(methodText));
  const unitText = values.get('--enhet') ?? '1';
  const unit = parseDecimal(unitText.replace(',', '.'));
  return {
    total,
    weights: weightsOf(values.get('--vikter')),
    method: method ?? refuse(divideFaults.method(methodText, APPORTIONMENT_METHODS)),
    unit: unit !== undefined && isUnit(unit) ? unit : refuse(divideFaults.unit(unitText)),
  };
}

const UNITS = ['0.01', '1', '10', '100', '1000'];
const isUnit = (unit: Fraction): boolean => UNITS.includes(exactText(unit));

function weightsOf(text: string | undefined): readonly Fraction[] {
  if (text === undefined || text.trim() === '') throw new CallRefusal(divideFaults.noWeights);
  return text.split(',').map((piece, index) => {
    const place = index + 1;
    if (piece.trim() === '') return refuse(divideFaults.emptyWeight(place));
    const weight = parseDecimal(piece) ?? refuse(divideFaults.weight(place, piece.trim()));
    return weight.numerator < 0n ? refuse(divideFaults.negativeWeight(place, piece.trim())) : weight;
  });
}

function refuse(text: string): never {
  throw new CallRefusal(text);
}

const refusalWords = (code: string): string =>
  code === 'weights-all-zero' ? divideFaults.allZero : divideFaults.other(code);

/** The contract's JSON of `dela`. */
interface DivisionJson {
  readonly total: string;
  readonly unit: string;
  readonly method: string;
  readonly difference: string;
  readonly parts: readonly {
    readonly weight: string;
    readonly exact: string;
    readonly amount: string;
    readonly adjustment: string;
  }[];
  readonly ties: readonly { readonly parts: readonly number[]; readonly settledBy: string }[];
}

function toJson({ total, unit, weights, method }: Division, result: Apportionment): DivisionJson {
  return {
    total: exactText(total),
    unit: exactText(unit),
    method,
    difference: kronorText(result.difference),
    parts: result.parts.map((part, index) => {
      const weight = weights[index];
      return {
        weight: weight === undefined ? '' : exactText(weight),
        exact: exactText(part.exact),
        amount: oreToDecimal(part.amount),
        adjustment: oreToDecimal(part.adjustment),
      };
    }),
    ties: result.ties.map(({ parts, settledBy }) => ({ parts: [...parts], settledBy })),
  };
}

/** A table for a person; the sum is that of the printed amounts. */
function textOf(json: DivisionJson, result: Apportionment): string {
  const sum = oreToDecimal(result.parts.reduce((added, { amount }) => added + amount, 0n));
  const lines = [
    divideWords.title(formatKronor(json.total), formatKronor(json.unit), methodName(json.method)),
    '',
    alignTable([
      divideWords.columns,
      ...json.parts.map((part, index) => [
        String(index + 1),
        formatNumber(part.weight),
        formatNumber(part.exact, 4),
        formatNumber(part.amount),
        formatNumber(part.adjustment),
      ]),
      [divideWords.sum, '', '', formatNumber(sum), ''],
    ]),
  ];
  if (json.difference !== '0') lines.push('', divideWords.difference(formatKronor(json.difference)));
  for (const { parts } of json.ties) lines.push('', divideWords.tie(parts.map((part) => String(part + 1))));
  return `${lines.join('\n')}\n`;
}
