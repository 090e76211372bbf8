export type BorderSide =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideVertical'
  | 'InsideHorizontal'
  | 'DiagonalDown'
  | 'DiagonalUp';

/** One border line; `None` is no line. Styles and weights carry Excel's own names. */
export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/**
 * Everything a cell wears. Flat and immutable: cells share one object for one look, so that 200 000 alike cells cost
 * one style. Colours are `#RRGGBB`, an empty fill is ''. Sizes are points.
 */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fill: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borderTop: Border;
  readonly borderBottom: Border;
  readonly borderLeft: Border;
  readonly borderRight: Border;
  /** Excel's named cell style; formats set afterwards lie on top of it. */
  readonly styleName: string;
}

export const NO_BORDER: Border = Object.freeze({ style: 'None', weight: 'Thin', color: '#000000' });

export const DEFAULT_STYLE: CellStyle = Object.freeze({
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fill: '',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borderTop: NO_BORDER,
  borderBottom: NO_BORDER,
  borderLeft: NO_BORDER,
  borderRight: NO_BORDER,
  styleName: 'Normal',
});

const styles = new Map<string, CellStyle>([[JSON.stringify(DEFAULT_STYLE), DEFAULT_STYLE]]);

/** `base` with `change`, as the one shared object for that look. */
export function deriveStyle(base: CellStyle, change: Partial<CellStyle>): CellStyle {
  const wanted = { ...base, ...change };
  const key = JSON.stringify(wanted);
  const known = styles.get(key);
  if (known !== undefined) return known;
  const style = Object.freeze(wanted);
  styles.set(key, style);
  return style;
}
