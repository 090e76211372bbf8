import { formatNumber } from './numbers';

/**
 * The command line's own words. Every refusal says what happened, where, why and what to do. Leaf: plain strings in,
 * Swedish out.
 */

export const help = `Fördelningsnyckel på kommandoraden

Användning:
  npm run --silent cli -- <kommando> …

Kommandon:
  dela <belopp> --vikter 1,2,3     Delar ett belopp efter vikter.
  fordela <arbetsbok.xlsx>         Räknar ut arbetsbokens fördelning, och skriver resultatbladen i en kopia.
  granska <arbetsbok.xlsx> …       Granskar handgjorda tabeller.
  hjälp [kommando]                 Visar hjälp (även --help).

Gemensamt:
  --json       Skriver JSON i stället för text.
  --version    Visar versionen.
  Kommandon och val får skrivas med å, ä och ö: fördela, --folkmängd.

Slutkod: 0 inget fel, 1 minst en anmärkning av graden fel, 2 anropet eller en fil kunde inte användas.
`;

export const commandHelp: ReadonlyMap<string, string> = new Map([
  [
    'dela',
    `dela: ett belopp, några vikter

  npm run --silent cli -- dela 2000000 --vikter 22986,52460,59752 [--metod storsta-resten] [--enhet 1] [--json]

  Belopp och vikter skrivs med siffror och decimalpunkt. Ett negativt belopp skrivs som det är: dela -100 …
  --vikter  Vikterna, skilda av komma.
  --metod   storsta-resten (standard), sainte-lague, var-for-sig, rest-till-storst, rest-till-sist, lopande
  --enhet   0.01, 1 (standard), 10, 100 eller 1000 kronor
  --json    Skriver JSON.
`,
  ],
  [
    'fordela',
    `fordela: räkna ut arbetsbokens fördelning

  npm run --silent cli -- fordela in.xlsx [--folkmangd 'Befolkning!A1:B16'] [--avtal 'Avtal!A1:B12'] [--ut ut.xlsx] [--json]

  Utan områden används det som panelen skulle föreslå.
  --folkmangd  Området med parter och folkmängd.
  --avtal      Området med avtalets uppgifter (etikett och värde).
  --ut         Skriver en kopia av arbetsboken med resultatbladen. Arbetsboken som läses ändras aldrig.
  --json       Skriver JSON.
`,
  ],
  [
    'granska',
    `granska: granska handgjorda tabeller

  npm run --silent cli -- granska a.xlsx [b.xlsx …] [--blad Blad1] [--omrade A3:D20] [--avtal 'Avtal!A1:B12'] [--ut granskad.xlsx] [--json]

  --blad    Granskar bara det bladet.
  --omrade  Granskar bara det området (på bladet i --blad, eller skrivet med blad: 'Blad1!A3:D20').
  --avtal   Området med avtalets uppgifter, att jämföra med.
  --ut      Skriver en kopia av arbetsboken med bladet Granskning. Går bara med en arbetsbok.
  --json    Skriver en JSON-rad för varje arbetsbok.
`,
  ],
]);

const quoted = (text: string): string => `"${text}"`;

/** A value as it may be written after each option. */
const exampleValues: ReadonlyMap<string, string> = new Map([
  ['--vikter', '22986,52460,59752'],
  ['--metod', 'storsta-resten'],
  ['--enhet', '1'],
  ['--folkmangd', "'Befolkning!A1:B16'"],
  ['--avtal', "'Avtal!A1:B12'"],
  ['--blad', 'Blad1'],
  ['--omrade', 'A3:D20'],
  ['--ut', 'resultat.xlsx'],
]);

/** Faults of the call itself. */
export const callFaults = {
  noCommand: 'Inget kommando angavs. Skriv dela, fordela, granska eller hjälp.',
  unknownCommand: (name: string, nearest: string): string =>
    `Kommandot ${quoted(name)} finns inte.${nearest === '' ? '' : ` Menade du ${nearest}?`} Skriv dela, fordela, granska eller hjälp.`,
  unknownOption: (option: string, nearest: string, known: readonly string[]): string =>
    `Valet ${quoted(option)} finns inte här.${nearest === '' ? '' : ` Menade du ${nearest}?`} De som finns är ${known.join(', ')}.`,
  optionTwice: (option: string): string => `Valet ${option} står två gånger. Skriv det en gång.`,
  optionWithoutValue: (option: string): string =>
    `Valet ${option} saknar värde. Skriv värdet efter det, till exempel ${option} ${exampleValues.get(option) ?? '…'}`,
  optionTakesNone: (option: string): string => `Valet ${option} tar inget värde. Skriv det ensamt.`,
  noFile: (command: string): string =>
    `Ingen arbetsbok angavs till ${command}. Skriv sökvägen till en .xlsx-fil efter kommandot.`,
  emptyPath: 'En sökväg i anropet är tom. Skriv sökvägen till en .xlsx-fil där.',
  moreThanOneFile: (command: string, extra: string): string =>
    `${command} tar en arbetsbok åt gången, men ${quoted(extra)} stod också i anropet. Kör kommandot en gång för varje fil. Står det mellanslag i sökvägen: sätt den inom citattecken.`,
  notARange: (option: string, text: string): string =>
    `${option}: ${quoted(text)} är inget område. Skriv blad och celler, till exempel 'Befolkning!A1:B16'.`,
  noSuchSheet: (option: string, sheet: string, sheets: readonly string[]): string =>
    `${option}: bladet ${quoted(sheet)} finns inte i arbetsboken. Bladen är ${sheets.map(quoted).join(', ')}.`,
  sheetNeeded: (option: string, range: string): string =>
    `${option}: ${quoted(range)} säger inget blad, och arbetsboken har flera. Skriv till exempel 'Blad1!${range}'.`,
  rangeWithoutSheet: (range: string): string =>
    `--omrade: ${quoted(range)} säger inget blad. Lägg till --blad, eller skriv 'Blad1!${range}'.`,
  sheetsDiffer: (sheet: string, other: string): string =>
    `--blad säger ${quoted(sheet)} men --omrade säger ${quoted(other)}. Skriv samma blad i båda.`,
  unexpected: (error: string): string =>
    `Något gick fel som inte borde kunna hända: ${error}. Ingen fil har skrivits. Kör om; händer det igen är det ett fel i programmet.`,
  unexpectedIn: (file: string, error: string): string =>
    `${file}: Filen kunde inte granskas: ${error}. Det är ett fel i programmet; de andra filerna granskas ändå.`,
  outWithMany: '--ut går bara med en arbetsbok. Granska en fil i taget när resultatet ska skrivas.',
} as const;

/** Faults of `dela` (P5): which part of the call, why, what to write instead. */
export const divideFaults = {
  noTotal: 'Inget belopp angavs till dela. Skriv beloppet efter kommandot: dela 2000000 --vikter 1,2,3',
  extraWord: (word: string): string =>
    `${quoted(word)} hör inte till anropet. Skriv ett belopp, och vikterna i ett stycke utan mellanslag efter --vikter.`,
  total: (text: string): string =>
    `Beloppet ${quoted(text)} är inget tal. Skriv siffror med decimalpunkt, till exempel 2000000 eller 1225535.50.`,
  noWeights: 'Inga vikter angavs. Skriv dem efter --vikter, skilda av komma: --vikter 22986,52460,59752',
  emptyWeight: (position: number): string =>
    `--vikter: plats ${formatNumber(String(position))} är tom. Skriv en vikt där, eller ta bort kommat.`,
  weight: (position: number, text: string): string =>
    `--vikter: ${quoted(text)} på plats ${formatNumber(String(position))} är inget tal. Skriv siffror med decimalpunkt.`,
  negativeWeight: (position: number, text: string): string =>
    `--vikter: vikten ${text} på plats ${formatNumber(String(position))} är negativ. En vikt är noll eller större.`,
  allZero:
    '--vikter: alla vikter är noll, så beloppet kan inte fördelas. Minst en vikt måste vara större än noll.',
  method: (text: string, known: readonly string[]): string =>
    `--metod: ${quoted(text)} är ingen metod. Välj ${known.join(', ')}.`,
  unit: (text: string): string =>
    `--enhet: ${quoted(text)} är ingen avrundningsenhet. Välj 0.01, 1, 10, 100 eller 1000 (kronor).`,
  other: (code: string): string =>
    `Beloppet kunde inte fördelas (${code}). Kontrollera belopp, vikter och enhet.`,
} as const;

export const divideWords = {
  title: (total: string, unit: string, method: string): string =>
    `Fördelat belopp ${total}, till hela ${unit}, med ${method}.`,
  columns: ['Del', 'Vikt', 'Oavrundat', 'Belopp', 'Justering'],
  sum: 'Summa',
  difference: (difference: string): string => `Delarnas summa skiljer sig från beloppet med ${difference}.`,
  tie: (parts: readonly string[]): string =>
    `Delarna ${parts.join(', ')} låg lika; de som står först i listan fick enheterna.`,
} as const;

/** Why a file could not be used; keys are the reader's own faults and those of the file system. */
const fileReasons: ReadonlyMap<string, string> = new Map([
  [
    'not-found',
    'Filen finns inte. Kontrollera sökvägen; står det mellanslag i den ska den stå inom citattecken.',
  ],
  ['folder', 'Det är en mapp, inte en fil. Ange en .xlsx-fil i mappen.'],
  ['no-access', 'Filen kunde inte läsas: behörighet saknas. Kontrollera att du får läsa den.'],
  [
    'unreadable',
    'Filen kunde inte läsas. Kontrollera att disken är ansluten och filen stängd i andra program.',
  ],
  [
    'locked',
    'Filen är låst av ett annat program. Stäng den i Excel, eller vänta tills den är synkroniserad, och försök igen.',
  ],
  [
    'lock-file',
    'Det är den låsfil som ligger bredvid en öppen arbetsbok, ingen arbetsbok. Ange själva arbetsboken, och spara den först i Excel.',
  ],
  ['empty', 'Filen är tom. Spara om arbetsboken i Excel och försök igen.'],
  [
    'not-a-workbook',
    'Filen är ingen Excelarbetsbok. Öppna den i programmet den kommer från och spara som .xlsx.',
  ],
  [
    'text',
    'Filen är en textfil (till exempel .csv), ingen Excelarbetsbok. Öppna den i Excel och spara som .xlsx.',
  ],
  ['xls', 'Filen har det gamla formatet .xls. Öppna den i Excel och spara som Excel-arbetsbok (.xlsx).'],
  ['xlsb', 'Filen har det binära formatet .xlsb. Öppna den i Excel och spara som Excel-arbetsbok (.xlsx).'],
  ['ods', 'Filen har formatet .ods. Öppna den i Excel eller LibreOffice och spara som .xlsx.'],
  ['encrypted', 'Arbetsboken är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet och spara.'],
  ['truncated', 'Filen är avklippt: slutet saknas. Hämta eller kopiera den på nytt.'],
  ['no-workbook-inside', 'Filen är ett arkiv eller ett annat dokument, utan arbetsbok i. Ange en .xlsx-fil.'],
  [
    'too-large',
    'Arbetsboken är för stor att packa upp (mer än 512 MB). Dela upp den, eller ta bort det som inte behövs.',
  ],
  [
    'damaged',
    'Arbetsboken är skadad och kan inte läsas. Öppna den i Excel, låt Excel reparera den och spara om.',
  ],
]);

/** `a.xlsx: Filen finns inte. …` */
export const fileFault = (file: string, fault: string): string =>
  `${file}: ${fileReasons.get(fault) ?? fileReasons.get('damaged') ?? ''}`;

/** Said of a sheet that was left out because of its size. */
export const sheetTooLarge = (sheet: string): string =>
  `Bladet ${quoted(sheet)} har mer än en miljon celler i sitt använda område och lästes inte. Ta bort tomma, formaterade rader och kolumner, eller flytta tabellen till ett eget blad.`;

/** Faults of `--ut` (D7): nothing is written then. */
export const outFaults = {
  sameFile: (out: string): string =>
    `--ut: ${quoted(out)} är samma fil som läses. Arbetsboken ändras aldrig; skriv ett annat filnamn.`,
  isFolder: (out: string): string =>
    `--ut: ${quoted(out)} är en mapp. Skriv ett filnamn, till exempel ${out.replace(/[\\/]+$/, '')}/resultat.xlsx`,
  noFolder: (folder: string): string =>
    `--ut: mappen ${quoted(folder)} finns inte. Skapa den, eller välj en annan.`,
  noAccess: (out: string): string =>
    `--ut: ${quoted(out)} kunde inte skrivas. Stäng filen om den är öppen i Excel, och kontrollera att du får skriva i mappen.`,
  macros: (out: string, ending: string): string =>
    `--ut: kopian får samma filtyp som arbetsboken. Skriv ${quoted(out.replace(/\.[^./\\]*$/, ''))} med ändelsen ${ending}.`,
} as const;

export const allocationWords = {
  refused: (file: string): string =>
    `${file}: Fördelningen kan inte räknas ut. Rätta det här och försök igen; ingen fil har skrivits.`,
  caseNumber: (number: string): string => `Diarienummer: ${number}`,
  year: (year: string, amount: string, factor: string): string =>
    factor === '' ? `${year}: ${amount}` : `${year}: ${amount} (uppräknat med faktorn ${factor})`,
  deduction: (name: string, amount: string): string => `Avdrag, ${name}: ${amount}`,
  columns: ['Part', 'Folkmängd', 'Andel', 'Oavrundat', 'Belopp', 'Justering'],
  sum: 'Summa',
  tie: (parties: readonly string[]): string =>
    `Lika rester: ${parties.join(', ')}. De som står först i listan fick enheterna.`,
  settlement: (outcome: string, surplus: string, rule: string): string =>
    `Reglering: utfall ${outcome}, överskott ${surplus}, ${rule}.`,
  unusedDeductions: (amount: string): string => `Reglering: ${amount} av avdragen användes inte.`,
  rules: { kept: 'behålls', returned: 'återförs' },
  settlementColumns: ['Part', 'Tillbaka (minus: att betala)'],
  assumptions: 'Antaganden',
  remarks: 'Att observera',
  written: (file: string, sheets: readonly string[]): string =>
    `Skrivet i ${file}: ${sheets.map(quoted).join(', ')}.`,
  notWritten: (reason: string): string =>
    `Resultatbladen kunde inte skrivas: ${reason} Ingen fil har skrivits.`,
} as const;

export const reviewWords = {
  noTables: 'Ingen tabell hittades.',
  table: (sheet: string, range: string): string => `Tabell: ${sheet}, ${range}`,
  noFindings: 'Inga anmärkningar.',
  severities: { error: 'FEL', review: 'KONTROLLERA', info: 'UPPLYSNING' },
  effect: (effect: string): string => `Effekt: ${effect}`,
  explanation: (header: string, total: string, key: string, method: string, matched: string): string =>
    `${header}: ${total} efter ${key}, ${method} (${matched})`,
  matched: (matched: number, of: number): string => `${String(matched)} av ${String(of)} rader stämmer`,
  nearest: (header: string, key: string, residual: string): string =>
    `${header}: återges inte av någon känd nyckel; närmast är ${key}, största avvikelse ${residual}`,
  notChecked: 'Inte kontrollerat',
  summary: (errors: number, reviews: number, infos: number): string =>
    `${String(errors)} fel, ${String(reviews)} att kontrollera, ${String(infos)} ${infos === 1 ? 'upplysning' : 'upplysningar'}`,
} as const;

/** Why *Granskning*, the sheet that `granska --ut` adds, could not be written. */
export const reviewSheetNotWritten = (file: string, reason: string): string =>
  `${file}: Bladet Granskning kunde inte skrivas: ${reason} Ingen fil har skrivits.`;
