import { FileRefusal, type FileFault } from '../files/refusal';
import { WorkbookModel } from '../host/model/workbook';

/** An open workbook: the model, and the file it came from, whose other parts are kept when it is saved. */
export interface Book {
  readonly model: WorkbookModel;
  readonly original: Uint8Array | undefined;
}

const refusals: Record<FileFault, string> = {
  empty: 'filen är tom',
  'not-a-workbook': 'filen är ingen Excelarbetsbok',
  text: 'det är en textfil. Öppna den i Excel och spara som .xlsx',
  xls: 'det är det äldre formatet .xls. Öppna filen i Excel och spara som .xlsx',
  xlsb: 'det är formatet .xlsb. Öppna filen i Excel och spara som .xlsx',
  ods: 'det är en OpenDocument-fil. Spara som .xlsx',
  encrypted: 'filen är skyddad med lösenord. Ta bort lösenordet i Excel',
  truncated: 'filen är avklippt. Hämta den på nytt',
  'no-workbook-inside': 'det finns ingen arbetsbok i filen',
  'too-large': 'filen är större än arbetsboken här klarar',
  damaged: 'filen är skadad. Öppna och spara om den i Excel',
};

/** What the reader says of a file that cannot be opened; other errors are ours and are thrown on. */
export function openingRefusal(name: string, error: unknown): string {
  // The browser's own: the file was moved, or another program holds it.
  if (error instanceof DOMException)
    return `${name} kunde inte läsas. Stäng den i andra program och försök igen.`;
  if (error instanceof FileRefusal) return `${name} kunde inte öppnas: ${refusals[error.fault]}.`;
  throw error;
}

/** An empty workbook, as Excel begins. */
export async function newBook(): Promise<Book> {
  const { loadCalculator } = await import('../host/calculation/browserCalculator');
  const model = new WorkbookModel({ name: 'Bok1.xlsx' });
  model.useCalculator(await loadCalculator());
  return { model, original: undefined };
}

/** Reads a file. Readers of files and the calculation engine are loaded first when they are needed. */
export async function openBook(name: string, bytes: Uint8Array): Promise<Book> {
  const [{ readXlsx }, { loadCalculator }] = await Promise.all([
    import('../files/readXlsx'),
    import('../host/calculation/browserCalculator'),
  ]);
  const model = await readXlsx(bytes);
  model.name = name;
  model.useCalculator(await loadCalculator());
  return { model, original: bytes };
}

/** The workbook as a file; what the reader did not understand of the original is kept as it was. */
export async function saveBook({ model, original }: Book): Promise<Uint8Array> {
  const { writeXlsx } = await import('../files/writeXlsx');
  return writeXlsx(model, original);
}

/** Hands bytes to the browser as a downloaded file. */
export function download(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.endsWith('.xlsx') ? name : `${name}.xlsx`;
  link.click();
  URL.revokeObjectURL(address);
}
