import { plainWords } from '../table/words';
import { claimsIn, type Claim } from './claims';
import type { Limits } from './model';

const PARTY = String.raw`(?:kommun|part|medlem|huvudman|deltagare)`;
const LEAST =
  /(?:lägst|minst|minimum|minimi(?:belopp|avgift|bidrag)(?:et|en)?|golv(?:et)?|lägsta (?:belopp|avgift|bidrag)(?:et|en)?|(?:under)stig(?:a|er))(?: (?:per|för|varje|en|ett|är|på|om|av|kommun|part|medlem)){0,3} ?:? ?$/u;
const MOST =
  /(?:högst|maximalt|maximum|max|maxbelopp(?:et)?|maximi(?:belopp|avgift|bidrag)(?:et|en)?|tak(?:et)?|högsta (?:belopp|avgift|bidrag)(?:et|en)?|överstig(?:a|er))(?: (?:per|för|varje|en|ett|är|på|om|av|kommun|part|medlem)){0,3} ?:? ?$/u;
/** A limit of what one party pays, not of what the whole may cost. */
const EACH = new RegExp(
  `(?:per|varje|ingen|en|/ ?)${PARTY}|(?:per|varje|ingen|en) ${PARTY}|(?:minimi|lägsta |högsta |maximi)(?:belopp|avgift|bidrag)|golv|(?<!\\p{L})tak(?:et)?(?!\\p{L})`,
  'u',
);

/** "dock lägst 150 000 kr per kommun": which limit an amount in a text is, if it is one. */
export function limitOf(words: string, claim: Claim): 'least' | 'most' | undefined {
  if (!EACH.test(words) || claim.approximate) return undefined;
  const before = words.slice(0, claim.index);
  return LEAST.test(before) ? 'least' : MOST.test(before) ? 'most' : undefined;
}

/** The least and the most that a party pays, as a text says it; in kronor. */
export function limitsIn(text: string): Limits | undefined {
  const words = plainWords(text);
  const found = claimsIn(text).map((claim) => ({ value: claim.value, limit: limitOf(words, claim) }));
  const [least, most] = (['least', 'most'] as const).map(
    (limit) => found.find((one) => one.limit === limit)?.value,
  );
  if (least === undefined && most === undefined) return undefined;
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }), here: true };
}
