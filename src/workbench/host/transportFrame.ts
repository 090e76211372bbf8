import { ExcelError } from './model/excelError';
import { FrameAnswers } from './frameAnswers';
import type { Host } from './protocol/host';

/**
 * Transport B: the parent page's side of the protocol of Office on the web. The pane in the iframe is the unmodified
 * one; its own Office.js finds us through the frame's name.
 *
 *   const link = connectFrame({ host, frame: iframe, paneOrigin: location.origin });   // sets frame.name
 *   trustPane(localStorage, location.hostname);      // over plain http, on the origin that serves Office.js
 *   container.append(iframe);                        // only now: the name is read when the page loads
 *   link.stop();
 */
export interface FrameOptions {
  readonly host: Host;
  /** Not yet in the document: its name must be there before its page is. */
  readonly frame: HTMLIFrameElement;
  /** Origin of the pane's page; its host name must be the parent's own, or Office.js does not trust the parent. */
  readonly paneOrigin: string;
  readonly locale?: string;
  /** The pane told the host something: it took focus, gave it back, is ready (Office.js AgaveHostAction). */
  readonly onNotice?: (action: number, value: unknown) => void;
}

export interface FrameLink {
  /** Sends a Common API event to the pane when it registered for it: `appCommandInvoked`, `documentSelectionChanged`. */
  raise(event: string, data: unknown): void;
  /** Moves keyboard focus into the pane, as Ctrl+F6 does in Excel. */
  focusPane(): void;
  stop(): void;
}

/** What is written into the iframe's name: which host this is, and how to talk to it. */
export function frameName(conversation: string, parentOrigin: string, locale: string): string {
  return JSON.stringify({
    baseFrameName: 'workbench',
    hostInfo: `Excel|Web|16.00|${locale}|workbench||disableLogging|0`,
    xdmInfo: `${conversation}|${APP_ID}|${parentOrigin}`,
    serializerVersion: 1,
  });
}

/** Key and value in localStorage that answer Office.js's question whether a parent over plain http is trusted. */
export function trustPane(storage: Storage, hostName: string): void {
  storage.setItem(`OfficeJSTrustKeyV2_http_${hostName}`, JSON.stringify({ Result: 1 }));
}

const APP_ID = 'workbench';
const Kind = { request: 0, response: 1 } as const;
const Purpose = { invoke: 0, register: 1, unregister: 2 } as const;
const CtrlF6In = 4;

/** A message of the protocol, as far as it is read here. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

export function connectFrame(options: FrameOptions): FrameLink {
  const { host, frame, paneOrigin } = options;
  const locale = options.locale ?? 'sv-SE';
  const conversation = `workbench_${Date.now().toString(36)}_${Math.random().toString(36).slice(2)}`;
  frame.name = frameName(conversation, window.location.origin, locale);
  const answers = new FrameAnswers(host, locale, options.onNotice ?? (() => undefined));
  const registered = new Set<string>();

  const post = (message: object): void =>
    frame.contentWindow?.postMessage(JSON.stringify({ ...message, _serializerVersion: 1 }), paneOrigin);
  const reply = (to: Message, errorCode: number, data: unknown): void =>
    post({
      _messageType: Kind.response,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: window.location.origin,
      _errorCode: errorCode,
      _responseType: 0,
      _data: data,
    });
  const raise = (event: string, data: unknown): void => {
    if (!registered.has(event)) return;
    post({
      _messageType: Kind.response,
      _actionName: event,
      _conversationId: conversation,
      _correlationId: -1,
      _origin: window.location.origin,
      _errorCode: 0,
      _responseType: 1,
      _data: data,
    });
  };

  const receive = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== paneOrigin) return;
    const message = parse(event.data, conversation);
    if (message === undefined) return;
    if (message._actionType === Purpose.register || message._actionType === Purpose.unregister) {
      if (message._actionType === Purpose.register) registered.add(message._actionName);
      else registered.delete(message._actionName);
      reply(message, 0, { Version: 1, Error: 0 });
      return;
    }
    void answers
      .answer(message._actionName, message._data)
      .then((data) => reply(message, 0, data))
      .catch((error: unknown) => reply(message, FAILED, error instanceof ExcelError ? error.code : 'failed'));
  };

  window.addEventListener('message', receive);
  const stopEvents = host.onEvents((entries) => {
    const rest = entries.filter(([, type]) => type !== SELECTION);
    if (rest.length > 0) raise('richApiMessage', { ArrayData: rest });
    if (rest.length < entries.length) raise('documentSelectionChanged', {});
  });
  return {
    raise,
    focusPane: () => {
      frame.focus();
      raiseAction(post, conversation, CtrlF6In);
    },
    stop: () => {
      window.removeEventListener('message', receive);
      stopEvents();
    },
  };
}

const FAILED = -2;
const NOTIFICATION = '_ntf';
const SELECTION = 2;

/** Focus is passed by a request of the host's own, which the pane's Office.js serves. */
function raiseAction(post: (message: object) => void, conversation: string, action: number): void {
  post({
    _messageType: Kind.request,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversation}${NOTIFICATION}`,
    _correlationId: 0,
    _origin: window.location.origin,
    _actionType: Purpose.invoke,
    _data: [action],
  });
}

function parse(text: unknown, conversation: string): Message | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const message = JSON.parse(text) as Message;
    const ours = message._messageType === Kind.request && message._conversationId === conversation;
    return ours ? message : undefined;
  } catch {
    return undefined;
  }
}
