// Draws every PNG of the manifest from icons.svg: `npm run icons`. The PNGs are kept in the tree, so a build needs no browser.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../test/browser/launch.ts';

/** 16-80 are the ribbon's sizes, 96 and 128 the add-in's own on dense screens. */
const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];
const drawings = { icon: [...ribbon, 96, 128], allocate: ribbon, review: ribbon };

const svg = readFileSync(new URL('icons.svg', import.meta.url), 'utf8');
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(drawings)) {
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}g:not(#${name}){display:none}</style>${svg}`,
      );
      const file = name === 'icon' ? `icon-${size}.png` : `icon-${name}-${size}.png`;
      await page.screenshot({ path: fileURLToPath(new URL(file, import.meta.url)), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
