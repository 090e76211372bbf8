import { useEffect, type RefObject } from 'react';

/**
 * When the control that has the focus is taken away (the proposal that was just used, say), the focus goes to the
 * nearest heading that is left instead of to nowhere: the next Tab then goes on from there.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    let last: Element | undefined;
    let section: Element | undefined;
    const remember = (event: FocusEvent): void => {
      if (!(event.target instanceof Element)) return;
      last = event.target;
      section = last.closest('section') ?? undefined;
    };
    const look = (): void => {
      if (last === undefined || last.isConnected) return;
      last = undefined;
      const nowhere = document.activeElement === document.body || document.activeElement === null;
      if (!nowhere || !document.hasFocus()) return;
      const room = section?.isConnected === true ? section : element;
      takeFocus(room.querySelector<HTMLElement>('h2, h3'));
    };
    // Chrome says that the focus leaves before the element does: only after that it shows whether the user went away.
    const forget = (): void => {
      setTimeout(() => {
        if (last?.isConnected === true && document.activeElement !== last) last = undefined;
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
    };
  }, [page]);
}

/** A heading is no stop of its own: it is one for as long as it has the focus (see `passingFocus`). */
function takeFocus(heading: HTMLElement | null): void {
  if (heading === null) return;
  if (!heading.hasAttribute('tabindex')) {
    heading.tabIndex = 0;
    heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
  }
  heading.focus({ preventScroll: true });
}
