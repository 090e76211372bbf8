import { onSheet, refusal, startExcel, type Fixture } from './excelHost';

/** learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
let excel: Fixture;
beforeEach(() => {
  excel = startExcel();
});
afterEach(() => excel.dispose());

const write = (): Promise<string> => refusal((sheet) => (sheet.getRange('A1').values = [['x']]));
const untouched = (): boolean => excel.model.sheet('Ett').usedArea(false) === undefined;

test.each<[string, (fixture: Fixture) => void]>([
  ['InvalidOrTimedOutSession', ({ host }) => (host.faults.sessionLost = true)],
  ['InvalidOperationInCellEditMode', ({ host }) => (host.faults.cellEdit = true)],
  ['WriteNotSupportedWhenModalDialogOpen', ({ host }) => (host.faults.modalDialogOpen = true)],
  ['ActivityLimitReached', ({ host }) => (host.faults.activityLeft = 0)],
  ['RequestPayloadSizeLimitExceeded', ({ host }) => (host.faults.requestLimit = 100)],
  ['GeneralException', ({ host }) => host.faults.failAt({ request: 1 }, 'GeneralException')],
  ['RequestAborted', ({ host }) => host.faults.failAt({ request: 1, action: 2 }, 'RequestAborted')],
])('%s: nothing is written, and after it all works again', async (code, break_) => {
  break_(excel);
  expect(await write()).toBe(code);
  expect(untouched()).toBe(true);
  excel.host.faults.clear();
  expect(await write()).toBe('no refusal');
});

test('an answer above the limit fails, though the request was carried out', async () => {
  excel.model.sheet('Ett').load(0, 0, 'x'.repeat(3000), 'String');
  excel.host.faults.responseLimit = 2000;
  expect(await refusal((sheet) => sheet.getRange('A1').load('values'))).toBe(
    'ResponsePayloadSizeLimitExceeded',
  );
});

test('5 MB is the limit from the start, as in Excel on the web', async () => {
  const big = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
  expect(await refusal((sheet) => (sheet.getRange('A1:A200').values = big))).toBe(
    'RequestPayloadSizeLimitExceeded',
  );
});

test('with delayForCellEdit the request waits until the edit is over', async () => {
  excel.host.faults.cellEdit = true;
  let done = false;
  const running = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('Ett').getRange('A1').values = [['väntade']];
    await context.sync();
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toBe(false);
  excel.host.faults.cellEdit = false;
  await running;
  expect(excel.model.sheet('Ett').value(0, 0)).toBe('väntade');
});

test('a sheet deleted between two syncs, or between two actions of one sync, ends the job with ItemNotFound', async () => {
  excel.host.faults.deleteSheetAt({ request: 1 }, 'Två');
  expect(
    await refusal((_sheet, { workbook }) => {
      workbook.worksheets.getItem('Två').getRange('A1').values = [[1]];
    }),
  ).toBe('ItemNotFound');
  const held = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Mitt');
    await context.sync();
    excel.host.faults.deleteSheetAt({ request: 1, action: 3 }, 'Mitt');
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
    await context.sync();
  });
  await expect(held).rejects.toMatchObject({
    code: expect.stringMatching(/ItemNotFound|InvalidReference/) as string,
  });
  expect(excel.host.log.at(-1)?.journal.deleted).toEqual([]);
});

test('a sheet protected between two actions takes nothing more', async () => {
  const code = await refusal((sheet) => {
    excel.host.faults.protectSheetAt({ request: 1, action: 6 }, 'Ett');
    sheet.getRange('A1').values = [['före']];
    sheet.getRange('A2').values = [['efter']];
  });
  expect(code).toBe('AccessDenied');
  expect(excel.model.sheet('Ett').value(1, 0)).toBe('');
});

test('a delay passes before each request', async () => {
  excel.host.faults.delay = 40;
  const begun = Date.now();
  await onSheet(() => () => undefined);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(35);
});
