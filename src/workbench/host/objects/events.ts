import type { Arguments, Scope } from '../protocol/served';

/** Event numbers of the RichApi message category (Office.js Excel.EventType registrations). */
export const EventType = {
  SelectionChanged: 2,
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetDeactivated: 12,
  WorksheetAdded: 13,
  WorksheetSelectionChanged: 14,
  WorksheetDeleted: 15,
  WorksheetCalculated: 16,
  WorksheetFormatChanged: 18,
  WorksheetNameChanged: 25,
  WorksheetProtectionChanged: 24,
} as const;

/** `_Register…` and `_Unregister…` for each kind of event: the client calls them when the first handler comes. */
export function eventMethods(
  kinds: Readonly<Record<string, number>>,
): Record<string, (self: object, args: Arguments, scope: Scope) => void> {
  const methods: Record<string, (self: object, args: Arguments, scope: Scope) => void> = {};
  for (const [name, type] of Object.entries(kinds)) {
    methods[`_Register${name}`] = (_self, _args, scope) => scope.listen(type, true);
    methods[`_Unregister${name}`] = (_self, _args, scope) => scope.listen(type, false);
  }
  return methods;
}
