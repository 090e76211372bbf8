import { refuse } from '../model/excelError';
import type { WorkbookModel } from '../model/workbook';
import { serve, type Arguments, type HostObject, type Scope } from './served';

/**
 * Services outside the Excel namespace. The client asks the first of them at start-up, the others stand behind
 * `OfficeRuntime.storage` and `Office.addin`.
 */
class Service {
  constructor(readonly model: WorkbookModel) {}
}

const isService = (target: object): target is Service => target instanceof Service;

const addinInternal = serve<Service>(
  {
    name: 'AddinInternalService',
    methods: { NotifyActionHandlerReady: () => undefined },
  },
  isService,
);

/** learn.microsoft.com/javascript/api/office-runtime/officeruntime.storage: kept outside the document, text only. */
const storage = new Map<string, string>();

const STORAGE_ANSWER = 65_537;

/** The storage service answers by an event: the number of the call, and its result as JSON text. */
function reply(args: Arguments, result: unknown, scope: Scope): void {
  const answer = { invokeId: args.integer(0), message: JSON.stringify(result), errorCode: '0' };
  scope.send(STORAGE_ANSWER, '', { message: JSON.stringify(answer) });
}

const keysOf = (args: Arguments): string[] => JSON.parse(args.text(1)) as string[];

const persistentStorage = serve<Service>(
  {
    name: 'PersistentKvStorageService',
    methods: {
      MultiGet: (_self, args, scope) => {
        const found = keysOf(args).filter((key) => storage.has(key));
        reply(
          args,
          found.map((key) => [key, storage.get(key)]),
          scope,
        );
      },
      MultiSet: (_self, args, scope) => {
        for (const [key, value] of JSON.parse(args.text(1)) as [string, string][]) storage.set(key, value);
        reply(args, null, scope);
      },
      MultiRemove: (_self, args, scope) => {
        for (const key of keysOf(args)) storage.delete(key);
        reply(args, null, scope);
      },
      GetAllKeys: (_self, args, scope) => reply(args, [...storage.keys()], scope),
      Clear: (_self, args, scope) => {
        storage.clear();
        reply(args, null, scope);
      },
    },
  },
  isService,
);

const appRuntime = serve<Service>(
  {
    name: 'AppRuntimeService',
    methods: {
      GetAppRuntimeState: () => 'Visible',
      SetAppRuntimeState: () => undefined,
      GetAppRuntimeStartState: () => 'Visible',
      SetAppRuntimeStartState: () => undefined,
    },
  },
  isService,
);

const services = [
  { begins: 'Microsoft.InternalService.', type: addinInternal },
  { begins: 'Microsoft.PersistentKvStorage', type: persistentStorage },
  { begins: 'Microsoft.AppRuntime', type: appRuntime },
];

export function serviceObject(name: string, scope: Scope): HostObject {
  const service = services.find(({ begins }) => name.startsWith(begins));
  return service === undefined
    ? refuse('ApiNotFound', name)
    : service.type.bind(new Service(scope.model), scope);
}
