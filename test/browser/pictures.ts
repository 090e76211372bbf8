import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { writeIndexed } from './indexedPng';
import { alone, settled, sizePane, type Stage } from './stage';

/** A state that was photographed: its file and what it shows. */
export interface Kept {
  readonly file: string;
  readonly shows: string;
}

type Scheme = 'light' | 'dark';
interface Look {
  readonly width: number;
  readonly scheme: Scheme;
  readonly forced: boolean;
}

const usual: readonly Look[] = [320, 400].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme, forced: false })),
);
const highContrast: readonly Look[] = (['light', 'dark'] as const).map((scheme) => ({
  width: 320,
  scheme,
  forced: true,
}));

/** Light or dark, as the system says it, with or without forced colours; ends when the pane wears it. */
export async function wear({ page, pane }: Stage, scheme: Scheme, forced = false): Promise<void> {
  const forcedColors = forced ? 'active' : 'none';
  await page.emulateMedia({ colorScheme: scheme, forcedColors, reducedMotion: 'reduce' });
  await pane().waitForFunction((wished) => document.documentElement.style.colorScheme === wished, scheme);
  await settled(pane());
}

/** Beside each other on grey, as wide as they are: one picture a state. */
const gap = 16;

async function shoot(stage: Stage, looks: readonly Look[]): Promise<readonly string[]> {
  const { page } = stage;
  const before = page.viewportSize() ?? { width: 1180, height: 700 };
  const shots: string[] = [];
  await alone(page, true);
  for (const { width, scheme, forced } of looks) {
    await wear(stage, scheme, forced);
    const height = await sizePane(stage, width);
    await page.setViewportSize({ width, height });
    const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    shots.push(`data:image/png;base64,${shot.toString('base64')}`);
  }
  await alone(page, false);
  await page.setViewportSize(before);
  await wear(stage, 'light');
  return shots;
}

/** Photographs states and keeps the list of what was taken. */
export interface Camera {
  readonly take: (stage: Stage, name: string, shows: string, contrast: boolean) => Promise<void>;
  /** The workbench as a whole, for the README. */
  readonly window: (stage: Stage, name: string, shows: string) => Promise<void>;
  /** Writes the list and takes away pictures of states that are no more. */
  readonly finish: () => Promise<void>;
}

/** A camera for one run, with its pictures in `folder`. */
export async function openCamera(browser: Browser, folder: string): Promise<Camera> {
  const darkroom = await browser.newPage({ viewport: { width: 1600, height: 800 } });
  const kept: Kept[] = [];
  mkdirSync(folder, { recursive: true });
  const compose = async (name: string, shows: string, shots: readonly string[]): Promise<void> => {
    const images = shots.map((shot) => `<img alt="" src="${shot}">`).join('');
    await darkroom.setContent(
      `<style>body{margin:0;width:max-content}main{display:flex;align-items:flex-start;gap:${String(gap)}px;padding:${String(gap)}px;background:#8a8a8a}</style><main>${images}</main>`,
    );
    await darkroom.waitForFunction(() => [...document.images].every((image) => image.complete));
    const file = `${name}.png`;
    await writeIndexed(darkroom, await darkroom.locator('main').screenshot(), join(folder, file));
    kept.push({ file, shows });
  };
  return {
    take: async (stage, name, shows, contrast) => {
      await compose(name, shows, await shoot(stage, usual));
      if (contrast) {
        await compose(`hog-kontrast-${name}`, `${shows} (hög kontrast)`, await shoot(stage, highContrast));
      }
    },
    window: async (stage, name, shows) => {
      const file = `${name}.png`;
      await writeIndexed(darkroom, await stage.page.screenshot(), join(folder, file));
      kept.push({ file, shows });
    },
    finish: async () => {
      await darkroom.close();
      writeFileSync(join(folder, 'README.md'), list(kept));
      const files = new Set(kept.map(({ file }) => file));
      for (const file of readdirSync(folder)) {
        if (file.endsWith('.png') && !files.has(file)) rmSync(join(folder, file));
      }
    },
  };
}

function list(kept: readonly Kept[]): string {
  const rows = kept.map(({ file, shows }) => `| [${file.replace('.png', '')}](${file}) | ${shows} |`);
  return `# Every state of the pane

Made by \`npm run screenshots\` with the genuine pane in the workbench; do not edit. Each picture shows one state at full length, at 320
and at 400 pixels, light and dark; \`hog-kontrast-\` in forced colours, light and dark; \`en-\` in English. The result sheets as
LibreOffice prints them on A4 are in [sheets](sheets/README.md).

| State | What it shows |
|---|---|
${rows.join('\n')}
`;
}
