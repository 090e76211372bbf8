import { call } from './call';

const EXAMPLE = 'assets/examples/rss-dalarna-2023.xlsx';

describe('commands, options and methods as a Swede writes them', () => {
  it.each(['fordela', 'fördela', 'Fordela', 'FÖRDELA', 'fo\u0308rdela'])('%s', async (command) => {
    const { status, stdout } = await call(command, EXAMPLE, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ agreement: { name: 'RSS Dalarna' } });
  });

  it('takes --folkmängd and --område', async () => {
    const plain = await call('fordela', EXAMPLE, '--json', '--folkmangd', 'Befolkning!A1:B16');
    expect(await call('fördela', EXAMPLE, '--JSON', '--folkmängd=Befolkning!A1:B16')).toEqual(plain);
    const { stdout } = await call('Granska', EXAMPLE, '--område', 'Tjänsteskrivelse!A6:D23', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ tables: [{ range: 'A6:D23' }] });
  });

  it('an option in two spellings is the same option twice', async () => {
    const { status, stderr } = await call('fordela', EXAMPLE, '--folkmangd', 'A1', '--folkmängd', 'A1');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'Valet --folkmangd står två gånger. Skriv det en gång.\n',
    });
  });

  it.each([
    ['största-resten', 'storsta-resten'],
    ['Största resten', 'storsta-resten'],
    ['Sainte-Laguë', 'sainte-lague'],
    ['var för sig', 'var-for-sig'],
    ['rest-till-störst', 'rest-till-storst'],
    ['Löpande', 'lopande'],
  ])('--metod %s is %s', async (written, method) => {
    const { stdout } = await call('dela', '10', '--vikter', '1,2', '--metod', written, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ method });
  });
});

describe('what is not known is met by the nearest that is', () => {
  it.each([
    ['dlea', 'Menade du dela?'],
    ['fordla', 'Menade du fordela?'],
    ['fördelning', 'Menade du fordela?'],
    ['granskning', 'Menade du granska?'],
    ['gransk', 'Menade du granska?'],
    ['hjlp', 'Menade du hjälp?'],
  ])('%s: %s', async (command, words) => {
    const { status, stdout, stderr } = await call(command, EXAMPLE);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`"${command}" finns inte. ${words} Skriv dela, fordela, granska eller hjälp.`);
  });

  it.each(['x', 'räkna', 'underlag.xlsx', 'constructor', 'dela'.repeat(1000)])(
    '%s: nothing is near',
    async (command) => {
      const { status, stderr } = await call(command);
      expect(status).toBe(2);
      expect(stderr).toBe(`Kommandot "${command}" finns inte. Skriv dela, fordela, granska eller hjälp.\n`);
    },
  );

  it('an option', async () => {
    const { stderr } = await call('fordela', EXAMPLE, '--avtl', 'Avtal!A1:B12');
    expect(stderr).toContain('"--avtl" finns inte här. Menade du --avtal? De som finns är --folkmangd,');
  });
});

it.each([
  ['dela', '--vikter', '22986,52460,59752'],
  ['dela', '--metod', 'storsta-resten'],
  ['dela', '--enhet', '1'],
  ['fordela', '--folkmangd', "'Befolkning!A1:B16'"],
  ['fordela', '--avtal', "'Avtal!A1:B12'"],
  ['fordela', '--ut', 'resultat.xlsx'],
  ['granska', '--blad', 'Blad1'],
  ['granska', '--omrade', 'A3:D20'],
])('%s %s without its value is told how one is written', async (command, option, example) => {
  const { status, stderr } = await call(command, 'x', option);
  expect(status).toBe(2);
  expect(stderr).toBe(
    `Valet ${option} saknar värde. Skriv värdet efter det, till exempel ${option} ${example}\n`,
  );
});

describe('help and version', () => {
  it.each(['hjälp', 'hjalp', 'Hjälp', 'help', '--hjälp', '--hjalp', '--help', '-h'])('%s', async (word) => {
    const general = await call(word);
    expect(general).toMatchObject({ status: 0, stderr: '' });
    expect(general.stdout).toContain('Användning:');
    const ofOne = await call(word, 'fördela');
    expect(ofOne.stdout).toMatch(/^fordela: räkna ut/);
    if (!word.startsWith('-')) return;
    for (const command of ['dela', 'fördela', 'granska']) {
      expect(await call(command, 'a.xlsx', word)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining(`-- ${command === 'fördela' ? 'fordela' : command} `) as string,
      });
    }
  });

  it('hjälp for a command that does not exist names the nearest', async () => {
    expect(await call('hjälp', 'fordla')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Kommandot "fordla" finns inte. Menade du fordela? Skriv dela, fordela, granska eller hjälp.\n',
    });
  });

  it.each([['--version'], ['version'], ['-v'], ['granska', '--version'], ['dela', '100', '--version']])(
    '%s %s',
    async (...argv) => {
      const { status, stdout, stderr } = await call(...argv.filter((word) => typeof word === 'string'));
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    },
  );

  it('after -- a word is a file, whatever it looks like', async () => {
    const { status, stderr } = await call('granska', '--', '--help', '--version');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--help: Filen finns inte\..*\n--version: Filen finns inte\..*\n$/);
  });
});

it('a range that holds nothing is called a range', async () => {
  for (const [option, sheet] of [
    ['--avtal', 'Avtal'],
    ['--folkmangd', 'Befolkning'],
  ] as const) {
    const { status, stderr } = await call('fordela', EXAMPLE, option, `${sheet}!Z50:Z60`);
    expect(status).toBe(2);
    expect(stderr).toContain(`- Område ${sheet}!Z50:Z60: `);
  }
});
