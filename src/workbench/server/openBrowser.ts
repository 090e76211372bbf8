import { spawn } from 'node:child_process';

/** Whether a window can be opened here: not over a plain terminal on Linux, not in CI, not when BROWSER=none. */
function hasScreen(): boolean {
  if (process.env['BROWSER'] === 'none' || process.env['CI'] !== undefined) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
    (display) => display !== undefined && display !== '',
  );
}

/** The platform's own command that opens an address. */
function opener(): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open'];
  // The empty argument is the window's title, which `start` takes first.
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  return ['xdg-open'];
}

/** Opens the address in the user's browser where there is one. Never fails: the address is printed anyway. */
export function openBrowser(address: string): void {
  if (!hasScreen()) return;
  const [command, ...words] = opener();
  const child = spawn(command, [...words, address], {
    stdio: 'ignore',
    detached: true,
    windowsVerbatimArguments: true,
  });
  child.once('error', () => undefined);
  child.unref();
}
