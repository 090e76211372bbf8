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

const INSTANTIATE = 1;

/** True when the add-in asks Excel for something; false for the request by which the client lets its references go. */
export const asks = ({ actions }: LoggedRequest): boolean =>
  !actions.some(({ name }) => name === '_RemoveReference') ||
  actions.some(({ type, name }) => type !== INSTANTIATE && name !== '_RemoveReference');

/** Syncs an add-in made: the client's own tidying up is left out. */
export const countSyncs = (log: readonly LoggedRequest[]): number => log.filter(asks).length;
