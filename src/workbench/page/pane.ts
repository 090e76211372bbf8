import type { Host } from '../host/protocol/host';
import { connectFrame, trustPane, type FrameLink } from '../host/transportFrame';
import type { AddIn } from './manifest';

/** The add-in's pane in its frame. */
export interface PaneFrame {
  /** Loads a page of the add-in anew, as pressing its ribbon button does. */
  readonly show: (page: string) => void;
  readonly focus: () => void;
}

/** What Office.js says when the keyboard leaves the pane (OSF.AgaveHostAction: Ctrl+F6 and Tab, with and without Shift). */
const leaving: ReadonlySet<number> = new Set([5, 6, 13, 14]);

export function createPane(
  container: HTMLElement,
  host: Host,
  addIn: AddIn,
  base: string,
  leave: () => void,
): PaneFrame {
  let link: FrameLink | undefined;
  const show = (page: string): void => {
    link?.stop();
    const frame = document.createElement('iframe');
    frame.title = addIn.name;
    frame.src = `${base}${page}`;
    // Over plain http Office.js asks whether it may trust this page; here it is the same server that answers.
    trustPane(window.localStorage, window.location.hostname);
    link = connectFrame({
      host,
      frame,
      paneOrigin: window.location.origin,
      onNotice: (action) => {
        if (leaving.has(action)) leave();
      },
    });
    // F6 goes round between sheet and pane. In Excel the key never reaches the add-in, so it is caught on its way.
    frame.addEventListener('load', () => {
      frame.contentWindow?.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'F6') return;
          event.preventDefault();
          event.stopPropagation();
          leave();
        },
        true,
      );
    });
    // The frame's name is read when its page loads, so it comes into the document last.
    container.replaceChildren(frame);
  };
  show(addIn.page);
  return { show, focus: () => link?.focusPane() };
}
