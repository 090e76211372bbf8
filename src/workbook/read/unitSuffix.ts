import { foldText, plainText } from './foldedText';
import { unitOf, type FigureUnit } from './numberText';

/** A label or a head without the unit that stands behind it. */
export interface UnitSuffix {
  /** The text without its unit, as written. */
  readonly bare: string;
  readonly unit?: FigureUnit;
  /** Text in a last parenthesis that is no unit, as `LPIK` or `EUR`: its reader decides what it means. */
  readonly note?: string;
}

const BARE_UNIT = /^(.*?\S),? (?:i )?(kr|tkr|mkr|mnkr|kronor|tusental kronor|miljoner kronor|%|procent)\.?$/i;
const LONGEST = 200;

/**
 * The unit in a label or head (E4): `Årlig kostnad (tkr)`, `Belopp i mnkr`, `Andel, %`. A colon at the end does not
 * matter. A parenthesis that names no unit is handed back as `note`.
 */
export function splitUnit(text: string): UnitSuffix {
  const plain = plainText(text)
    .replace(/[: ]+$/, '')
    .trim();
  if (plain.length > LONGEST) return { bare: plain };
  const open = plain.search(/[([][^()[\]]*[)\]]$/);
  if (open >= 0) {
    const bare = plain
      .slice(0, open)
      .replace(/[: ]+$/, '')
      .trim();
    const content = plain.slice(open + 1, -1).trim();
    const unit = unitIn(content);
    return unit === undefined ? { bare, ...(content === '' ? {} : { note: content }) } : { bare, unit };
  }
  const match = BARE_UNIT.exec(plain);
  const unit = match === null ? undefined : unitOf(match[2] ?? '');
  return match === null || unit === undefined ? { bare: plain } : { bare: (match[1] ?? '').trim(), unit };
}

/** "tkr", "i tkr", "kr/år", "tkr per år", "1 000-tal kr". */
function unitIn(content: string): FigureUnit | undefined {
  const folded = foldText(content)
    .replace(/^(?:i|belopp i) /, '')
    .replace(/ ?(?:\/|per) ?ar$/, '');
  return /^(?:1 ?000-?tal|tusental|tusen)(?: kr| kronor)?$/.test(folded) ? 'tkr' : unitOf(folded);
}
