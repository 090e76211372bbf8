/** Swedish words that an English sentence must not hold: the small ones that no Swedish sentence does without, and the domain's. */
const WORDS =
  /(?<![\p{L}])(?:och|eller|inte|ingen|inget|som|med|till|av|att|den|det|de|ett|en|per inv|kommun(?:er|en|erna|ernas)?|folkmängd\p{L}*|belopp\p{L}*|andel\p{L}*|avtal\p{L}*|nyckel\p{L}*|tabell\p{L}*|rad(?:en|er|erna)?|kolumn\p{L}*|blad(?:et)?|summa(?:n)?|avrund\p{L}*|fel|kontrollera|rubrik\p{L}*|enhet\p{L}*|lika|delar)(?![\p{L}])/giu;

/** The Swedish that is left in an English text when what is quoted (labels, names, the user's own words) is taken away. */
export function swedishIn(text: string): readonly string[] {
  const own = text
    .replace(/“[^”]*”|"[^"]*"|[A-ZÅÄÖ][\p{L}]*![A-Z]+\d+/gu, '“…”')
    .replace(/Sainte-Laguë/g, '');
  return [...(own.match(WORDS) ?? []), ...(own.match(/\p{L}*[åäö]\p{L}*/giu) ?? [])];
}
