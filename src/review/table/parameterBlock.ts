import { EMPTY, TEXT } from './cell';
import type { Region } from './findTables';
import { classAt, textAt, type SheetMap } from './sheetMap';
import { plainWords } from './words';

/** Labels of the contract's parameter range, as they begin. */
const LABEL =
  /^(?:avtal(?:stid|sbelopp)?(?: från| till)?$|namn$|överenskommelse$|diarienummer|dnr|årlig kostnad|kostnad per år|total kostnad|belopp att fördela|tilldelat belopp|antal årsarbetare|kostnad per årsarbetare|antal tjänster|kostnad per tjänst|basår|avser år|år$|[\p{L} ]+s andel|region(?:en)?, andel|kommuner(?:na)?, andel|regionens namn|region$|avdrag|gemensamma insatser|avsätts till|fördelningsnyckel|nyckel$|lägsta belopp|högsta belopp|avrundning|avrundas|avrundningsmetod|index|uppräkning|indexeras|gäller (?:från|till)|uppsägning|förlängning|överskott|utfall \d|kostnad utfall|till och med år|planperiod)/u;

/** Whether a label is one of the agreement's. */
export function isParameterLabel(text: string): boolean {
  return LABEL.test(plainWords(text).replace(/ ?\((?:kr|tkr|mkr|mnkr|%)\)$/, ''));
}

/** A block of labels and values is no table: at least two known labels, and they are half of its rows. */
export function isParameterBlock(map: SheetMap, region: Region): boolean {
  let [labels, rows] = [0, 0];
  for (let row = region.first; row <= region.last; row++) {
    const column = firstFilled(map, region, row);
    if (column === undefined) continue;
    rows++;
    if (classAt(map, row, column) === TEXT && isParameterLabel(textAt(map, row, column))) labels++;
  }
  return labels >= 2 && labels >= rows * 0.5;
}

function firstFilled(map: SheetMap, region: Region, row: number): number | undefined {
  for (let column = region.left; column <= region.right; column++)
    if (classAt(map, row, column) !== EMPTY) return column;
  return undefined;
}
