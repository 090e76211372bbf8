/** The pane's width in Excel: Mac's floor, Windows' default, the web's default and its limits (ux: 270-500). */
const PANE_WIDTHS = [270, 320, 350, 400, 500] as const;
const [NARROWEST, WIDEST] = [270, 500];
const STEP = 10;

export interface Splitter {
  readonly setWidth: (pixels: number) => void;
}

/** The line between sheet and pane: dragged, or moved by the arrow keys. */
export function createSplitter(line: HTMLElement, choice: HTMLSelectElement, start: number): Splitter {
  let width = start;
  const setWidth = (pixels: number): void => {
    width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(pixels)));
    document.documentElement.style.setProperty('--pane-width', `${String(width)}px`);
    line.setAttribute('aria-valuenow', String(width));
    const preset = PANE_WIDTHS.find((offered) => offered === width);
    choice.value = preset === undefined ? '' : String(preset);
  };
  const own = new Option('egen', '');
  own.hidden = true;
  choice.replaceChildren(
    ...PANE_WIDTHS.map((offered) => new Option(`${String(offered)} px`, String(offered))),
    own,
  );
  choice.addEventListener('change', () => setWidth(Number(choice.value)));
  line.addEventListener('pointerdown', (event) => {
    line.setPointerCapture(event.pointerId);
    // Over the pane's frame the pointer would be lost.
    document.body.classList.add('dragging');
  });
  line.addEventListener('pointermove', (event) => {
    if (line.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX - 3);
  });
  line.addEventListener('pointerup', (event) => {
    line.releasePointerCapture(event.pointerId);
    document.body.classList.remove('dragging');
  });
  line.addEventListener('keydown', (event) => {
    const steps = new Map([
      ['ArrowLeft', width + STEP],
      ['ArrowRight', width - STEP],
      ['Home', NARROWEST],
      ['End', WIDEST],
    ]);
    const wanted = steps.get(event.key);
    if (wanted === undefined) return;
    event.preventDefault();
    setWidth(wanted);
  });
  setWidth(start);
  return { setWidth };
}
