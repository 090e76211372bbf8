import { deflateSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** A picture as a palette and one index a point, row by row. */
interface Indexed {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each colour, one after the other. */
  readonly palette: readonly number[];
  /** The indices, as base64. */
  readonly points: string;
}

/**
 * Writes a screenshot as a PNG of at most 48 colours, about a third of its size: the commonest colours stay what they
 * are, and a rare one (the edge of a letter) becomes the nearest of them. `page` is any page; its canvas does the work.
 */
export async function writeIndexed(page: Page, shot: Buffer, path: string): Promise<void> {
  const { width, height, palette, points } = await page.evaluate(indexed, shot.toString('base64'));
  const rows = Buffer.from(points, 'base64');
  const raw = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.copy(raw, y * (width + 1) + 1, y * width, (y + 1) * width);
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Eight bits a point, by palette.
  size.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', size),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  writeFileSync(path, Buffer.concat([signature, ...parts]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, sum]);
}

/** CRC-32, as PNG asks for (RFC 2083). */
function checksum(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/** Runs in the page. */
async function indexed(base64: string): Promise<Indexed> {
  const most = 48;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height).getContext('2d');
  if (canvas === null) throw new Error('no canvas');
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, width, height);
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let at = 0; at < colours.length; at++) {
    const colour = ((data[at * 4] ?? 0) << 16) | ((data[at * 4 + 1] ?? 0) << 8) | (data[at * 4 + 2] ?? 0);
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const chosen = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([colour]) => colour);
  const places = new Map(chosen.map((colour, place) => [colour, place]));
  const apart = (a: number, b: number): number =>
    ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
  for (const colour of counts.keys()) {
    if (places.has(colour)) continue;
    const distances = chosen.map((known) => apart(colour, known));
    places.set(colour, distances.indexOf(Math.min(...distances)));
  }
  let letters = '';
  for (const colour of colours) letters += String.fromCharCode(places.get(colour) ?? 0);
  const palette = chosen.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  return { width, height, palette, points: btoa(letters) };
}
