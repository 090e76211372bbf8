import type { FocusEvent } from 'react';

/**
 * For a heading or region that takes the focus by program but is no stop of its own (`tabIndex` -1). In Excel on the
 * web Office.js moves Tab by its own list of `[tabindex]:not([tabindex='-1'])`; from an element outside the list Tab
 * leaves the pane. So the element counts as a stop for as long as it has the focus.
 */
export const passingFocus = {
  tabIndex: -1,
  onFocus: (event: FocusEvent<HTMLElement>): void => {
    if (event.target === event.currentTarget) event.currentTarget.tabIndex = 0;
  },
  onBlur: (event: FocusEvent<HTMLElement>): void => {
    if (event.target === event.currentTarget) event.currentTarget.tabIndex = -1;
  },
} as const;
