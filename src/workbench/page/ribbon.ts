import type { AddIn, RibbonButton } from './manifest';

/** The add-in's buttons, as Excel puts them on Start: each shows the pane at its own page. */
export function fillRibbon(
  bar: HTMLElement,
  addIn: AddIn,
  base: string,
  onButton: (button: RibbonButton) => void,
): void {
  bar.replaceChildren(
    ...addIn.buttons.map((button) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.title = button.tip;
      const picture = document.createElement('img');
      picture.src = `${base}${button.icon}`;
      picture.alt = '';
      picture.width = 20;
      picture.height = 20;
      made.append(picture, button.label);
      made.addEventListener('click', () => onButton(button));
      return made;
    }),
  );
}
