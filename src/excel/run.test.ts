import { canGroupUndo } from './requirements';
import { runExcel } from './run';

const host = globalThis as { Excel?: unknown; Office?: unknown };

/** Stands in for `Excel.run` alone: gives the errors in turn, then runs the batch. The rest is tested in test/host. */
function excelThat(errors: readonly unknown[]): { readonly options: unknown[] } {
  const waiting = [...errors];
  const options: unknown[] = [];
  host.Excel = {
    run: async (given: unknown, batch: (context: object) => Promise<unknown>) => {
      options.push(given);
      if (waiting.length > 0) throw waiting.shift() as Error;
      return await batch({});
    },
  };
  return { options };
}

const editing = Object.assign(new Error('edit'), { code: 'InvalidOperationInCellEditMode' });

afterEach(() => {
  delete host.Excel;
  delete host.Office;
});

describe('the wrapper of Excel.run', () => {
  it('asks Excel to wait for a cell being edited', async () => {
    const { options } = excelThat([]);
    expect(await runExcel(() => Promise.resolve(7))).toBe(7);
    expect(options).toEqual([{ delayForCellEdit: true }]);
  });

  it('groups undo only on a host with ExcelApi 1.20, and only when asked', async () => {
    const { options } = excelThat([]);
    await runExcel(() => Promise.resolve(), { oneUndoStep: true });
    host.Office = {
      context: {
        requirements: {
          isSetSupported: (set: string, version: string) => set === 'ExcelApi' && version === '1.20',
        },
      },
    };
    expect(canGroupUndo()).toBe(true);
    await runExcel(() => Promise.resolve(), { oneUndoStep: true });
    await runExcel(() => Promise.resolve());
    expect(options).toEqual([
      { delayForCellEdit: true },
      { delayForCellEdit: true, mergeUndoGroup: true },
      { delayForCellEdit: true },
    ]);
  });

  it('says once that a cell is being edited, where that is asked for, and goes on by itself', async () => {
    const { options } = excelThat([editing, editing]);
    const said: string[] = [];
    const result = await runExcel(() => Promise.resolve('klart'), {
      onWaiting: (fault) => said.push(fault.message),
    });
    expect(result).toBe('klart');
    // An Excel that waits by itself would say nothing.
    expect(options).toEqual([{}, {}, {}]);
    expect(said).toEqual([
      'Excel väntar på att du ska avsluta redigeringen av cellen. Tryck Enter eller Esc – jag fortsätter sedan.',
    ]);
  });

  it('stops waiting when it is cancelled', async () => {
    excelThat([editing, editing, editing]);
    const stop = new AbortController();
    await expect(
      runExcel(() => Promise.resolve(), { onWaiting: () => stop.abort(), signal: stop.signal }),
    ).rejects.toThrow('Excel väntar');
  });

  it('a batch that writes is run once; when Excel has been silent, the user is told why', async () => {
    jest.useFakeTimers();
    const options: unknown[] = [];
    let leaveCell: () => void = () => undefined;
    const left = new Promise<void>((resolve) => (leaveCell = resolve));
    let inCell = true;
    host.Excel = {
      run: async (given: { delayForCellEdit?: boolean }, batch: (context: object) => Promise<unknown>) => {
        options.push(given);
        if (given.delayForCellEdit === true) await left;
        else if (inCell) throw editing;
        return await batch({ workbook: { load: () => undefined }, sync: () => Promise.resolve() });
      },
    };
    const said: string[] = [];
    const running = runExcel(() => Promise.resolve('skrivet'), {
      writes: true,
      onWaiting: ({ code }) => said.push(code),
    });
    await jest.advanceTimersByTimeAsync(1400);
    expect(said).toEqual([]);
    await jest.advanceTimersByTimeAsync(5000);
    expect(said).toEqual(['InvalidOperationInCellEditMode']);
    inCell = false;
    await jest.advanceTimersByTimeAsync(2000);
    inCell = true;
    await jest.advanceTimersByTimeAsync(2000);
    expect(said).toHaveLength(2);
    leaveCell();
    expect(await running).toBe('skrivet');
    const asked = options.length;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(options).toHaveLength(asked);
    expect(options[0]).toEqual({ delayForCellEdit: true });
    expect(options.filter((given) => JSON.stringify(given) !== '{}')).toHaveLength(1);
    jest.useRealTimers();
  });

  it('a slow batch that writes is not called waiting', async () => {
    jest.useFakeTimers();
    let finish: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (finish = resolve));
    excelThat([]);
    const said: string[] = [];
    const running = runExcel(() => slow, { writes: true, onWaiting: ({ code }) => said.push(code) });
    await jest.advanceTimersByTimeAsync(10_000);
    finish();
    await running;
    expect(said).toEqual([]);
    jest.useRealTimers();
  });

  it('never repeats a batch that nobody said may be repeated', async () => {
    const { options } = excelThat([editing]);
    await expect(runExcel(() => Promise.resolve())).rejects.toThrow('Excel väntar');
    expect(options).toHaveLength(1);
  });
});
