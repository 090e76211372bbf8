import { strToU8, zipSync } from 'fflate';
import { WorkbookModel } from '../host/model/workbook';
import { openPackage, zipPackage } from './package';
import { readXlsx } from './readXlsx';
import { checkFileSize, FileRefusal, MOST_BYTES } from './refusal';
import { writeXlsx } from './writeXlsx';

const faultOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readXlsx(bytes);
  } catch (error) {
    if (error instanceof FileRefusal) return error.fault;
    throw error;
  }
  return 'read';
};

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const compound = (stream: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...new Array<number>(512).fill(0),
    ...Buffer.from(stream, 'utf16le'),
  ]);

describe('a file that is no workbook is refused by its kind', () => {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

  it.each([
    ['empty', new Uint8Array()],
    ['text', strToU8('Kommun;Folkmängd\nAvesta;22986\n')],
    ['text', new Uint8Array([0xff, 0xfe, ...Buffer.from('a\tb\r\n', 'utf16le')])],
    ['not-a-workbook', strToU8('<html><body>Du är utloggad, vänta</body></html>')],
    ['not-a-workbook', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x00, 0x01, 0x02])],
    ['xls', compound('Workbook')],
    ['xls', new Uint8Array([0x09, 0x04, 0x06, 0x00, 0x00, 0x00])],
    ['encrypted', compound('EncryptedPackage')],
    ['no-workbook-inside', zip({ 'anteckningar.txt': 'hej' })],
    [
      'no-workbook-inside',
      zip({ '[Content_Types].xml': types, '_rels/.rels': '<x/>', 'word/document.xml': '<x/>' }),
    ],
    ['no-workbook-inside', zip({})],
    ['ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })],
    ['xlsb', zip({ '[Content_Types].xml': types, '_rels/.rels': '<x/>', 'xl/workbook.bin': 'x' })],
    ['damaged', zip({ '[Content_Types].xml': types, '_rels/.rels': '<x', 'xl/workbook.xml': '<x/>' })],
    [
      'damaged',
      zip({ '[Content_Types].xml': types, '_rels/.rels': '<!DOCTYPE a><a/>', 'xl/workbook.xml': '<x/>' }),
    ],
  ])('%s', async (fault, bytes) => {
    expect(await faultOf(bytes)).toBe(fault);
  });

  it('truncated, wherever it is cut', async () => {
    const whole = await writeXlsx(new WorkbookModel());
    expect(await faultOf(whole)).toBe('read');
    for (const part of [0.1, 0.5, 0.9]) {
      expect(await faultOf(whole.subarray(0, Math.floor(whole.length * part)))).toBe('truncated');
    }
  });

  it('too large: a part of zeros that unpacks to thousands of times its size', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
    // 40 MB of zeros pack to about 1/1000: claim a hundred times more, as a bomb does, in both places of the zip.
    const claimed = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = bomb.length - 22 - 46 - 'xl/worksheets/sheet1.xml'.length;
    claimed.setUint32(directory + 24, 1_000_000_000, true);
    expect(await faultOf(bomb)).toBe('too-large');
  });

  it('too large: by its size alone, before it is read', () => {
    expect(() => checkFileSize(MOST_BYTES + 1)).toThrow(new FileRefusal('too-large'));
    expect(() => checkFileSize(MOST_BYTES)).not.toThrow();
  });

  it('damaged: a sheet that is cut off inside', async () => {
    const parts = openPackage(await writeXlsx(new WorkbookModel()));
    parts.set('xl/workbook.xml', strToU8('<workbook><sheets>'));
    expect(await faultOf(zipPackage(parts))).toBe('damaged');
  });
});
