const TITLES: Readonly<Record<string, string>> = {
  'total-mismatch': 'Delbeloppen summerar inte till totalen',
  'rounding-difference': 'Avrundningsdifferens utan not',
  'sum-range-incomplete': 'Summan omfattar inte alla rader',
  'double-counting': 'Summaraden ingår i summan (dubbelräkning)',
  'total-hardcoded': 'Totalen är inskriven, inte beräknad',
  'formula-overwritten': 'Formeln är överskriven med ett tal',
  'formula-inconsistent': 'Formeln avviker från raderna runt om',
  'number-as-text': 'Tal är lagrat som text',
  'error-value': 'Felvärde i tabellen',
  'party-missing': 'Part saknas',
  'party-duplicate': 'Part finns två gånger',
  'party-unknown': 'Okänd part',
  'amount-deviates': 'Beloppet avviker från kolumnens regel',
  'amount-deviates:stale-year': 'Belopp ligger kvar från tidigare år',
  'key-mismatch': 'Beloppen följer inte nyckeln',
  'key-mismatch:other-population': 'Olika kr per invånare (annan folkmängd använd)',
  'key-mismatch:region-in-key': 'Regionen ingår i kommunernas nyckel',
  'key-mismatch:equal-parts': 'Beloppen är lika stora, inte fördelade efter nyckeln',
  'population-deviates': 'Folkmängden avviker från SCB för angivet datum',
  'share-sum': 'Andelarna summerar inte till 100 %',
  'share-mismatch': 'Andelen stämmer inte med nyckeln',
  'per-capita-mismatch': 'Kr per invånare stämmer inte med belopp och folkmängd',
  'split-mismatch': 'Fördelningen mellan region och kommuner stämmer inte',
  'index-mismatch': 'Index saknas, dubbelt eller fel basår',
  'difference-mismatch': 'Skillnaden stämmer inte med sina kolumner',
  'unit-mixed': 'Enheter blandas (kr, tkr, mnkr)',
  'balancing-item': 'Inlagd utjämningspost utan förklaring',
  'compensating-errors': 'Två fel tar ut varandra',
  'claim-mismatch': 'Beloppen i texten stämmer inte med tabellen',
  'missing-metadata': 'Källa, datum eller rubrik saknas',
  'hidden-cells': 'Dolda rader eller kolumner i tabellen',
};

/** The title of a finding, by check id and cause (ux 5.4). */
export function findingTitle(check: string, cause?: string): string {
  return TITLES[`${check}:${cause ?? ''}`] ?? TITLES[check] ?? check;
}
