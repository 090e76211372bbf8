import type { Cell } from '../host/model/cellStore';
import type { Border, CellStyle } from '../host/model/style';
import { pixels } from './geometry';

/** Excel's General alignment: numbers right, truth values and errors in the middle, text left. */
export function sideOf(style: CellStyle, cell: Cell | undefined): 'left' | 'center' | 'right' {
  switch (style.horizontalAlignment) {
    case 'Left':
    case 'Justify':
    case 'Fill':
    case 'Distributed':
      return 'left';
    case 'Center':
    case 'CenterAcrossSelection':
      return 'center';
    case 'Right':
      return 'right';
    default:
      if (cell?.type === 'Double') return 'right';
      return cell?.type === 'Boolean' || cell?.type === 'Error' ? 'center' : 'left';
  }
}

/** The font as canvas and CSS write it, for measuring what is drawn. */
export const fontOf = (style: CellStyle): string =>
  `${style.italic ? 'italic ' : ''}${style.bold ? 'bold ' : ''}${String(pixels(style.fontSize))}px "${style.fontName}", Calibri, Carlito, sans-serif`;

const weights = new Map([
  ['Hairline', '1px'],
  ['Thin', '1px'],
  ['Medium', '2px'],
  ['Thick', '3px'],
]);

function lineOf({ style, weight, color }: Border): string | undefined {
  if (style === 'None') return undefined;
  if (style === 'Double') return `3px double ${color}`;
  const kind =
    style === 'Dash' || style.startsWith('DashDot') ? 'dashed' : style === 'Dot' ? 'dotted' : 'solid';
  return `${weights.get(weight) ?? '1px'} ${kind} ${color}`;
}

const rises = new Map([
  ['Top', 'flex-start'],
  ['Center', 'center'],
  ['Justify', 'flex-start'],
  ['Distributed', 'center'],
]);

/** What a cell wears, set on its element. Only what differs from the style sheet is written. */
export function wear(element: HTMLElement, style: CellStyle, side: 'left' | 'center' | 'right'): void {
  const css = element.style;
  css.font = fontOf(style);
  css.lineHeight = '1.25';
  css.textAlign = side;
  css.color = style.fontColor === '' ? '#000000' : style.fontColor;
  if (style.fill !== '') css.backgroundColor = style.fill;
  const decoration = [
    style.underline === 'None' ? '' : 'underline',
    style.strikethrough ? 'line-through' : '',
  ].join(' ');
  if (decoration.trim() !== '') css.textDecoration = decoration;
  const rise = rises.get(style.verticalAlignment);
  if (rise !== undefined) css.alignItems = rise;
  if (style.wrapText) css.whiteSpace = 'pre-wrap';
  if (style.indentLevel > 0) {
    const indent = `${String(style.indentLevel * 9)}px`;
    if (side === 'right') css.paddingRight = indent;
    else css.paddingLeft = indent;
  }
  const [top, bottom, left, right] = [
    style.borderTop,
    style.borderBottom,
    style.borderLeft,
    style.borderRight,
  ].map(lineOf);
  if (top !== undefined) css.borderTop = top;
  if (bottom !== undefined) css.borderBottom = bottom;
  if (left !== undefined) css.borderLeft = left;
  if (right !== undefined) css.borderRight = right;
}
