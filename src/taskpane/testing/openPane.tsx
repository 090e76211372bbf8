import './mockedExcel';
import { configure, render, screen, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { App } from '../App';
import { defaultPreferences, savePreferences, type Preferences } from '../shared/preferences';

// Whether each element is hidden is dear to find out in jsdom; a real browser tests that. One line says what is missing.
configure({
  defaultHidden: true,
  getElementError: (message) => new Error(message?.split('\n')[0] ?? 'not found'),
});

/** Opens the pane as Excel does, with the query of a ribbon button; or as a browser outside Excel does. */
export function openPane(
  search = '',
  preferences: Partial<Preferences> = {},
  inExcel = true,
): { readonly user: UserEvent } & RenderResult {
  localStorage.clear();
  savePreferences({ ...defaultPreferences, ...preferences });
  // jsdom has no layout and no window that a person looks at: it knows none of these.
  document.hasFocus = () => true;
  window.scrollTo = () => undefined;
  HTMLCanvasElement.prototype.getContext = () => null;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { matches: false, media }) as MediaQueryList;
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    ...render(<App inExcel={inExcel} search={search} />),
  };
}

/** Presses the button with exactly this name, or one that fits the pattern. */
export async function press(user: UserEvent, name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name }));
}

/** What axe has against the page. Colours need a real browser and are checked there. */
export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** The visible part of the screen: not what was said to a screen reader a moment ago. */
export function view(): HTMLElement {
  return screen.getByRole('main');
}
