/**
 * The table of the tjänsteskrivelse HSN 2022/1845 (2022-06-08), 4.3.1, as printed: party, folkmängd June 2021, kronor by
 * the present agreement (2022) and by the new one (2023). The example of the pane, the example workbooks and the tests
 * all take it from here; test/golden/source-table.test.ts makes every row of it anew from the agreements' terms.
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

/** Region Dalarna's row: present and next agreement. */
export const memoRegion: readonly [present: number, next: number] = [1225535, 2000000];

/** The printed row Summa: its own rows make 2 and 4 kronor more than the last two. */
export const memoTotal: readonly [figure: number, present: number, next: number] = [288382, 2451070, 4000000];
