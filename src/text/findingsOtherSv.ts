import { capital, oneStop, type FindingText, type FindingWords, type FindingWriter } from './findingsModel';

const shareSum: FindingWriter = (words) => ({
  message: `Andelarna i ${words.column} blir ${words.percent('found')} tillsammans, inte ${words.has('expected') ? words.percent('expected') : words.whole}.`,
  why: 'Skillnaden är större än vad avrundningen av andelarna kan ge.',
  computation: `Summan av ${words.count('rows')} andelar.`,
  remedy: 'Rätta den andel som är fel, så att summan blir 100 %.',
});

const shareMismatch: FindingWriter = (words) => ({
  message: `Andelen för ${words.row} är ${words.percent('found')}, men ${words.fact('key', 'nyckeln')} ger ${words.percent('expected')}.`,
  why: words.has('fits')
    ? `Andelarna stämmer med ${words.fact('fits')}.`
    : 'Andelen är inte radens del av nyckelns summa.',
  computation: `${words.fact('key', 'Nyckeln')} för raden ÷ summan ${words.count('weight')}.`,
  remedy: 'Räkna om andelen.',
});

const perCapita: FindingWriter = (words) => ({
  message: `Kr per invånare för ${words.row} är ${words.kronor('found')}, men belopp ÷ folkmängd ger ${words.kronor('expected')}.`,
  why: words.has('whole')
    ? `Ingen av kolumnens rader är ${words.fact('amountColumn', 'beloppet')} delat med folkmängden i tabellen.`
    : 'Raden är inte beloppet delat med folkmängden i samma rad.',
  computation: `${words.kronor('amount')} ÷ ${words.count('population')}.`,
  remedy: 'Räkna om värdet.',
});

const difference: FindingWriter = (words) => ({
  message: `${capital(words.row)} i ${words.column} är ${words.figure('found')}, men ${words.fact('later')} jämfört med ${words.fact('earlier')} ger ${words.figure('expected')}.`,
  why: words.has('whole')
    ? 'Ingen rad i kolumnen är skillnaden mellan de två kolumnerna.'
    : 'De andra raderna är skillnaden mellan de två kolumnerna; den här är det inte.',
  computation: `${words.fact('later')} − ${words.fact('earlier')}${words.fact('role') === 'difference-percent' ? ` ÷ ${words.fact('earlier')}` : ''}.`,
  remedy: 'Räkna om skillnaden.',
});

const unitMixed: FindingWriter = (words, cause) => ({
  message:
    cause === 'column'
      ? `${capital(words.column)} är i ${words.fact('unit', 'en annan enhet')} men övriga uppgifter i ${words.fact('otherUnit', 'kr')}.`
      : `${words.cells} i ${words.column} är i en annan enhet än resten: en faktor ${words.count('factor')}.`,
  why: 'Summor och jämförelser blir fel när kr, tkr och mnkr blandas.',
  computation: 'Talen stämmer med regeln om de räknas om till samma enhet.',
  remedy: 'Skriv alla belopp i samma enhet och ange den i rubriken.',
});

const claim: FindingWriter = (words, cause) => {
  if (cause === 'per-head') return perHeadClaim(words);
  return cause === 'contradiction' ? contradiction(words) : amountClaim(words);
};

const perHeadClaim = (words: FindingWords): FindingText => ({
  message: `Texten säger "${words.fact('claim')}", men ${words.column} är gjord med ${words.rate('perHead')} kr per invånare.`,
  why: `${words.rate('perHead')} kr × ${words.fact('key')} återger ${words.fact('matched')} av ${words.fact('of')} rader.`,
  computation: `Skillnaden är ${words.kronor('effect')} på hela folkmängden.`,
  remedy: 'Rätta texten, eller räkna om beloppen.',
});

const contradiction = (words: FindingWords): FindingText => ({
  message: oneStop(
    `Två uppgifter om ${words.has('twoKeys') ? 'fördelningsnyckeln' : 'regionens andel'} motsäger varandra: ${words.fact('first')} och ${words.fact('second')}`,
  ),
  why: words.has('twoKeys')
    ? 'Det går inte att veta vilken nyckel som gäller, så tabellen har inte granskats mot någon av dem.'
    : oneStop(`Tabellen har granskats mot den uppgift som står närmast: ${words.fact('second')}`),
  remedy: 'Rätta den uppgift som inte gäller.',
});

const amountClaim = (words: FindingWords): FindingText => ({
  message: `Texten säger "${words.fact('claim')}", men ${words.has('column') ? words.column : 'tabellen'} ger ${words.kronor('expected')}.`,
  why: `"${capital(words.fact('claim'))}" täcker ${words.kronor('low')} till ${words.kronor('high')}.`,
  computation: 'En cirkasiffra täcker en halv enhet av sin sista siffra åt varje håll.',
  remedy: 'Rätta texten eller tabellen.',
});

const METADATA: Readonly<Record<string, string>> = {
  unit: 'enhet (kr, tkr eller mnkr)',
  source: 'källa för folkmängden',
  date: 'folkmängdens datum',
  heads: 'rubrik på en eller flera kolumner',
  'per-cent-sign': 'procenttecken vid indextalen (de stämmer med tabellen när de läses som decimaltal)',
};

const metadata: FindingWriter = (words) => ({
  message: `Tabellen saknar ${list(
    words
      .fact('missing')
      .split(',')
      .map((name) => METADATA[name] ?? name),
  )}.`,
  why: 'Den som läser tabellen kan inte kontrollera den utan uppgifterna.',
  remedy: 'Skriv ut enhet, källa och datum vid tabellen och sätt rubrik på varje kolumn.',
});

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1) ?? ''}`;
}

const hidden: FindingWriter = (words) => ({
  message: `${capital(words.fact('what', 'dolda rader eller kolumner'))} inne i tabellen innehåller tal.`,
  why: 'Dolda tal räknas med i summor men syns inte för den som läser.',
  remedy: 'Visa dem, eller ta bort dem om de inte hör till tabellen.',
});

const partyMissing: FindingWriter = (words) => ({
  message: `${words.fact('names')} saknas i tabellen.`,
  why: `Tabellen ska omfatta ${words.fact('known', 'alla parter')}, men har ${words.fact('count')} av ${words.fact('of')}.`,
  remedy: 'Lägg till parten, eller skriv att den inte ingår.',
});

const partyDuplicate: FindingWriter = (words) => ({
  message: `${words.fact('name')} står två gånger: ${words.cells}.`,
  why: 'Samma part räknas dubbelt, eller så har en annan part fått fel namn.',
  remedy: 'Ta bort den ena raden eller rätta namnet.',
});

const partyUnknown: FindingWriter = (words, cause) => ({
  message:
    cause === 'other-county'
      ? `${words.fact('name')} (${words.fact('cell')}) hör till ${words.fact('county', 'ett annat län')}, inte till ${words.fact('expectedCounty', 'tabellens län')}.`
      : words.has('likely')
        ? `"${words.fact('name')}" (${words.cells}) är ingen känd kommun eller region. Troligen menas ${words.fact('likely')}.`
        : `"${words.fact('name')}" (${words.fact('cell')}) är ingen känd kommun eller region.`,
  why: 'Namnet jämförs med Sveriges 290 kommuner och 21 regioner.',
  remedy: words.has('likely') ? `Skriv ${words.fact('likely')}.` : 'Kontrollera namnet.',
});

export const otherWritersSv = {
  'share-sum': shareSum,
  'share-mismatch': shareMismatch,
  'per-capita-mismatch': perCapita,
  'difference-mismatch': difference,
  'unit-mixed': unitMixed,
  'claim-mismatch': claim,
  'missing-metadata': metadata,
  'hidden-cells': hidden,
  'party-missing': partyMissing,
  'party-duplicate': partyDuplicate,
  'party-unknown': partyUnknown,
} satisfies Readonly<Record<string, FindingWriter>>;

export type OtherWriters = Readonly<Record<keyof typeof otherWritersSv, FindingWriter>>;
