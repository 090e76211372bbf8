/** Words of the parts of Avtal beside the terms themselves: the term and notice, withdrawal, templates. */
export const agreementPartsSv = {
  term: {
    title: 'Uppsägning och förlängning',
    period: (from: string | undefined, to: string) =>
      from === undefined ? `Gäller till och med ${to}.` : `Gäller ${from} till och med ${to}.`,
    notBegun: 'Avtalet har inte börjat gälla.',
    renewed: (times: number, to: string) =>
      `Förlängt ${times === 1 ? 'en gång' : `${String(times)} gånger`}, nu till och med ${to}, om det inte har sagts upp.`,
    noticeBy: 'Uppsägning lämnas senast',
    noticeLeft: (day: string) => `Annars förlängs avtalet till och med ${day}.`,
    noticeOnly: 'Avtalet anger ingen förlängning.',
    noticePassed: 'Den dagen har passerat.',
    goesOn: (day: string) => `Om ingen sa upp avtalet då gäller det till och med ${day}.`,
    nextNotice: (day: string) => `Nästa sista dag för uppsägning är ${day}.`,
    noNotice: 'Avtalet anger inte hur länge före utgången det ska sägas upp.',
    ended: (day: string) => `Avtalstiden gick ut ${day} och avtalet anger ingen förlängning.`,
    noticePeriod: (words: string) =>
      `Uppsägningstid enligt avtalet: ${words}. Om den går ut efter avtalstiden säger avtalet inte vilket som gäller.`,
    noEnd: 'Avtalet anger inget slutdatum som kan läsas.',
    source: (clause: string) => `Källa: ${clause}`,
  },
  parties: {
    title: 'Parter',
    allMustSign: (count: number) =>
      `Avtalet gäller bara så länge alla ${String(count)} parter har tecknat det.`,
    notStated: 'Avtalet anger inte att alla parter måste teckna det.',
    complete: (count: number, county: string) =>
      `Alla ${String(count)} parter finns med: kommunerna i ${county} och avtalets övriga parter.`,
    absent: (names: string) => `Saknas i befolkningstabellen: ${names}.`,
    outside: (names: string, year: number) => `Deltar inte ${String(year)}: ${names}.`,
    notKnown: 'Om parterna har skrivit under framgår inte av arbetsboken.',
  },
  withdrawal: {
    title: 'Om en part lämnar',
    hint: 'Vad de kvarvarande parterna betalar om en part inte är med. Inget skrivs i arbetsboken.',
    party: 'Part som lämnar',
    choose: 'Välj part',
    year: 'Från och med år',
    condition: (parties: number, remaining: number) =>
      `Alla ${String(parties)} parter måste ha avtalet. Med ${String(remaining)} parter kvar faller villkoret, och beloppen nedan kräver ett nytt avtal.`,
    noCondition: 'Avtalet anger inte att det faller när en part lämnar.',
    column: { party: 'Part', before: 'Nu', after: 'Därefter', change: 'Ändring' },
    caption: (party: string, year: number) => `Belopp ${String(year)} i kronor om ${party} lämnar`,
    total: 'Summa',
    refused: 'Beloppen kan inte räknas ut',
  },
  templates: {
    title: 'Börja från en mall',
    hint: 'Mallen skrivs på ett nytt blad Avtal, som sedan används. Värden som ingen källa anger är påhittade och märkta Antagande.',
    label: 'Mall',
    name: (_id: string, title: string) => title,
    empty: 'Tomt avtal',
    write: 'Skapa bladet från mallen',
  },
};

export type AgreementPartsText = typeof agreementPartsSv;
