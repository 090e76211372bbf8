import { resolveThemeColor, type CellStyle as FileStyle } from 'hucre/xlsx';
import { DEFAULT_STYLE, NO_BORDER, deriveStyle, type Border, type CellStyle } from '../host/model/style';
import { BORDERS, HORIZONTAL, UNDERLINES, VERTICAL, toApi, toFile } from './styleNames';

type Color = NonNullable<NonNullable<FileStyle['font']>['color']>;
type FileBorder = NonNullable<FileStyle['border']>;
type Side = NonNullable<FileBorder['top']>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The 56 indexed colours of old files begin with eight plain ones; the rest are read as black. */
const INDEXED = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/** Reads looks of a file. One look is worked out once, however many cells wear it. */
export function styleReader(theme: readonly string[]): (style: FileStyle | undefined) => CellStyle {
  const known = new Map<FileStyle, CellStyle>();
  return (style) => {
    if (style === undefined) return DEFAULT_STYLE;
    let read = known.get(style);
    if (read === undefined) {
      read = deriveStyle(DEFAULT_STYLE, looksOf(style, theme));
      known.set(style, read);
    }
    return read;
  };
}

export function colorOf(color: Color | undefined, theme: readonly string[], otherwise: string): string {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color?.theme !== undefined && theme.length > color.theme) {
    return `#${resolveThemeColor([...theme], color.theme, color.tint).toUpperCase()}`;
  }
  const indexed = color?.indexed === undefined ? undefined : INDEXED[color.indexed % 8];
  return indexed === undefined || (color?.indexed ?? 64) > 15 ? otherwise : `#${indexed}`;
}

function looksOf(style: FileStyle, theme: readonly string[]): Partial<CellStyle> {
  const { font, fill, alignment, protection, border, numFmt } = style;
  const looks: Mutable<Partial<CellStyle>> = {
    numberFormat: numFmt ?? 'General',
    fontColor: colorOf(font?.color, theme, DEFAULT_STYLE.fontColor),
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: toApi(UNDERLINES, underlineOf(font?.underline), 'None'),
    strikethrough: font?.strikethrough ?? false,
    horizontalAlignment: toApi(HORIZONTAL, alignment?.horizontal, 'General'),
    verticalAlignment: toApi(VERTICAL, alignment?.vertical, 'Bottom'),
    wrapText: alignment?.wrapText ?? false,
    indentLevel: alignment?.indent ?? 0,
    shrinkToFit: alignment?.shrinkToFit ?? false,
    textOrientation: alignment?.textRotation ?? 0,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    borderTop: borderOf(border?.top, theme),
    borderBottom: borderOf(border?.bottom, theme),
    borderLeft: borderOf(border?.left, theme),
    borderRight: borderOf(border?.right, theme),
  };
  if (font?.name !== undefined) looks.fontName = font.name;
  if (font?.size !== undefined) looks.fontSize = font.size;
  if (fill?.type === 'pattern' && fill.pattern !== 'none') looks.fill = colorOf(fill.fgColor, theme, '');
  return looks;
}

const underlineOf = (underline: string | boolean | undefined): string | undefined =>
  underline === true ? 'single' : underline === false ? undefined : underline;

function borderOf(side: Side | undefined, theme: readonly string[]): Border {
  const line = BORDERS.find(([file]) => file === side?.style);
  if (line === undefined) return NO_BORDER;
  return { style: line[1], weight: line[2], color: colorOf(side?.color, theme, '#000000') };
}

const written = new WeakMap<CellStyle, FileStyle>();

/** The same look for the file; undefined for the default look. */
export function fileStyle(style: CellStyle): FileStyle | undefined {
  if (style === DEFAULT_STYLE) return undefined;
  let file = written.get(style);
  if (file === undefined) {
    file = makeFileStyle(style);
    written.set(style, file);
  }
  return file;
}

const rgb = (color: string): Color => ({ rgb: color.replace('#', '').toUpperCase() });

function makeFileStyle(style: CellStyle): FileStyle {
  const underline = toFile(UNDERLINES, style.underline);
  const file: FileStyle = {
    font: {
      name: style.fontName,
      size: style.fontSize,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(underline === undefined ? {} : { underline }),
      ...(style.strikethrough ? { strikethrough: true } : {}),
      ...(style.fontColor === DEFAULT_STYLE.fontColor ? {} : { color: rgb(style.fontColor) }),
    },
  };
  if (style.numberFormat !== 'General') file.numFmt = style.numberFormat;
  if (style.fill !== '') file.fill = { type: 'pattern', pattern: 'solid', fgColor: rgb(style.fill) };
  const border = fileBorder(style);
  if (border !== undefined) file.border = border;
  const alignment = fileAlignment(style);
  if (Object.keys(alignment).length > 0) file.alignment = alignment;
  if (!style.locked || style.formulaHidden) {
    file.protection = { locked: style.locked, hidden: style.formulaHidden };
  }
  return file;
}

function fileAlignment(style: CellStyle): NonNullable<FileStyle['alignment']> {
  const horizontal = toFile(HORIZONTAL, style.horizontalAlignment);
  const vertical = toFile(VERTICAL, style.verticalAlignment);
  return {
    ...(horizontal === undefined || horizontal === 'general' ? {} : { horizontal }),
    ...(vertical === undefined || vertical === 'bottom' ? {} : { vertical }),
    ...(style.wrapText ? { wrapText: true } : {}),
    ...(style.shrinkToFit ? { shrinkToFit: true } : {}),
    ...(style.indentLevel > 0 ? { indent: style.indentLevel } : {}),
    ...(style.textOrientation === 0 ? {} : { textRotation: style.textOrientation }),
  };
}

function fileBorder(style: CellStyle): FileBorder | undefined {
  const sides: FileBorder = {};
  const add = (name: 'top' | 'bottom' | 'left' | 'right', border: Border): void => {
    const line = BORDERS.find(([, api, weight]) => api === border.style && weight === border.weight);
    const known = line ?? BORDERS.find(([, api]) => api === border.style);
    if (known !== undefined) sides[name] = { style: known[0], color: rgb(border.color) };
  };
  add('top', style.borderTop);
  add('bottom', style.borderBottom);
  add('left', style.borderLeft);
  add('right', style.borderRight);
  return Object.keys(sides).length > 0 ? sides : undefined;
}
