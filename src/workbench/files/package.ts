import { strFromU8, unzipSync, zipSync, type UnzipFileInfo, type Zippable } from 'fflate';
import { checkFileSize, FileRefusal, MOST_BYTES, type FileFault } from './refusal';

/** The parts of a package (.xlsx) by name, without a leading slash, unpacked, in the order of the file. */
export type Parts = Map<string, Uint8Array>;

const MOST_PARTS = 20_000;
/** A part of plain XML shrinks to 2-10 %; what shrinks to less than 1/2000 and is large was made to. */
const MOST_RATIO = 2_000;
const LARGE_PART = 16 * 1024 * 1024;

/** Unpacks a workbook. Refuses (FileRefusal) what is none, is encrypted, cut off, or unpacks to more than 512 MB. */
export function openPackage(bytes: Uint8Array): Parts {
  checkFileSize(bytes.length);
  const fault = faultOfStart(bytes);
  if (fault !== undefined) throw new FileRefusal(fault);
  if (!endsWithDirectory(bytes)) throw new FileRefusal('truncated');
  const parts: Parts = new Map(Object.entries(unzip(bytes)));
  const inside = faultOfContent(parts);
  if (inside !== undefined) throw new FileRefusal(inside);
  return parts;
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  const guard = ({ size, originalSize }: UnzipFileInfo): boolean => {
    total += originalSize;
    count += 1;
    const bomb = originalSize > LARGE_PART && originalSize > size * MOST_RATIO;
    if (total > MOST_BYTES || count > MOST_PARTS || bomb) throw new FileRefusal('too-large');
    return true;
  };
  try {
    return unzipSync(bytes, { filter: (file) => !file.name.endsWith('/') && guard(file) });
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal('damaged', error instanceof Error ? error.message : String(error));
  }
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** What the first bytes give away; undefined for a zip. */
function faultOfStart(bytes: Uint8Array): FileFault | undefined {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return undefined;
  if (startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'no-workbook-inside';
  // A compound file: .xls, or the envelope of an encrypted .xlsx, whose stream name stands in UTF-16.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return holdsWide(bytes, 'EncryptedPackage') ? 'encrypted' : 'xls';
  }
  // BIFF 2-4 begin with a record BOF (0x0009, 0x0209, 0x0409).
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? 1)) return 'xls';
  return looksLikeTable(bytes) ? 'text' : 'not-a-workbook';
}

function holdsWide(bytes: Uint8Array, word: string): boolean {
  const wide = Array.from({ length: word.length }, (_, at) => [word.charCodeAt(at), 0]).flat();
  for (let at = bytes.indexOf(wide[0] ?? 0); at >= 0; at = bytes.indexOf(wide[0] ?? 0, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function looksLikeTable(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  const wide = startsWith(start, 0xff, 0xfe) || startsWith(start, 0xfe, 0xff);
  if (!wide && start.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false;
  const text = wide ? new TextDecoder('utf-16le').decode(start) : strFromU8(start, true);
  return !text.trimStart().startsWith('<') && /[;,\t]/.test(text);
}

/** The end record of a zip stands in the last 64 KB. */
function endsWithDirectory(bytes: Uint8Array): boolean {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (startsWith(bytes.subarray(at, at + 4), 0x50, 0x4b, 0x05, 0x06)) return true;
  }
  return false;
}

function faultOfContent(parts: Parts): FileFault | undefined {
  const names = [...parts.keys()];
  if (names.some((name) => name.toLowerCase() === 'xl/workbook.bin')) return 'xlsb';
  const kind = parts.get('mimetype');
  if (kind !== undefined && strFromU8(kind).includes('opendocument.spreadsheet')) return 'ods';
  const isPackage = parts.has('[Content_Types].xml') && parts.has('_rels/.rels');
  return isPackage && names.some((name) => /(?:^|\/)workbook\d*\.xml$/i.test(name))
    ? undefined
    : 'no-workbook-inside';
}

/**
 * Packs the parts again. The time stamp is fixed, so that the same parts give the same bytes (a zip holds local
 * time without a zone).
 */
export function zipPackage(parts: Parts): Uint8Array {
  const mtime = new Date(2022, 5, 8);
  const zippable: Zippable = {};
  for (const [name, bytes] of parts) zippable[name] = [bytes, { mtime }];
  return zipSync(zippable, { level: 6 });
}
