import { WorkbookModel } from '../host/model/workbook';
import { Host } from '../host/protocol/host';
import { hinder, hindranceNames } from './faultMenu';

const fresh = (): Host => new Host(new WorkbookModel({ sheets: ['Underlag'] }));

describe('the menu Störning', () => {
  it('puts one hindrance in the way at a time and takes away only what it put there', () => {
    const host = fresh();
    host.model.structureProtected = true;
    hinder(host, 'protected-workbook');
    hinder(host, 'session-lost');
    expect(host.faults.sessionLost).toBe(true);
    hinder(host, 'protected-sheet');
    expect(host.faults.sessionLost).toBe(false);
    expect(host.model.activeSheet.protection).toBeDefined();
    hinder(host, 'none');
    expect(host.model.activeSheet.protection).toBeUndefined();
    // The workbook was protected before: it still is.
    expect(host.model.structureProtected).toBe(true);
  });

  it('leaves nothing behind, whatever was chosen', () => {
    const host = fresh();
    for (const name of hindranceNames) hinder(host, name);
    hinder(host, 'none');
    const { cellEdit, sessionLost, delay, busy, lacking } = host.faults;
    expect({ cellEdit, sessionLost, delay, busy, lacking }).toEqual({
      cellEdit: false,
      sessionLost: false,
      delay: 0,
      busy: false,
      lacking: undefined,
    });
    expect([host.model.readOnly, host.model.structureProtected]).toEqual([false, false]);
  });

  it('holds every request while Excel is busy, and answers them all afterwards', async () => {
    const host = fresh();
    hinder(host, 'busy');
    const passed: number[] = [];
    const waits = [1, 2].map((which) => host.faults.beforeRequest(0, 0).then(() => passed.push(which)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(passed).toEqual([]);
    hinder(host, 'none');
    await Promise.all(waits);
    expect(passed).toEqual([1, 2]);
  });

  it('refuses a name it does not know', () => {
    expect(() => hinder(fresh(), 'regn')).toThrow('Unknown fault regn');
  });
});
