/** Measures text as the browser draws it, in pixels; without a canvas (in tests) 7 pixels a character. */
export function measurer(): (text: string, font: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, font) => {
    if (!context) return text.length * 7;
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      // A long session over a large workbook must not keep every text it has seen.
      if (known.size > 20_000) known.clear();
      context.font = font;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}
