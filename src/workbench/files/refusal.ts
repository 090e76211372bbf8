/** Why bytes are no workbook that can be read. The words for a person belong to whoever calls. */
export type FileFault =
  /** No bytes at all. */
  | 'empty'
  /** Neither a zip nor any other kind that is known. */
  | 'not-a-workbook'
  /** Text with separators: a .csv, perhaps renamed. */
  | 'text'
  /** The binary format of Excel 97-2003. */
  | 'xls'
  /** The binary format .xlsb. */
  | 'xlsb'
  /** OpenDocument. */
  | 'ods'
  /** Opens with a password only. */
  | 'encrypted'
  /** A zip that ends too early. */
  | 'truncated'
  /** A zip without a workbook in it (a Word document, an archive). */
  | 'no-workbook-inside'
  /** More than is unpacked here, or a zip bomb. */
  | 'too-large'
  /** A workbook whose parts cannot be read. */
  | 'damaged';

/** The largest file that is read, and what is unpacked at most: 1 000 000 cells take about 60 MB, a bomb claims gigabytes. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** Refuses a file by its size alone, before its bytes are taken into memory. */
export function checkFileSize(bytes: number): void {
  if (bytes > MOST_BYTES) throw new FileRefusal('too-large');
}

/** Thrown for a file that cannot be used; `fault` says why, `detail` is the reader's own (English) word. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';

  constructor(
    readonly fault: FileFault,
    readonly detail = '',
  ) {
    super(detail === '' ? fault : `${fault}: ${detail}`);
  }
}
