import { execFileSync } from 'node:child_process';
import examples from '../golden/apportionment-examples.json';
import { june2021 } from '../golden/memo2022';
import { call } from './call';

interface Division {
  total: string;
  unit: string;
  method: string;
  difference: string;
  parts: { weight: string; exact: string; amount: string; adjustment: string }[];
  ties: { parts: number[]; settledBy: string }[];
}

async function divide(...argv: string[]): Promise<Division> {
  const { status, stdout, stderr } = await call('dela', ...argv, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Division;
}

const amounts = ({ parts }: Division): string[] => parts.map(({ amount }) => amount);

describe('dela agrees with every published example', () => {
  const methods = new Map([
    ['hamilton', 'storsta-resten'],
    ['webster', 'sainte-lague'],
  ]);

  it.each(examples.vectors.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    const method = methods.get(vector.method) ?? '';
    const division = await divide(
      String(vector.seats),
      '--vikter',
      vector.votes.join(','),
      '--metod',
      method,
    );
    const byOrder = !vector.tie || ('tieRule' in vector && vector.tieRule === 'first-in-order');
    const expected = vector.expected?.map(String);
    if (byOrder) {
      expect(expected).toBeDefined();
      expect(amounts(division)).toEqual(expected);
    } else {
      // Another documented rule for equals: exact sum, floor or ceiling of the quota, and the tie is told.
      expect(amounts(division).reduce((sum, amount) => sum + Number(amount), 0)).toBe(vector.seats);
      for (const { exact, amount } of division.parts) {
        expect([Math.floor(Number(exact)), Math.ceil(Number(exact))]).toContain(Number(amount));
      }
      expect(division.ties.length).toBeGreaterThan(0);
    }
    if (vector.tie) expect(division.ties.length).toBeGreaterThan(0);
  });
});

describe('dela: what scripts rely on', () => {
  const population = june2021.map(([, figure]) => figure);

  it('divides 2 000 000 kr among the fifteen exactly', async () => {
    const division = await divide('2000000', '--vikter', population.join());
    expect(division).toMatchObject({
      total: '2000000',
      unit: '1',
      method: 'storsta-resten',
      difference: '0',
    });
    expect(division.parts[0]).toMatchObject({ weight: '22986', amount: '159413', adjustment: '-1' });
    expect(division.parts.filter(({ adjustment }) => adjustment === '-1')).toHaveLength(4);
    for (const { exact } of division.parts)
      expect(exact.replace(/\D/g, '').length).toBeGreaterThanOrEqual(12);
  });

  it('misses the sum by 4 kr with var-for-sig', async () => {
    const division = await divide('2000000', '--vikter', population.join(), '--metod', 'var-for-sig');
    expect(division.difference).toBe('4');
  });

  it('mirrors a negative amount, written plainly (P3)', async () => {
    expect(amounts(await divide('-100', '--vikter', '406,348,246,0'))).toEqual(['-41', '-35', '-24', '0']);
    expect(amounts(await divide('100', '--vikter', '406,348,246,0'))).toEqual(['41', '35', '24', '0']);
  });

  it('keeps the amount as given: difference and exact are of 0.5, not of 1 (P1)', async () => {
    expect(await divide('0.5', '--vikter', '1')).toEqual({
      total: '0.5',
      unit: '1',
      method: 'storsta-resten',
      difference: '0.50',
      parts: [{ weight: '1', exact: '0.5', amount: '1', adjustment: '0' }],
      ties: [],
    });
  });

  it('divides in öre', async () => {
    expect(amounts(await divide('1', '--vikter=1,1,1', '--enhet=0.01'))).toEqual(['0.34', '0.33', '0.33']);
  });

  it('is exact for numbers of any length', async () => {
    const huge = '1'.padEnd(60, '0');
    const { parts, difference } = await divide(huge, '--vikter', '1,2');
    expect(difference).toBe('0');
    expect(parts[0]?.amount).toBe('3'.repeat(59));
  });

  it.each([
    [['dela'], 'Inget belopp'],
    [['dela', '100'], '--vikter'],
    [['dela', '100', '--vikter', ''], '--vikter'],
    [['dela', '100', '--vikter', '1,,2'], 'plats 2 är tom'],
    [['dela', '100', '--vikter', '1,-2'], '-2 på plats 2 är negativ'],
    [['dela', '100', '--vikter', '0,0'], 'alla vikter är noll'],
    [['dela', '100', '--vikter', '1,NaN'], '"NaN" på plats 2'],
    [['dela', '100', '--vikter', 'Infinity'], '"Infinity"'],
    [['dela', 'hundra', '--vikter', '1'], '"hundra"'],
    [['dela', 'NaN', '--vikter', '1'], '"NaN"'],
    [['dela', '100', '--vikter', '1', '2'], '"2" hör inte'],
    [['dela', '100', '--vikter', '1', '--metod', 'bäst'], '"bäst" är ingen metod'],
    [['dela', '100', '--vikter', '1', '--enhet', '7'], '"7" är ingen avrundningsenhet'],
    [['dela', '100', '--vikter'], '--vikter saknar värde'],
    [['dela', '100', '--vikt', '1'], '"--vikt" finns inte'],
    [['dela', '100', '--vikter', '1', '--vikter', '2'], 'två gånger'],
    [['dela', '100', '--vikter', '1', '--json=ja'], '--json tar inget värde'],
  ])('refuses %j', async (argv, words) => {
    const { status, stdout, stderr } = await call(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('prints a table for a person', async () => {
    const { stdout } = await call('dela', '100', '--vikter', '1,1,1');
    expect(stdout).toContain('Fördelat belopp 100\u00a0kr');
    expect(stdout).toMatch(/^Summa +100$/m);
    expect(stdout).toContain('Delarna 1, 2, 3 låg lika');
  });
});

describe('the command line itself', () => {
  it('shows help and version', async () => {
    for (const word of ['hjälp', '--help', '-h']) {
      const { status, stdout } = await call(word);
      expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('granska') as string });
    }
    expect((await call('dela', '--help')).stdout).toContain('sainte-lague');
    expect((await call('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('refuses no command, and one that does not exist', async () => {
    expect(await call()).toMatchObject({ status: 2, stdout: '' });
    expect((await call('räkna')).stderr).toContain('"räkna" finns inte');
  });

  it('runs as a process of its own, with the status of the call', () => {
    const cli = (...argv: string[]): string =>
      execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...argv], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(JSON.parse(cli('dela', '-100', '--vikter', '1,1', '--json'))).toMatchObject({ total: '-100' });
    expect(() => cli('dela', '100', '--vikter', '0')).toThrow(
      expect.objectContaining({ status: 2 }) as Error,
    );
  });
});
