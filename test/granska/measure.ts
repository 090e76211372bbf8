import type { ReviewRequest, ReviewResult } from '../../src/review/model';
import { agreementFaults, cleanWithAgreement } from './faults/with-agreement';
import { columnFaults } from './faults/whole-columns';
import { formulaFaults } from './faults/formulas';
import { partyFaults } from './faults/parties-and-words';
import { singleFigureFaults } from './faults/single-figures';
import { blocks, render } from './render';
import type { Fault, Made } from './made';
import type { Places } from './places';
import { cleanPlan } from './plan';
import { randomFrom } from './random';

export const faults: Fault[] = [
  ...singleFigureFaults,
  ...formulaFaults,
  ...columnFaults,
  ...partyFaults,
  ...agreementFaults,
];

export interface Score {
  planted: number;
  found: number;
  causeRight: number;
  causeStated: number;
  /** Findings with this id that nothing planted explains. */
  falseFindings: number;
}

export interface Miss {
  seed: number;
  fault: string;
  expected: string;
  got: string[];
}

export interface Measurement {
  tables: number;
  clean: number;
  silent: number;
  byCheck: Map<string, Score>;
  byFault: Map<string, Score>;
  misses: Miss[];
  noise: Miss[];
}

export type Reviewer = (request: ReviewRequest) => Promise<ReviewResult>;

/** Table number `seed` of a run: one in four is sound. */
export function makeTable(seed: number, places: Places): { made: Made; fault: Fault | undefined } {
  const random = randomFrom(seed * 7919 + 13);
  for (;;) {
    if (seed % 4 === 0) {
      const made = random.chance(0.1)
        ? cleanWithAgreement(random, places)
        : { sheets: blocks(render(cleanPlan(random, places))), planted: undefined };
      if (made) return { made, fault: undefined };
      continue;
    }
    const fault = faults[(seed - Math.floor(seed / 4) - 1) % faults.length];
    const made = fault?.make(random, places);
    if (made && fault) return { made, fault };
  }
}

function scoreOf(scores: Map<string, Score>, id: string): Score {
  const known = scores.get(id);
  if (known) return known;
  const fresh = { planted: 0, found: 0, causeRight: 0, causeStated: 0, falseFindings: 0 };
  scores.set(id, fresh);
  return fresh;
}

/** Reviews `count` tables and counts what was found, missed and cried wolf about. */
export async function measure(
  review: Reviewer,
  places: Places,
  count: number,
  from = 0,
): Promise<Measurement> {
  const result: Measurement = {
    tables: count,
    clean: 0,
    silent: 0,
    byCheck: new Map(),
    byFault: new Map(),
    misses: [],
    noise: [],
  };
  for (let seed = from; seed < from + count; seed++) {
    const { made, fault } = makeTable(seed, places);
    const reviewed = await review({
      workbook: { name: `${seed}.xlsx`, sheets: made.sheets, hiddenSheets: [] },
    });
    const findings = reviewed.tables.flatMap((t) => t.findings.map((f) => ({ ...f, sheet: t.sheet })));
    const shown = findings.map(
      (f) => `${f.check}${f.cause ? `/${f.cause}` : ''} ${f.cells.slice(0, 3).join(',')}`,
    );
    const planted = made.planted;
    const hits = findings.filter(
      (f) => f.check === planted?.check && f.cells.some((c) => planted.cells.includes(c)),
    );
    if (!planted) {
      result.clean++;
      if (findings.length === 0) result.silent++;
      else result.noise.push({ seed, fault: 'felfri', expected: '', got: shown });
    } else {
      for (const score of [
        scoreOf(result.byCheck, planted.check),
        scoreOf(result.byFault, fault?.name ?? ''),
      ]) {
        score.planted++;
        if (hits.length > 0) score.found++;
        if (planted.cause !== undefined) score.causeStated++;
        if (planted.cause !== undefined && hits.some((f) => f.cause === planted.cause)) score.causeRight++;
      }
      const expected = `${planted.check}${planted.cause ? `/${planted.cause}` : ''} ${planted.cells.slice(0, 3).join(',')}`;
      const right = hits.some((f) => planted.cause === undefined || f.cause === planted.cause);
      if (!right) result.misses.push({ seed, fault: fault?.name ?? '', expected, got: shown });
      if (findings.length > hits.length)
        result.noise.push({ seed, fault: fault?.name ?? '', expected, got: shown });
    }
    for (const f of findings) if (!hits.includes(f)) scoreOf(result.byCheck, f.check).falseFindings++;
  }
  return result;
}

/** The scores of several checks, or kinds of faults, as one. */
export function together(scores: Iterable<Score>): Score {
  const all = { planted: 0, found: 0, causeRight: 0, causeStated: 0, falseFindings: 0 };
  for (const score of scores) {
    all.planted += score.planted;
    all.found += score.found;
    all.causeRight += score.causeRight;
    all.causeStated += score.causeStated;
    all.falseFindings += score.falseFindings;
  }
  return all;
}
