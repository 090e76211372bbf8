import type { Sentences } from './sentences';

/** Why an amount, an agreement or a table cannot be used: what, why, and what to do. */
export const refusalsSv = {
  'weights-missing': () => 'Det finns inga vikter att fördela efter. Ange en vikt per part.',
  'weights-all-zero': () =>
    'Alla vikter är 0, så det finns inget att fördela efter. Ange minst en vikt över 0.',
  'weight-negative': (facts) =>
    `Vikt nummer ${facts.text('position')} är negativ (${facts.number('weight')}). En vikt ska vara 0 eller mer. Rätta vikten.`,
  'unit-unknown': (facts) =>
    `Avrundning till ${facts.number('unit')} kr finns inte. Välj 0,01, 1, 10, 100 eller 1 000 kr.`,
  'method-unknown': (facts) =>
    `Avrundningsmetoden ”${facts.text('method')}” finns inte. Välj Största resten, Sainte-Laguë, Var för sig, Rest till största, Rest till sista eller Löpande.`,
  'table-negative': () =>
    'Tabellen har ett belopp under 0 och kan inte avrundas åt båda hållen. Avrunda varje kolumn för sig.',
  'table-column-not-whole': (facts) =>
    `Kolumn ${facts.text('column')} summerar till ${facts.kronor('total')}, som inte är hela avrundningsenheter. Välj en mindre avrundning.`,
  'table-not-roundable': () =>
    'Radernas och kolumnernas summor kan inte båda hållas utan att något belopp ändras mer än en enhet. Behåll avrundningen kolumn för kolumn.',
  'amount-missing': () =>
    'Det finns inget belopp att fördela. Ange Årlig kostnad, eller antal årsarbetare och kostnad per årsarbetare.',
  'amount-not-positive': (facts) =>
    `Beloppet är ${facts.kronor('amount')}. Det ska vara större än 0. Rätta beloppet.`,
  'amount-too-large': (facts) =>
    `Beloppet är ${facts.kronor('amount')}, mer än någon offentlig verksamhet kostar. Kontrollera antalet siffror och enheten (kr, tkr, mnkr).`,
  'amounts-contradict': (facts) =>
    `Årlig kostnad anges till ${facts.kronor('stated')}, men de andra uppgifterna ger ${facts.kronor('computed')}. Rätta den som är fel, eller ta bort den ena.`,
  'deductions-above-amount': (facts) =>
    `Avdragen är tillsammans ${facts.kronor('deductions')}, mer än hela beloppet ${facts.kronor('amount')}. Minska avdragen.`,
  'deduction-negative': (facts) =>
    `Avdraget ”${facts.text('name')}” är negativt. Ett avdrag ska vara 0 eller mer. Rätta avdraget.`,
  'deduction-above-whole': (facts) =>
    `Avdraget ”${facts.text('name')}” är ${facts.number('share')} %. Det kan vara högst 100 %. Rätta andelen.`,
  'deductions-with-fixed-amounts': () =>
    'Avdrag och fasta belopp per part kan inte förenas: beloppen är redan fördelade. Ta bort avdraget eller välj en annan fördelningsnyckel.',
  'limit-negative': (facts) =>
    `Gränsen är ${facts.kronor('limit')}. Den ska vara 0 eller mer. Rätta gränsen.`,
  'limits-crossed': (facts) =>
    `Lägsta belopp (${facts.kronor('minimum')}) är större än högsta belopp (${facts.kronor('maximum')}). Rätta det ena.`,
  'minimum-above-amount': (facts) =>
    `Lägsta belopp för ${facts.text('parties')} kommuner blir mer än de ${facts.kronor('amount')} som ska fördelas mellan dem. Sänk lägsta belopp.`,
  'maximum-below-amount': (facts) =>
    `Högsta belopp för ${facts.text('parties')} kommuner räcker inte till de ${facts.kronor('amount')} som ska fördelas mellan dem. Höj högsta belopp.`,
  'share-outside-range': (facts) =>
    `Andelen för ${facts.group('group')} är ${facts.number('share')} %. En andel ska vara mellan 0 och 100 %. Rätta andelen.`,
  'shares-not-whole': (facts) =>
    `Andelarna för ${facts.text('year')} blir tillsammans ${facts.number('sum')} %. De ska bli 100 %. Rätta en andel, eller lämna en tom så blir den resten.`,
  'shares-contradict-amounts': (facts) =>
    `Andelen för ${facts.group('group')} stämmer inte med de fasta beloppen i tabellen. Ta bort andelen eller rätta beloppen.`,
  'group-twice': (facts) => `Andelen för ${facts.group('group')} anges två gånger. Behåll en.`,
  'share-and-fixed': (facts) =>
    `${facts.group('group')} har både en andel och ett fast belopp. Behåll ett av dem.`,
  'fixed-financing-negative': (facts) =>
    `Det fasta beloppet för ${facts.group('group')} är ${facts.kronor('amount')}. Det ska vara 0 eller mer. Rätta beloppet.`,
  'fixed-financing-above-amount': (facts) =>
    `De fasta beloppen är mer än de ${facts.kronor('amount')} som ska finansieras. Minska ett fast belopp.`,
  'fixed-financing-below-amount': (facts) =>
    `De fasta beloppen lämnar ${facts.kronor('left')} av ${facts.kronor('amount')} utan finansiär. Ange vem som betalar resten.`,
  'per-inhabitant-alone': () =>
    'Kronor per invånare gäller utan andelar och avdrag: beloppet följer av folkmängden. Ta bort andelarna och avdragen eller välj en annan nyckel.',
  'column-missing': (facts) =>
    `Det finns ingen kolumn ”${facts.text('column')}” att fördela efter. Lägg till kolumnen eller välj en annan fördelningsnyckel.`,
  'weight-column-unknown': (facts) =>
    `Det finns ingen kolumn ”${facts.text('header')}”. Kolumner med vikter är: ${facts.text('headers')}. Rätta namnet i nyckeln.`,
  'figure-missing': (facts) =>
    `${facts.text('party')} saknar värde i kolumnen ”${facts.text('header')}”. Fyll i cellen.`,
  'figure-negative': (facts) =>
    `${facts.text('party')} har ${facts.number('figure')} i kolumnen ”${facts.text('header')}”. Värdet ska vara 0 eller mer. Rätta cellen.`,
  'figures-all-zero': (facts) =>
    `Alla värden i kolumnen ”${facts.text('header')}” är 0, så det finns inget att fördela efter. Fyll i värdena.`,
  'key-shares-not-whole': (facts) =>
    `Nyckelns delar blir tillsammans ${facts.number('sum')} %. De ska bli 100 %. Rätta procenttalen.`,
  'no-municipalities': (facts) =>
    `Det finns ingen kommun som deltar ${facts.text('year')}, men kommunerna har en andel. Lägg till kommunerna eller ändra andelarna.`,
  'party-twice': (facts) =>
    `${facts.text('party')} står två gånger${facts.text('first') === '' ? '' : `, första gången i ${facts.text('first')}`}. Varje part ska stå en gång. Ta bort en rad.`,
  'participation-unknown-party': (facts) =>
    `${facts.text('party')} finns inte bland parterna. Rätta namnet för inträdet eller utträdet.`,
  'participation-reversed': (facts) =>
    `${facts.text('party')} skulle delta från ${facts.text('from')} till ${facts.text('to')}. Slutåret ligger före startåret. Rätta åren.`,
  'year-unusable': (facts) =>
    `${facts.text('year')} kan inte vara ett år i avtalet. Skriv året med fyra siffror, nära basåret.`,
  'last-year-before-base': (facts) =>
    `Sista år ${facts.text('year')} ligger före basåret ${facts.text('baseYear')}. Rätta det ena året.`,
  'year-before-base': (facts) =>
    `${facts.text('year')} ligger före basåret ${facts.text('baseYear')}. Välj basåret eller ett senare år.`,
  'year-not-in-plan': (facts) =>
    `${facts.text('year')} är inte beräknat. Välj ett år som finns i båda beräkningarna.`,
  'index-missing': (facts) =>
    `Index för ${facts.text('year')} saknas. Beloppet räknas upp år för år från basåret ${facts.text('baseYear')}, så varje år behövs. Lägg till raden Index ${facts.text('year')} (0 % om beloppet inte höjs).`,
  'index-series-not-chosen': (facts) =>
    `Avtalet nämner flera index (${facts.text('series')}) och har inte valt. De ger olika belopp. Skriv ett av dem i Indexserie, eller i raden Index ${facts.text('year')}.`,
  'index-given-twice': (facts) =>
    `Index ${facts.text('year')} anges två gånger, ${facts.number('rate')} % och ${facts.number('other')} %. Behåll ett.`,
  'index-rate-impossible': (facts) =>
    `Index ${facts.text('year')} är ${facts.number('rate')} %, och beloppet skulle bli 0 eller mindre. Rätta procenttalet.`,
  'outcome-negative': (facts) =>
    `Utfallet är ${facts.kronor('amount')}. Det ska vara 0 eller mer. Rätta utfallet.`,
  'used-above-deductions': (facts) =>
    `Av avdragen ${facts.text('year')} har ${facts.kronor('used')} använts, men bara ${facts.kronor('deductions')} sattes av. Rätta utfallet eller avdragen.`,
  'withdrawal-unknown-party': (facts) =>
    `${facts.text('party')} finns inte bland parterna och kan inte lämna avtalet. Rätta namnet.`,
  'withdrawal-of-nobody': () => 'Ange minst en part som lämnar avtalet.',
} satisfies Sentences;

export type RefusalSentences = Sentences<keyof typeof refusalsSv>;
