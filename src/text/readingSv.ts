import type { Sentences, Told } from './sentences';

/** "22 986" with quotation marks, or the word for nothing. */
const shown = (facts: Told): string => (facts.text('value') === '' ? 'cellen' : `”${facts.text('value')}”`);
/** "för Avesta" when the fault belongs to a party. */
const forParty = (facts: Told): string => (facts.text('name') === '' ? '' : ` för ${facts.text('name')}`);

const COLUMNS: ReadonlyMap<string, string> = new Map([
  ['population', 'En kolumn med folkmängd'],
  ['weight', 'En kolumn med rubriken Vikt, Nyckel, Egen nyckel eller Andel'],
  ['amount', 'En kolumn med rubriken Belopp'],
]);

/** What a range, a cell or a label could not be used for. One sentence what and why, one what to do. */
export const readingSv = {
  'read-no-parameters': () =>
    'Hittade inget avtal i arbetsboken. Skriv minst Årlig kostnad och Basår i en kolumn med värdena bredvid, eller ange området.',
  'read-no-population': () =>
    'Hittade ingen befolkningstabell i arbetsboken. Skriv kommunerna i en kolumn och folkmängden bredvid, eller ange området.',
  'read-no-parties': (facts) =>
    `Hittade inga kommuner i området ${facts.text('range')} på bladet ${facts.text('sheet')}. Markera hela tabellen: kommunerna i en kolumn och folkmängden bredvid.`,
  'read-sheet-missing': (facts) =>
    `Det finns inget blad som heter ”${facts.text('sheet')}”. Kontrollera namnet.`,
  'read-sheet-hidden': (facts) =>
    `Bladet ”${facts.text('sheet')}” är dolt och läses inte. Visa bladet och försök igen.`,
  'read-range-unusable': (facts) => `”${facts.text('range')}” är inget område. Skriv till exempel A1:B16.`,
  'read-range-empty': (facts) =>
    `Området ${facts.text('range')} på bladet ${facts.text('sheet')} är tomt. Markera tabellen och försök igen.`,
  'read-cell-error': (facts) =>
    `Cellen visar felet ${facts.text('value')}. Rätta formeln eller skriv värdet.`,
  'read-cell-boolean': (facts) => `Cellen innehåller ${shown(facts)}, som inte är ett tal. Skriv talet.`,
  'read-cell-word': (facts) =>
    `Värdet${forParty(facts)} är ${shown(facts)}, som inte är ett tal. Skriv talet med siffror.`,
  'read-cell-ambiguous': (facts) =>
    `Värdet${forParty(facts)} är ${shown(facts)} och kan läsas på två sätt: punkt eller komma kan skilja tusental eller decimaler. Skriv tusental med mellanslag (2 451 070) och decimaler med komma.`,
  'read-cell-approximate': (facts) =>
    `Värdet${forParty(facts)} är ungefärligt (${shown(facts)}). Skriv det exakta talet.`,
  'read-unit-unknown': (facts) =>
    `Enheten ”${facts.text('unit')}” är inte känd, så beloppet kan inte räknas om till kronor. Använd kr, tkr eller mnkr.`,
  'read-unit-contradiction': (facts) =>
    `Värdet ${shown(facts)} har en annan enhet än rubriken anger. Behåll en av enheterna.`,
  'read-figure-missing': (facts) =>
    `${facts.text('name')} saknar värde. Fyll i cellen, eller ta bort raden om parten inte ska vara med.`,
  'read-figure-negative': (facts) =>
    `Värdet${forParty(facts)} är ${shown(facts)}. Det ska vara 0 eller mer. Rätta cellen.`,
  'read-population-percent': (facts) =>
    `Värdet${forParty(facts)} är i procent, men folkmängd är ett antal. Skriv antalet invånare.`,
  'read-weights-mixed': (facts) =>
    `Värdet${forParty(facts)} (${shown(facts)}) är inte i samma form som det första i kolumnen: en del är procent, andra är tal. Skriv alla på samma sätt.`,
  'read-header-years': (facts) =>
    `Rubriken ”${facts.text('header')}” nämner flera år (${facts.text('years')}). Skriv bara det år som siffrorna avser.`,
  'read-party-twice': (facts) =>
    `${facts.text('name')} står två gånger: redan ${facts.text('first')}${facts.text('firstName') === facts.text('name') ? '' : ` (”${facts.text('firstName')}”)`}. Ta bort en av raderna.`,
  'read-name-missing': () =>
    'Raden har siffror men inget namn. Skriv vilken kommun raden avser, eller ta bort raden.',
  'read-name-error': () => 'Namnet kan inte läsas, för cellen visar ett fel. Skriv kommunens namn.',
  'read-code-unknown': (facts) =>
    `${shown(facts)} är ingen kommunkod. Skriv koden med fyra siffror eller kommunens namn.`,
  'read-column-missing': (facts) =>
    `${COLUMNS.get(facts.text('column')) ?? 'Kolumnen'} saknas i området ${facts.text('range')}. Lägg till kolumnen eller välj en annan fördelningsnyckel.`,
  'read-current-no-parties': (facts) =>
    `Inget nuvarande belopp för avtalets parter finns i området ${facts.text('range')} på bladet ${facts.text('sheet')}. Markera tabellen: parterna i en kolumn och beloppen bredvid.`,
  'read-current-no-column': (facts) =>
    `Ingen kolumn med belopp finns i området ${facts.text('range')} på bladet ${facts.text('sheet')}. Markera parterna och beloppen, med rubrik.`,
  'read-value-missing': () => 'Värdet saknas. Fyll i cellen, eller ta bort raden om den inte gäller.',
  'read-negative': (facts) => `Värdet är ${shown(facts)}. Det ska vara 0 eller mer. Rätta cellen.`,
  'read-amount-percent': (facts) =>
    `Värdet är ${shown(facts)}, i procent, men ska vara ett belopp. Skriv beloppet i kronor.`,
  'read-share-outside': (facts) =>
    `Andelen är ${shown(facts)}. En andel ska vara mellan 0 och 100 %. Rätta andelen.`,
  'read-share-unit': (facts) => `Andelen är ${shown(facts)}, men ska vara procent. Skriv till exempel 50 %.`,
  'read-deduction-ambiguous': (facts) =>
    `Avdraget är ${shown(facts)} under en etikett i procent, och kan vara både 1 % och 100 %. Skriv till exempel ”1 %”.`,
  'read-rate-unit': (facts) => `Index är ${shown(facts)}, men ska vara procent. Skriv till exempel 2,7 %.`,
  'read-count-unit': (facts) =>
    `Antalet är ${shown(facts)}, men ska vara ett antal utan enhet. Skriv till exempel 4,0.`,
  'read-year-unusable': (facts) =>
    `${shown(facts)} är inget år. Skriv året med fyra siffror, till exempel 2023.`,
  'read-index-without-year': (facts) =>
    `Indextalet ${shown(facts)} saknar år. Skriv året i etiketten, till exempel ”Index 2024”. Raden Indexserie är till för namnet på serien.`,
  'read-key-unknown': (facts) =>
    `Fördelningsnyckeln ${shown(facts)} är inte känd. Skriv Folkmängd, Lika, Egen, Fasta belopp, en blandning som ”30 % lika, 70 % folkmängd” eller ”42,25 kr per invånare”.`,
  'read-key-shares': (facts) =>
    `Nyckelns delar blir tillsammans ${facts.number('sum')} %. De ska bli 100 %. Rätta procenttalen.`,
  'read-key-rate': (facts) =>
    `${shown(facts)} är inget belopp per invånare. Skriv till exempel ”42,25 kr per invånare”.`,
  'read-method-unknown': (facts) =>
    `Avrundningsmetoden ${shown(facts)} finns inte. Välj Största resten, Sainte-Laguë, Var för sig, Rest till största, Rest till sista eller Löpande.`,
  'read-rounding-unknown': (facts) =>
    `Avrundning till ${shown(facts)} finns inte. Välj 0,01, 1, 10, 100 eller 1 000 kr.`,
  'read-surplus-unknown': (facts) => `Regeln ${shown(facts)} är inte känd. Skriv Behålls eller Återförs.`,
  'read-no-amount': () =>
    'Avtalet anger inget belopp. Skriv Årlig kostnad, eller Antal årsarbetare och Kostnad per årsarbetare, med värdet bredvid.',
  'read-no-base-year': () => 'Avtalet anger inget basår. Skriv Basår med året bredvid, till exempel 2023.',
  'read-positions-half': () =>
    'Beloppet kan inte räknas ut: Antal årsarbetare och Kostnad per årsarbetare måste båda anges.',
  'read-given-twice': (facts) =>
    `Uppgiften anges två gånger med olika värden: ”${facts.text('firstValue')}” i ${facts.text('first')} och ${shown(facts)} här. Ta bort den som är fel.`,
  'read-named-twice': (facts) =>
    `”${facts.text('name')}” anges två gånger, första gången i ${facts.text('first')}. Ge raderna olika namn (”Avdrag: namn”), eller ta bort den ena.`,
} satisfies Sentences;

export type ReadingSentences = Sentences<keyof typeof readingSv>;
