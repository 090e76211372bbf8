/**
 * The table of the tjänsteskrivelse HSN 2022/1845 (2022-06-08), 4.3.1, as printed: party, folkmängd June 2021 (sum
 * 288 382), kronor by the present agreement (2022) and by the new one (2023). Tests share this one transcription; the
 * product's example has its own, so that neither can hide a slip in the other.
 */
export const memoTable: readonly (readonly [party: string, figure: number, present: number, next: number])[] =
  [
    ['Avesta', 22986, 97515, 159414],
    ['Borlänge', 52460, 222257, 363823],
    ['Falun', 59752, 254273, 414395],
    ['Gagnef', 10455, 44643, 72508],
    ['Hedemora', 15495, 65690, 107462],
    ['Leksand', 15940, 68106, 110548],
    ['Ludvika', 26613, 112694, 184568],
    ['Malung-Sälen', 10184, 43205, 70629],
    ['Mora', 20544, 87623, 142478],
    ['Orsa', 6939, 29456, 48124],
    ['Rättvik', 11079, 47161, 76836],
    ['Smedjebacken', 10909, 46506, 75657],
    ['Säter', 11203, 47747, 77696],
    ['Vansbro', 6790, 28767, 47090],
    ['Älvdalen', 7033, 29894, 48776],
  ];

/** Its parties and figures: folkmängd June 2021 of Dalarna's municipalities. */
export const june2021 = memoTable.map(([party, figure]) => [party, figure] as const);
