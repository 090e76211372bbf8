import { refuse } from '../model/excelError';
import type { WorkbookModel } from '../model/workbook';
import { serve, type HostObject, type Scope } from './served';

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

/** learn.microsoft.com/javascript/api/office-runtime/officeruntime.storage: kept outside the document. */
const storage = new Map<string, string>();

const persistentStorage = serve<Service>(
  {
    name: 'PersistentKvStorageService',
    methods: {
      GetItem: (_self, args) => storage.get(args.text(0)) ?? null,
      SetItem: (_self, args) => void storage.set(args.text(0), args.text(1)),
      RemoveItem: (_self, args) => void storage.delete(args.text(0)),
      GetKeys: () => [...storage.keys()],
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
