import type { TestCell } from './sheets';

/** Folkmängd juni 2021, nuvarande avtal 2022 och nytt avtal 2023 ur tjänsteskrivelsen 2022-06-08. */
export const dalarna: readonly (readonly [string, number, number, number])[] = [
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

/** The memo's printed table, head to total. */
export const s0Rows: readonly (readonly TestCell[])[] = [
  ['', '', 'Nuvarande avtal ca 2,4 mkr/år', 'Nytt avtal 4 mkr/år'],
  ...dalarna,
  ['Region Dalarna', '', 1225535, 2000000],
  ['Summa', 288382, 2451070, 4000000],
];
