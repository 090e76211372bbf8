/**
 * Puts text, and the same as HTML, on the clipboard. Browsers block one way or the other inside Excel's frame
 * (office-js #2513), so both are tried; false means that the person has to copy by hand.
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  if (copyByCommand(text, html)) return true;
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else {
      const item = new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
    }
    return true;
  } catch {
    // Blocked by the frame's permissions policy.
    return false;
  }
}

/** The old way, which needs a click but no permission. */
function copyByCommand(text: string, html: string | undefined): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    taken = true;
  };
  document.addEventListener('copy', fill);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that works without a permission in Excel's frame
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Cell text as HTML text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities.get(character) ?? character);
}
