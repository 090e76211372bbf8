/** Where the pane runs. Outside Excel the pane says so instead of failing at the first click. */
export type Readiness = 'excel' | 'elsewhere';

/** Resolves when Office.js knows its host; never rejects. Without Office.js (blocked network) it is `elsewhere`. */
export async function ready(): Promise<Readiness> {
  if (typeof Office === 'undefined') return 'elsewhere';
  const info: unknown = await Office.onReady();
  const host =
    typeof info === 'object' && info !== null
      ? (new Map(Object.entries(info)).get('host') as unknown)
      : undefined;
  return host === Office.HostType.Excel ? 'excel' : 'elsewhere';
}
