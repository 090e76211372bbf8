import { delivered, onSheet, refusal, startExcel, type Fixture } from './excelHost';

/** learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events */
let excel: Fixture;
let seen: string[];
beforeEach(() => {
  excel = startExcel();
  seen = [];
});
afterEach(() => excel.dispose());

const note = (text: string): Promise<void> => {
  seen.push(text);
  return Promise.resolve();
};

test("a person's edit and the add-in's own write both raise onChanged, told apart by triggerSource", async () => {
  await onSheet((sheet) => {
    sheet.onChanged.add((event) => note(`${event.address} ${event.changeType} ${event.triggerSource}`));
    return () => undefined;
  });
  excel.model.userEdit(excel.model.sheet('Ett'), 'B2', '22 986');
  await delivered();
  await onSheet((sheet) => {
    sheet.getRange('C3:D4').values = 1 as unknown as number[][];
    return () => undefined;
  });
  await delivered();
  expect(seen).toEqual(['B2 RangeEdited Unknown', 'C3:D4 RangeEdited ThisLocalAddin']);
});

test('details tell the value before and after; the event gives its range', async () => {
  excel.model.sheet('Ett').load(0, 0, 5, 'Double');
  await onSheet((sheet) => {
    sheet.onChanged.add(async (event) => {
      const { details } = event;
      await Excel.run(async (context) => {
        const range = event.getRange(context).load('address');
        await context.sync();
        await note(`${range.address} ${String(details.valueBefore)}->${String(details.valueAfter)}`);
      });
    });
    return () => undefined;
  });
  excel.model.userEdit(excel.model.sheet('Ett'), 'A1', '1,5');
  await delivered();
  await delivered();
  expect(seen).toEqual(['Ett!A1 5->1.5']);
});

test('the collection hears of all sheets: changed, added, deleted, activated', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add((event) => note(`changed ${event.address}`));
    worksheets.onAdded.add(() => note('added'));
    worksheets.onDeleted.add(() => note('deleted'));
    worksheets.onActivated.add(() => note('activated'));
    await context.sync();
  });
  const sheet = excel.model.addSheet('Ny');
  excel.model.userEdit(sheet, 'A1', 'x');
  excel.model.activate(sheet);
  excel.model.removeSheet(sheet);
  await delivered();
  expect(seen).toEqual(['added', 'changed A1', 'activated', 'deleted', 'activated']);
});

test('selection changes reach workbook and sheet', async () => {
  await onSheet((sheet, { workbook }) => {
    workbook.onSelectionChanged.add(() => note('workbook'));
    sheet.onSelectionChanged.add((event) => note(`sheet ${event.address}`));
    return () => undefined;
  });
  excel.model.select(excel.model.sheet('Ett'), { top: 1, left: 1, bottom: 2, right: 1 });
  await delivered();
  expect(seen.sort()).toEqual(['sheet B2:B3', 'workbook']);
});

test('a handler taken away hears no more, and enableEvents silences all', async () => {
  await Excel.run(async (context) => {
    const handler = context.workbook.worksheets.getItem('Ett').onChanged.add((event) => note(event.address));
    await context.sync();
    handler.remove();
    await context.sync();
  });
  excel.model.userEdit(excel.model.sheet('Ett'), 'A1', 'x');
  await delivered();
  await onSheet((sheet, { runtime }) => {
    sheet.onChanged.add((event) => note(event.address));
    runtime.enableEvents = false;
    return () => undefined;
  });
  excel.model.userEdit(excel.model.sheet('Ett'), 'A2', 'x');
  await delivered();
  expect(seen).toEqual([]);
});

test('onCalculated tells which formulas came out otherwise', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').formulas = [['1', '=A1*2']];
    return () => undefined;
  });
  await onSheet((sheet) => {
    sheet.onCalculated.add((event) => note(event.address));
    return () => undefined;
  });
  excel.model.userEdit(excel.model.sheet('Ett'), 'A1', '4');
  await delivered();
  excel.model.userEdit(excel.model.sheet('Ett'), 'C9', 'utan betydelse');
  await delivered();
  expect(seen).toEqual(['B1']);
});

test('onNameChanged of this client belongs to ExcelApiOnline: not served at 1.14', async () => {
  expect(await refusal((sheet) => sheet.onNameChanged.add(() => note('x')))).toBe('ApiNotFound');
});
