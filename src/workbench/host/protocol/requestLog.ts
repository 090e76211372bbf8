import type { Journal } from '../model/journal';

export interface LoggedAction {
  readonly type: number;
  readonly name: string;
  /** The class acted upon, once the object was found. */
  className: string;
}

/** One request, that is one `context.sync()`. */
export interface LoggedRequest {
  readonly flags: number;
  readonly bytes: number;
  actions: readonly LoggedAction[];
  readonly journal: Journal;
  error: string | undefined;
}

/** Requests that asked Excel for something: the empty syncs that only clean up are left out. */
export const countSyncs = (log: readonly LoggedRequest[]): number =>
  log.filter(({ actions }) => actions.some(({ name }) => name !== '_RemoveReference')).length;
