/** @jest-environment jsdom */
// The rules of Microsoft's manifest reference (learn.microsoft.com/javascript/api/manifest), checked without their service.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const parse = (text: string) => new DOMParser().parseFromString(text, 'application/xml');
const manifest = parse(read('manifest.xml'));

const all = (selector: string) => [...manifest.querySelectorAll(selector)];
/** Elements by their local name; a prefix such as bt: does not matter. */
const named = (name: string) => [...manifest.getElementsByTagNameNS('*', name)];
const only = (name: string) => {
  const found = named(name);
  expect({ name, found: found.length }).toEqual({ name, found: 1 });
  return found[0]!;
};
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';
const child = (element: Element, name: string) => [...element.children].filter((c) => c.localName === name);

/** Width and height of a PNG, its bits a sample and its colour type, from the header (PNG specification 11.2.2). */
function pngHeader(file: string): { width: number; height: number; bits: number; colour: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    bits: bytes.readUInt8(24),
    colour: bytes.readUInt8(25),
  };
}

describe('manifest.xml', () => {
  it('is well-formed, and a broken copy is seen to be broken', () => {
    expect(named('parsererror')).toEqual([]);
    expect(parse(read('manifest.xml').replace('</Hosts>', '')).querySelector('parsererror')).not.toBeNull();
  });

  it('is an add-in-only manifest 1.1 of a task pane, its parts in the order of the schema', () => {
    const app = manifest.documentElement;
    expect(app.namespaceURI).toBe('http://schemas.microsoft.com/office/appforoffice/1.1');
    expect(app.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type')).toBe('TaskPaneApp');
    expect([...app.children].map((element) => element.localName)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
  });

  it('has a GUID of its own and a version of four numbers that follows package.json', () => {
    const id = only('Id').textContent;
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(only('Version').textContent).toBe(`${version}.0`);
  });

  it('asks for what the product needs and nothing more', () => {
    expect(only('Permissions').textContent).toBe('ReadWriteDocument');
    const sets = named('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')]);
    expect(sets).toEqual([['ExcelApi', '1.14']]);
    // Requirements inside VersionOverrides would hide every command where they are not met.
    expect(only('Requirements').parentElement).toBe(manifest.documentElement);
    expect(named('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
      'Workbook',
      'Workbook',
    ]);
  });

  it('has only https addresses, and only one origin, so that the build can rewrite them', () => {
    const addresses = all('[DefaultValue]')
      .map((element) => attribute(element, 'DefaultValue'))
      .filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(25);
    expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual([
      'https://localhost:3000',
    ]);
    expect(named('AppDomain')).toEqual([]);
  });

  it('keeps the lengths of ids and texts', () => {
    const short = [...child(only('ShortStrings'), 'String'), only('DisplayName')];
    const long = [
      ...child(only('LongStrings'), 'String'),
      manifest.documentElement.getElementsByTagName('Description')[0]!,
    ];
    const values = (element: Element) => [
      attribute(element, 'DefaultValue'),
      ...child(element, 'Override').map((override) => attribute(override, 'Value')),
    ];
    for (const text of short.flatMap(values)) expect(text).toMatch(/^.{1,125}$/u);
    for (const text of long.flatMap(values)) expect(text).toMatch(/^.{1,250}$/u);
    for (const id of all('[resid]').map((element) => attribute(element, 'resid')))
      expect(id).toMatch(/^.{1,32}$/);
    for (const element of all('[id]')) expect(attribute(element, 'id')).toMatch(/^[A-Za-z][\w.]{0,124}$/);
  });

  it('is in Swedish, with every text in English too', () => {
    expect(only('DefaultLocale').textContent).toBe('sv-SE');
    const texts = [
      ...named('String'),
      only('DisplayName'),
      manifest.documentElement.getElementsByTagName('Description')[0]!,
    ];
    for (const text of texts) {
      expect(child(text, 'Override').map((override) => attribute(override, 'Locale'))).toEqual(['en-US']);
    }
    expect(attribute(only('DisplayName'), 'DefaultValue')).toBe('Fördelningsnyckel');
  });

  it('defines every resource it uses, once, and uses every one it defines', () => {
    const defined = [...only('Resources').querySelectorAll('[id]')].map((element) =>
      attribute(element, 'id'),
    );
    const used = all('[resid]').map((element) => attribute(element, 'resid'));
    expect(defined).toEqual([...new Set(defined)]);
    expect(defined.filter((id) => !used.includes(id))).toEqual([]);
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
  });

  it.each([
    ['Label', 'ShortStrings'],
    ['Title', 'ShortStrings'],
    ['Description', 'LongStrings'],
    ['Image', 'Images'],
    ['SourceLocation', 'Urls'],
    ['LearnMoreUrl', 'Urls'],
  ])('takes what a %s says from %s', (element, list) => {
    const ids = [...only(list).children].map((resource) => attribute(resource, 'id'));
    const used = named(element).flatMap((one) => one.getAttribute('resid') ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('calls the group what README and the manual call it', () => {
    const label = attribute(child(only('Group'), 'Label')[0]!, 'resid');
    const name = attribute(all(`[id="${label}"]`)[0]!, 'DefaultValue');
    expect(name).toBe('Kostnadsfördelning');
    expect(read('README.md')).toContain(`The group *${name}* on *Start*`);
    expect(read('test/manual.md')).toContain(`*${name}*`);
  });

  it('puts two buttons on Start, each opening the one pane at its own tab', () => {
    expect(attribute(only('OfficeTab'), 'id')).toBe('TabHome');
    const text = (id: string) =>
      attribute(
        named('String').find((element) => attribute(element, 'id') === id)!,
        'DefaultValue',
      );
    const address = (id: string) =>
      new URL(
        attribute(
          named('Url').find((element) => attribute(element, 'id') === id)!,
          'DefaultValue',
        ),
      );
    const buttons = named('Control').map((control) => {
      const action = child(control, 'Action')[0]!;
      const { pathname, search } = address(attribute(child(action, 'SourceLocation')[0]!, 'resid'));
      return [text(attribute(child(control, 'Label')[0]!, 'resid')), `${pathname}${search}`];
    });
    expect(buttons).toEqual([
      ['Fördela kostnad', '/taskpane.html?flik=fordela'],
      ['Granska fördelning', '/taskpane.html?flik=granska'],
    ]);
    expect(new Set(named('TaskpaneId').map((element) => element.textContent)).size).toBe(1);
    const ids = [...named('Control'), ...named('Group')].map((element) => attribute(element, 'id'));
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('names pictures that exist, 32-bit and of the size they are named for', () => {
    const file = (address: string) => join(root, new URL(address).pathname);
    const pictures = new Map(
      [...only('Images').children].map((image) => [attribute(image, 'id'), attribute(image, 'DefaultValue')]),
    );
    const expected: [address: string, size: number][] = [
      [attribute(only('IconUrl'), 'DefaultValue'), 32],
      [attribute(only('HighResolutionIconUrl'), 'DefaultValue'), 64],
    ];
    for (const icon of named('Icon')) {
      const images = child(icon, 'Image');
      expect(images.map((image) => Number(attribute(image, 'size')))).toEqual([
        16, 20, 24, 32, 40, 48, 64, 80,
      ]);
      for (const image of images) {
        expected.push([pictures.get(attribute(image, 'resid'))!, Number(attribute(image, 'size'))]);
      }
    }
    expect(expected).toHaveLength(2 + 3 * 8);
    for (const [address, size] of expected) {
      expect({ address, ...pngHeader(file(address)) }).toEqual({
        address,
        width: size,
        height: size,
        bits: 8,
        colour: 6,
      });
    }
  });

  it('points at pages that the build makes', () => {
    expect(existsSync(join(root, 'assets/support.html'))).toBe(true);
    expect(attribute(only('SupportUrl'), 'DefaultValue')).toBe('https://localhost:3000/support.html');
    expect(attribute(child(only('DefaultSettings'), 'SourceLocation')[0]!, 'DefaultValue')).toBe(
      'https://localhost:3000/taskpane.html',
    );
    expect(existsSync(join(root, 'src/taskpane/taskpane.html'))).toBe(true);
  });
});
