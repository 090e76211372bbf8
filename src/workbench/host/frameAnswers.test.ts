import { FrameAnswers } from './frameAnswers';
import { WorkbookModel } from './model/workbook';
import { Host } from './protocol/host';

let host: Host;
let notices: unknown[];
let answers: FrameAnswers;

beforeEach(() => {
  host = new Host(new WorkbookModel({ name: 'Prov.xlsx', sheets: ['Underlag'] }), { apiVersion: '1.14' });
  notices = [];
  answers = new FrameAnswers(host, 'sv-SE', (action, value) => notices.push([action, value]));
});

const richApi = (request: object): Promise<unknown> =>
  answers.answer('executeMethod', {
    DdaMethod: { DispatchId: 93 },
    ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify(request), 0, 0],
  });

const readName = {
  Actions: [{ Id: 1, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: { Select: ['name'] } }],
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
};

test('the pane is told it runs in a Swedish Excel on the web, with the requirement sets of the host', async () => {
  const context = await answers.answer('ContextActivationManager_getAppContextAsync', 'id');
  expect(context).toMatchObject({
    _appName: 16,
    _appUILocale: 'sv-SE',
    _docUrl: 'Prov.xlsx',
    _clientMode: 1,
  });
  const { _requirementMatrix } = context as { _requirementMatrix: string };
  expect(JSON.parse(_requirementMatrix)).toMatchObject({ ExcelApi: '1.14', ExcelApiOnline: '1.1' });
});

test('a read-only workbook is a read-only document', async () => {
  host.model.readOnly = true;
  expect(await answers.answer('ContextActivationManager_getAppContextAsync', 'id')).toMatchObject({
    _clientMode: 0,
  });
});

test('a RichApi request is carried out; a failure of all of it comes as a number', async () => {
  expect(await richApi(readName)).toEqual({
    Version: 1,
    Error: 0,
    Data: [
      200,
      [],
      JSON.stringify({ Results: [{ ActionId: 1, Value: { Name: 'Prov.xlsx' } }], TraceIds: [] }),
    ],
  });
  host.faults.sessionLost = true;
  expect(await richApi(readName)).toEqual({ Version: 1, Error: 5012 });
});

test('settings are saved and given back; what the host does not serve is refused, notices are passed on', async () => {
  const Properties = [['minne', '{"a":1}']];
  await answers.answer('executeMethod', { DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties } });
  expect(host.model.settings.get('minne')).toEqual({ a: 1 });
  expect(await answers.answer('executeMethod', { DdaMethod: { DispatchId: 75 } })).toMatchObject({
    Properties: { Settings: [{ Name: 'minne', Value: '{"a":1}' }] },
  });
  expect(await answers.answer('executeMethod', { DdaMethod: { DispatchId: 64 } })).toEqual({
    Version: 1,
    Error: 5001,
  });
  await answers.answer('ContextActivationManager_notifyHost', ['id', 15, undefined]);
  expect(notices).toEqual([[15, undefined]]);
});
