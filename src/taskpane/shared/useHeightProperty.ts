import { useEffect, type RefObject } from 'react';

/**
 * The height of what sticks, as a property of the page: what stands above the footer, and what is scrolled to, must
 * clear it, also when large text makes it wrap.
 */
export function useHeightProperty(
  sticky: RefObject<HTMLElement | null>,
  property: '--header-height' | '--footer-height',
): void {
  useEffect(() => {
    const element = sticky.current;
    const root = document.documentElement.style;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      const sticks = getComputedStyle(element).position === 'sticky';
      root.setProperty(property, `${String(sticks ? element.offsetHeight : 0)}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.removeProperty(property);
    };
  }, [sticky, property]);
}
