import { formatPercent } from './numbers';
import {
  capital,
  cellsWords,
  columnWords,
  count,
  figure,
  kronor,
  percent,
  rowWords,
  type FindingWriter,
} from './findingsModel';

const shareSum: FindingWriter = (facts) => ({
  message: `Andelarna i ${columnWords(facts)} blir ${percent(facts, 'found')} tillsammans, inte ${facts['expected'] === undefined ? formatPercent('1') : percent(facts, 'expected')}.`,
  why: 'Skillnaden är större än vad avrundningen av andelarna kan ge.',
  computation: `Summan av ${count(facts, 'rows')} andelar.`,
  remedy: 'Rätta den andel som är fel, så att summan blir 100 %.',
});

const shareMismatch: FindingWriter = (facts) => ({
  message: `Andelen för ${rowWords(facts)} är ${percent(facts, 'found')}, men ${facts['key'] ?? 'nyckeln'} ger ${percent(facts, 'expected')}.`,
  why: facts['fits']
    ? `Andelarna stämmer med ${facts['fits']}.`
    : 'Andelen är inte radens del av nyckelns summa.',
  computation: `${facts['key'] ?? 'Nyckeln'} för raden ÷ summan ${count(facts, 'weight')}.`,
  remedy: 'Räkna om andelen.',
});

const perCapita: FindingWriter = (facts) => ({
  message: `Kr per invånare för ${rowWords(facts)} är ${kronor(facts, 'found')}, men belopp ÷ folkmängd ger ${kronor(facts, 'expected')}.`,
  why: facts['whole']
    ? `Ingen av kolumnens rader är ${facts['amountColumn'] ?? 'beloppet'} delat med folkmängden i tabellen.`
    : 'Raden är inte beloppet delat med folkmängden i samma rad.',
  computation: `${kronor(facts, 'amount')} ÷ ${count(facts, 'population')}.`,
  remedy: 'Räkna om värdet.',
});

const difference: FindingWriter = (facts) => ({
  message: `${capital(rowWords(facts))} i ${columnWords(facts)} är ${figure(facts, 'found')}, men ${facts['later'] ?? ''} jämfört med ${facts['earlier'] ?? ''} ger ${figure(facts, 'expected')}.`,
  why: facts['whole']
    ? 'Ingen rad i kolumnen är skillnaden mellan de två kolumnerna.'
    : 'De andra raderna är skillnaden mellan de två kolumnerna; den här är det inte.',
  computation: `${facts['later'] ?? ''} − ${facts['earlier'] ?? ''}${facts['role'] === 'difference-percent' ? ` ÷ ${facts['earlier'] ?? ''}` : ''}.`,
  remedy: 'Räkna om skillnaden.',
});

const unitMixed: FindingWriter = (facts, cause) => ({
  message:
    cause === 'column'
      ? `${capital(columnWords(facts))} är i ${facts['unit'] ?? 'en annan enhet'} men övriga uppgifter i ${facts['otherUnit'] ?? 'kr'}.`
      : `${cellsWords(facts)} i ${columnWords(facts)} är i en annan enhet än resten: en faktor ${count(facts, 'factor')}.`,
  why: 'Summor och jämförelser blir fel när kr, tkr och mnkr blandas.',
  computation: facts['computation'] ?? 'Talen stämmer med regeln om de räknas om till samma enhet.',
  remedy: 'Skriv alla belopp i samma enhet och ange den i rubriken.',
});

const claim: FindingWriter = (facts, cause) =>
  cause === 'contradiction' ? contradiction(facts) : amountClaim(facts);

const contradiction = (facts: Parameters<FindingWriter>[0]): ReturnType<FindingWriter> => ({
  message:
    `Två uppgifter om regionens andel motsäger varandra: ${facts['first'] ?? ''} och ${facts['second'] ?? ''}`.replace(
      /\.?("?)\.?$/,
      '$1.',
    ),
  why: `Tabellen har granskats mot den uppgift som står närmast: ${facts['second'] ?? ''}`.replace(
    /\.?("?)\.?$/,
    '$1.',
  ),
  remedy: 'Rätta den uppgift som inte gäller.',
});

const amountClaim = (facts: Parameters<FindingWriter>[0]): ReturnType<FindingWriter> => ({
  message: `Texten säger "${facts['claim'] ?? ''}", men ${facts['column'] ? columnWords(facts) : 'tabellen'} ger ${kronor(facts, 'expected')}.`,
  why: `"${capital(facts['claim'] ?? '')}" täcker ${kronor(facts, 'low')} till ${kronor(facts, 'high')}.`,
  computation: 'En cirkasiffra täcker en halv enhet av sin sista siffra åt varje håll.',
  remedy: 'Rätta texten eller tabellen.',
});

const METADATA: Readonly<Record<string, string>> = {
  unit: 'enhet (kr, tkr eller mnkr)',
  source: 'källa för folkmängden',
  date: 'folkmängdens datum',
  heads: 'rubrik på en eller flera kolumner',
};

const metadata: FindingWriter = (facts) => ({
  message: `Tabellen saknar ${list((facts['missing'] ?? '').split(',').map((name) => METADATA[name] ?? name))}.`,
  why: 'Den som läser tabellen kan inte kontrollera den utan uppgifterna.',
  remedy: 'Skriv ut enhet, källa och datum vid tabellen och sätt rubrik på varje kolumn.',
});

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1) ?? ''}`;
}

const hidden: FindingWriter = (facts) => ({
  message: `${capital(facts['what'] ?? 'dolda rader eller kolumner')} inne i tabellen innehåller tal.`,
  why: 'Dolda tal räknas med i summor men syns inte för den som läser.',
  remedy: 'Visa dem, eller ta bort dem om de inte hör till tabellen.',
});

const partyMissing: FindingWriter = (facts) => ({
  message: `${facts['names'] ?? ''} saknas i tabellen.`,
  why: `Tabellen ska omfatta ${facts['known'] ?? 'alla parter'}, men har ${facts['count'] ?? ''} av ${facts['of'] ?? ''}.`,
  remedy: 'Lägg till parten, eller skriv att den inte ingår.',
});

const partyDuplicate: FindingWriter = (facts) => ({
  message: `${facts['name'] ?? ''} står två gånger: ${cellsWords(facts)}.`,
  why: 'Samma part räknas dubbelt, eller så har en annan part fått fel namn.',
  remedy: 'Ta bort den ena raden eller rätta namnet.',
});

const partyUnknown: FindingWriter = (facts, cause) => ({
  message:
    cause === 'other-county'
      ? `${facts['name'] ?? ''} (${facts['cell'] ?? ''}) hör till ${facts['county'] ?? 'ett annat län'}, inte till ${facts['expectedCounty'] ?? 'tabellens län'}.`
      : facts['likely']
        ? `"${facts['name'] ?? ''}" (${cellsWords(facts)}) är ingen känd kommun eller region. Troligen menas ${facts['likely']}.`
        : `"${facts['name'] ?? ''}" (${facts['cell'] ?? ''}) är ingen känd kommun eller region.`,
  why: 'Namnet jämförs med Sveriges 290 kommuner och 21 regioner.',
  remedy: facts['likely'] ? `Skriv ${facts['likely']}.` : 'Kontrollera namnet.',
});

export const otherWriters: Readonly<Record<string, FindingWriter>> = {
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
};
