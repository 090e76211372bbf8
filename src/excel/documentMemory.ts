import { runExcel } from './run';

/** Settings of the workbook (ExcelApi 1.4) that belong to the product: they follow the file and touch no cell. */
const prefix = 'Fordelningsnyckel.';

/** A finding that a person has called intended, with the reason and who said so when. */
export interface AcceptedFinding {
  readonly fingerprint: string;
  readonly justification: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
}

const acceptedKey = 'accepted';

/** The findings accepted in this workbook; what cannot be read as one is left out. */
export async function readAccepted(): Promise<readonly AcceptedFinding[]> {
  const stored = await readMemory(acceptedKey);
  return Array.isArray(stored) ? stored.filter(isAccepted) : [];
}

/** Adds or replaces an accepted finding (same fingerprint). */
export async function rememberAccepted(finding: AcceptedFinding): Promise<readonly AcceptedFinding[]> {
  const others = (await readAccepted()).filter((other) => other.fingerprint !== finding.fingerprint);
  const all = [...others, finding];
  await writeMemory(acceptedKey, all);
  return all;
}

/** Takes an acceptance back, so that the finding counts again. */
export async function forgetAccepted(fingerprint: string): Promise<readonly AcceptedFinding[]> {
  const rest = (await readAccepted()).filter((finding) => finding.fingerprint !== fingerprint);
  await writeMemory(acceptedKey, rest);
  return rest;
}

/** A stored value, parsed; undefined when there is none or it is damaged. */
export async function readMemory(key: string): Promise<unknown> {
  return await runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(prefix + key);
    setting.load('value');
    await context.sync();
    return setting.isNullObject ? undefined : parse(setting.value);
  });
}

/** Stored as JSON text, because a setting's own objects come back changed from some hosts. */
export async function writeMemory(key: string, value: unknown): Promise<void> {
  await runExcel(async (context) => {
    context.workbook.settings.add(prefix + key, JSON.stringify(value));
    await context.sync();
  });
}

function parse(value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function isAccepted(value: unknown): value is AcceptedFinding {
  if (typeof value !== 'object' || value === null) return false;
  const finding = value as Partial<Record<keyof AcceptedFinding, unknown>>;
  return [finding.fingerprint, finding.justification, finding.by, finding.date].every(
    (part) => typeof part === 'string',
  );
}
