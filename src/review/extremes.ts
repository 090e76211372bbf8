/** The smallest of any number of figures; Infinity of none. (`Math.min(...figures)` overflows the stack at 10⁵.) */
export function leastOf(figures: readonly number[]): number {
  let least = Infinity;
  for (const figure of figures) least = figure < least || Number.isNaN(figure) ? figure : least;
  return least;
}

/** The largest of any number of figures; -Infinity of none. */
export function mostOf(figures: readonly number[]): number {
  return -leastOf(figures.map((figure) => -figure));
}
