import type { Language } from './language';
import { sentenceBook, type Facts } from './sentences';
import { traceEn } from './traceEn';
import { traceSv } from './traceSv';

/** One step of the chain from the agreement's figure to the krona, as plain strings. */
export interface TraceStepFacts {
  readonly step: string;
  readonly facts: Facts;
  readonly origin?: { readonly cell?: string; readonly clause?: string; readonly edition?: string };
}

const sentence = sentenceBook({ sv: traceSv, en: traceEn });

/**
 * One step as a sentence with its figures, and the cell and edition it came from. The clause is left to the reader of
 * the step, who may want to set it apart.
 */
export function traceText({ step, facts, origin }: TraceStepFacts, language: Language = 'sv'): string {
  const words = sentence(step, facts, language) ?? step;
  const source = [origin?.cell, origin?.edition]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  return source === '' ? words : `${words} [${source}]`;
}

/** The steps that have a sentence; a test holds them against the engine's. */
export const TRACE_STEPS: readonly string[] = Object.keys(traceSv);
