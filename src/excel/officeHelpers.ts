/**
 * The only file that touches `@microsoft/office-js-helpers`. It is loaded when it is first needed, in a chunk of its
 * own, so that the pane's start-up path does not carry it.
 */
async function helpers(): Promise<typeof OfficeHelpers> {
  const loaded: typeof OfficeHelpers & { readonly default?: unknown } =
    await import('@microsoft/office-js-helpers');
  // A CommonJS package: bundlers hand it over as it is, Node wraps it in `default`.
  return 'Utilities' in loaded ? loaded : (loaded as { default: typeof OfficeHelpers }).default;
}

/** Where the pane runs, for the page "Om": "EXCEL" and "PC", "MAC", "OFFICE_ONLINE" or "IOS". */
export async function hostAndPlatform(): Promise<{ readonly host: string; readonly platform: string }> {
  const { Utilities } = await helpers();
  return { host: Utilities.host, platform: Utilities.platform };
}

const container = 'Fordelningsnyckel';

/** A person's preference on this computer (theme, language, unit words); undefined when it was never set. */
export async function readPreference(key: string): Promise<string | undefined> {
  const { Storage, StorageType } = await helpers();
  const storage = new Storage<string>(container, StorageType.LocalStorage);
  const value: unknown = storage.get(key);
  return typeof value === 'string' ? value : undefined;
}

/** Keeps a preference in the browser's storage; nothing leaves the computer. */
export async function writePreference(key: string, value: string): Promise<void> {
  const { Storage, StorageType } = await helpers();
  new Storage<string>(container, StorageType.LocalStorage).set(key, value);
}
