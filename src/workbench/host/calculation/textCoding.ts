import { TextDecoder, TextEncoder } from 'node:util';

/** The engine wants TextDecoder at load; jsdom leaves it out. Imported for its effect, before the engine. */
const globals = globalThis as unknown as Record<string, unknown>;
globals['TextDecoder'] ??= TextDecoder;
globals['TextEncoder'] ??= TextEncoder;
