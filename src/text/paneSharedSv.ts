/** Small numbers in words, as Swedish running text has them; from thirteen on, digits. */
const words = [
  'noll',
  'ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
];
export const countSv = (n: number, common = false): string =>
  n === 1 && common ? 'en' : (words[n] ?? String(n));
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words between ⟦ and ⟧ are shown in bold: the marks cannot be mistaken for anything a workbook holds. */
export const sharedSv = {
  product: 'Fördelningsnyckel',
  tabs: { allocate: 'Fördela', review: 'Granska', agreement: 'Avtal' },
  tabList: 'Vyer',
  skip: 'Till innehållet',
  menu: 'Fler val',
  settings: 'Inställningar',
  help: 'Hjälp',
  about: 'Om',
  context: (file: string, sheet: string) => `${file} · blad "${sheet}"`,
  contextUnknown: 'Läser arbetsboken …',
  sheetProtected: 'skyddat',
  readOnly: 'skrivskyddad',
  step: (n: number, of: number, title: string) => `Steg ${String(n)} av ${String(of)} · ${title}`,
  back: 'Tillbaka',
  next: 'Nästa:',
  cancel: 'Avbryt',
  close: 'Stäng',
  use: 'Använd',
  show: 'Visa',
  change: 'Byt',
  chooseAnother: 'Välj en annan',
  useSelection: 'Använd markerat område',
  selected: (address: string) => `Markerat nu: ${address}`,
  showInSheet: 'Visa i bladet',
  showCellInSheet: (cell: string) => `Visa ${cell} i bladet`,
  readAgain: 'Läs om',
  tryAgain: 'Försök igen',
  more: 'Mer',
  less: 'Mindre',
  yes: 'Ja',
  no: 'Nej',
  focusMoves: (address: string) => `Fokus flyttas till cell ${address}; F6 tar dig tillbaka.`,
  reading: (rows: number, sheet: string) =>
    `Läser ${String(rows)} ${rows === 1 ? 'rad' : 'rader'} från "${sheet}" …`,
  readingWorkbook: 'Läser arbetsboken …',
  waitingForEdit: 'Excel väntar på att du ska avsluta redigeringen av en cell. Tryck Enter eller Esc.',
  readOnlyWorkbook:
    'Arbetsboken är skrivskyddad. Du kan granska och kopiera, men inte skapa blad. Välj Aktivera redigering eller spara en kopia.',
  structureProtected:
    'Arbetsbokens struktur är skyddad, så inga blad kan läggas till. Ta bort skyddet under Granska > Skydda arbetsbok, eller arbeta i en kopia.',
  stale: (change: string | undefined) =>
    change === undefined
      ? 'Underlaget har ändrats sedan beräkningen.'
      : `Underlaget har ändrats sedan beräkningen (${change}).`,
  contradictions: {
    title: 'Motsägelser att avgöra',
    lead: 'Underlaget säger olika. Välj vad som gäller; valet skrivs ut i underlaget.',
    question: (field: string) => `${field} anges med olika värden. Vilket gäller?`,
    stated: (value: string, clause: string | undefined, cell: string) =>
      clause === undefined ? `${value} – ${cell}` : `${value} – ${clause} (${cell})`,
    showCell: (cell: string) => `Visa ${cell}`,
  },
  copied: 'Kopierat.',
  copyFailed: 'Urklipp är spärrat här. Texten är markerad: tryck Ctrl+C.',
  crashed:
    'Något oväntat hände i panelen. Dina celler är oförändrade. Läs in panelen på nytt och försök igen.',
  reloadPane: 'Läs in panelen på nytt',
  notInExcel:
    'Panelen är inte öppnad i Excel. Öppna den från fliken Start i Excel, eller i den inbyggda arbetsboken.',
  firstRun: {
    lead: 'Fördela gemensamma kostnader och granska fördelningar.',
    safe: 'Allt räknas i din dator. Inget lämnar arbetsboken.',
    allocate: 'Fördela en kostnad',
    review: 'Granska en tabell',
    example: 'Prova med exempel',
    exampleHint:
      'Lägger RSS Dalarnas kostnad 2023 på nya blad. Dina blad ändras inte, och exemplet kan tas bort.',
    exampleWriting: 'Lägger in exemplet …',
    exampleReady: (sheets: string) => `Exemplet finns på bladen ${sheets}.`,
    exampleRemove: 'Ta bort exemplet',
    exampleRemoved: 'Exemplet är borttaget.',
  },
  remove: {
    title: 'Ta bort bladen?',
    question: (n: number, time: string) =>
      `Ta bort ${String(n)} blad som skapades ${time}? Det går inte att ångra och tömmer Excels ångralista.`,
    confirm: 'Ta bort bladen',
    keep: 'Behåll',
    busy: 'Tar bort bladen …',
    done: (n: number) => `${capital(countSv(n))} blad ${n === 1 ? 'är borttaget' : 'är borttagna'}.`,
  },
  writing: (index: number, of: number, sheet: string) =>
    `Skapar blad ${String(index)} av ${String(of)}: ${sheet} …`,
  stopping: 'Avbryter. Bladet som skrivs nu blir klart först …',
  cancelled: (sheets: readonly string[]) =>
    sheets.length === 0
      ? 'Avbrutet. Inga blad skapades.'
      : `Avbrutet. Dessa blad hann skapas: ${sheets.join(', ')}.`,
  preferences: {
    language: 'Språk i panelen',
    languageHint: 'Arbetsbokens text är alltid på svenska.',
    swedish: 'Svenska',
    english: 'English',
    theme: 'Utseende',
    themeOffice: 'Följ Office',
    themeLight: 'Ljust',
    themeDark: 'Mörkt',
    mode: 'Figurer i nya blad',
    saved: 'Valen sparas i den här datorn.',
  },
  helpText: {
    title: 'Hjälp',
    sections: [
      {
        heading: 'Fördela',
        body: 'Ha en tabell med kommuner och folkmängd i arbetsboken. Panelen hittar den, läser avtalets uppgifter, visar vad som blir och skriver resultatet på nya blad. Dina egna celler ändras aldrig.',
      },
      {
        heading: 'Granska',
        body: 'Markera en handgjord tabell med rubriker och summarad. Panelen räknar om den, säger vilken regel varje kolumn följer och visar varje avvikelse med cell, förväntat värde, effekt och förslag.',
      },
      {
        heading: 'Avtal',
        body: 'Alla uppgifter i avtalet på ett ställe: värde, var det står och om det anges i avtalet, är ett antagande eller saknas.',
      },
      {
        heading: 'Tangentbord',
        body: 'F6 växlar mellan bladet och panelen. Pil vänster och höger byter vy. I listan över anmärkningar flyttar pil upp och ned, Enter öppnar. Esc går tillbaka ett steg, Alt+vänsterpil likaså.',
      },
      {
        heading: 'Ångra',
        body: 'Resultatet skrivs alltid på nya blad. I nyare Excel ångras allt med Ctrl+Z i ett steg; annars finns knappen Ta bort bladen.',
      },
    ],
  },
  aboutText: {
    title: 'Om Fördelningsnyckel',
    version: (version: string) => `Version ${version}`,
    lines: [
      'Fördelar gemensamma kostnader mellan kommuner och region exakt, och granskar handgjorda fördelningar.',
      'Allt räknas i din dator. Inget skickas någonstans: inga celler, inga namn, ingen statistik.',
      'Kommuner och folkmängd: SCB (CC0). Fri programvara under MIT-licensen.',
    ],
  },
};

export type SharedText = typeof sharedSv;
