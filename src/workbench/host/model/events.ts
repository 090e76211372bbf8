import type { Area } from './area';

/** What happened in the workbook. `by` tells an add-in's own writes (api) from a person's (user). */
export type WorkbookEvent =
  | {
      readonly kind: 'changed';
      readonly sheetId: string;
      readonly area: Area;
      readonly by: Actor;
      readonly detail?: ChangeDetail;
    }
  | { readonly kind: 'formatChanged'; readonly sheetId: string; readonly area: Area; readonly by: Actor }
  | { readonly kind: 'selectionChanged'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted'; readonly sheetId: string; readonly by: Actor }
  | { readonly kind: 'sheetActivated' | 'sheetDeactivated'; readonly sheetId: string }
  | {
      readonly kind: 'sheetRenamed';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
      readonly by: Actor;
    }
  | {
      readonly kind: 'sheetMoved' | 'sheetVisibilityChanged' | 'sheetLayoutChanged';
      readonly sheetId: string;
      readonly by: Actor;
    }
  | {
      readonly kind: 'protectionChanged';
      readonly sheetId: string;
      readonly protected: boolean;
      readonly by: Actor;
    }
  | { readonly kind: 'calculated'; readonly sheetId: string; readonly area: Area };

export type Actor = 'user' | 'api';

/** One changed cell, as `WorksheetChangedEventArgs.details` tells it. */
export interface ChangeDetail {
  readonly valueBefore: unknown;
  readonly valueAfter: unknown;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

/** A list of listeners; `add` gives the function that takes the listener away again. */
export class Listeners<T> {
  private readonly listeners = new Set<(event: T) => void>();

  add(listener: (event: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: T): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
