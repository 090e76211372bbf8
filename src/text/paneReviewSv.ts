import { findingTitle } from './findingsTitles';
import { capital, countSv } from './paneSharedSv';

/** A reason that stands inside a sentence: without capital and full stop. */
const inside = (reason: string): string =>
  reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, '');

export const reviewSv = {
  steps: { choose: 'Välj tabell', result: 'Resultat', document: 'Dokumentera' },
  choose: {
    empty:
      'Markera hela tabellen, med rubriker och summarad, och välj ⟦Granska markerat område⟧. Dina celler ändras inte.',
    what: 'Vad ska granskas?',
    selection: 'Markerat område',
    selectionValue: (address: string) => `Markerat område: ${address}`,
    sheet: (name: string) => `Hela bladet "${name}"`,
    workbook: 'Hela arbetsboken',
    against: 'Mot vad?',
    agreement: (address: string) => `Avtalet i arbetsboken (${address})`,
    noAgreement: 'Inget avtal finns i arbetsboken',
    inner: 'Bara tabellens inre logik',
    run: 'Granska',
    runSelection: 'Granska markerat område',
    refreshSelection: 'Läs markeringen igen',
    safe: 'Dina celler ändras inte.',
    agreementRefused: 'Avtalet kunde inte läsas, så tabellen granskas utan det:',
  },
  progress: (done: number, of: number) =>
    of === 0 ? 'Granskar …' : `Granskar ${String(done)} av ${String(of)} …`,
  summary: (errors: number, reviews: number, passed: number) =>
    `⟦${String(errors)} fel · ${String(reviews)} att kontrollera · ${String(passed)} utan anmärkning.⟧`,
  summaryInfo: (n: number) => `${capital(countSv(n, true))} ${n === 1 ? 'upplysning' : 'upplysningar'}.`,
  effect: (amount: string) => `Sammanlagd effekt: ${amount}.`,
  nothing: (checks: number) =>
    `⟦Inga anmärkningar.⟧ ${String(checks)} ${checks === 1 ? 'kontroll' : 'kontroller'} gjordes.`,
  notDone: (n: number) => `${String(n)} kunde inte göras:`,
  /** What could not be checked, named with its reason while they are few. */
  notDoneNamed: (named: readonly (readonly [title: string, reason: string])[]) =>
    named.length > 3
      ? `${capital(countSv(named.length, true))} kunde inte göras; de står nedan.`
      : `${capital(countSv(named.length, true))} kunde inte göras: ${named.map(([title, reason]) => `${title} (${inside(reason)})`).join(' och ')}.`,
  notAProof: 'Det betyder inte att underlaget i sig är rätt.',
  notPossible: 'Tabellen kunde inte tolkas: ingen tabell med parter och belopp hittades. Välj område själv.',
  severities: { error: 'Fel', review: 'Kontrollera', info: 'Upplysning' },
  passed: 'Utan anmärkning',
  position: (severity: string, n: number, of: number) => `${severity} ${String(n)} av ${String(of)}:`,
  title: (check: string, cause?: string): string => findingTitle(check, cause),
  list: 'Anmärkningar',
  listHint: 'Pil upp och ned flyttar, Enter öppnar.',
  table: (sheet: string, range: string) => `${sheet}!${range}`,
  card: {
    found: 'I tabellen',
    expected: 'Förväntat',
    effect: 'Effekt',
    why: 'Varför',
    computation: 'Så räknade jag',
    remedy: 'Förslag',
    cells: 'Celler',
    consequences: 'Följer av detta',
    copy: 'Kopiera text',
    intentional: 'Markera som avsiktlig …',
    reopen: 'Ta bort "avsiktlig"',
    back: 'Till listan',
  },
  intentional: {
    title: 'Markera som avsiktlig',
    lead: 'Anmärkningen står kvar i granskningen, med din motivering.',
    reason: 'Motivering',
    reasonNeeded: 'Skriv en motivering.',
    who: 'Namn',
    whoHint: 'Skrivs på bladet Granskning.',
    save: 'Markera som avsiktlig',
    marked: 'Avsiktlig',
    by: (who: string, date: string) =>
      who === '' ? `Avsiktlig, ${date}` : `Avsiktlig enligt ${who}, ${date}`,
    unmarked: 'Anmärkningen räknas igen.',
    saved: 'Markerad som avsiktlig.',
  },
  columns: {
    title: 'Så lästes kolumnerna',
    column: (letter: string, header: string) =>
      header === '' ? `Kolumn ${letter}` : `${letter} · ${header}`,
    role: (letter: string) => `Tolkning av kolumn ${letter}`,
    explained: (of: string) => `Följer: ${of}`,
    rule: (total: string, key: string, method: string, matched: number, of: number) =>
      `${total} efter ${key}, ${method}; ${String(matched)} av ${String(of)} rader exakt`,
    nearest: (total: string, key: string, residual: string) =>
      `Följer ingen känd regel. Närmast: ${total} efter ${key}, största avvikelse ${residual} kr.`,
    rerun: 'Granska igen med mina rättelser',
    roles: {
      party: 'Part',
      code: 'Kod',
      population: 'Folkmängd',
      share: 'Andel',
      amount: 'Belopp',
      'amount-per-capita': 'Kr per invånare',
      difference: 'Förändring, kr',
      'difference-percent': 'Förändring, %',
      weight: 'Vikt',
      text: 'Text',
      unknown: 'Ingen av dessa',
    },
  },
  checks: {
    title: 'Kontroller',
    done: (n: number) => `Gjorda (${String(n)})`,
    notDone: (n: number) => `Kunde inte göras (${String(n)})`,
    withFinding: 'anmärkning',
  },
  stale: 'Tabellen har ändrats sedan granskningen.',
  again: 'Granska igen',
  other: 'Granska en annan tabell',
  document: {
    sheet: 'Granskningsblad',
    sheetHint: 'Ett nytt blad med alla kontroller, anmärkningar, motiveringar, datum och version.',
    createSheet: 'Skapa granskningsblad',
    created: (name: string) => `Bladet ${name} skapades.`,
    made: (names: string) => `Skapade blad: ${names}.`,
    working: 'Skapar bladet …',
    correctedCells: (n: number) =>
      n === 1 ? 'En cell får ett annat värde.' : `${capital(countSv(n))} celler får andra värden.`,
    summary: 'Sammanfattning',
    summaryHint: 'Som text, att klistra in i ett mejl eller en tjänsteskrivelse.',
    copySummary: 'Kopiera sammanfattning',
    mark: 'Märk ut i bladet',
    markHint: 'Villkorsstyrd formatering som tas bort med en knapp. Cellernas egen färg rörs inte.',
    markQuestion: (n: number, sheet: string) =>
      `Märk ut ${String(n)} celler i "${sheet}"? Det görs med villkorsstyrd formatering som du kan ta bort här. Arbetsboken delas och sparas automatiskt, så andra ser det direkt.`,
    markTitle: 'Märka ut?',
    markConfirm: 'Märk ut',
    marked: (n: number) =>
      `${capital(countSv(n, true))} ${n === 1 ? 'cell är utmärkt' : 'celler är utmärkta'}.`,
    unmark: 'Ta bort utmärkningen',
    unmarked: 'Utmärkningen är borttagen.',
    corrected: 'Rättad kopia',
    correctedHint: 'Tabellen som den borde vara, på ett nytt blad, med skillnaderna utskrivna.',
    createCorrected: 'Skapa rättad kopia',
    who: 'Granskat av',
    whoHint: 'Skrivs på bladet. Tomt går bra.',
  },
  report: {
    heading: (file: string, date: string) => `Granskning av ${file}, ${date}`,
    table: (address: string) => `Tabell ${address}`,
    found: 'I tabellen',
    expected: 'förväntat',
    effect: 'effekt',
    intentional: 'Avsiktlig',
  },
};

export type ReviewText = typeof reviewSv;
