import type { CheckId } from '../../src/review/model';
import type { CellBlock } from '../../src/workbook/cells';
import type { Places } from './places';
import { cleanPlan, type TablePlan } from './plan';
import type { Random } from './random';
import { render, type Rendered } from './render';

/** What was planted: the check that must find it, its cause, and the cells any one of which may be named. */
export interface Planted {
  check: CheckId;
  cause?: string;
  cells: string[];
}

export interface Made {
  sheets: CellBlock[];
  planted: Planted | undefined;
}

/** A kind of fault: draws a sound table it can live in, and plants itself. */
export interface Fault {
  name: string;
  check: CheckId;
  make: (random: Random, places: Places) => Made | undefined;
}

/** Draws sound plans until one suits the fault. */
export function planWhere(
  random: Random,
  places: Places,
  suits: (plan: TablePlan) => boolean,
): TablePlan | undefined {
  for (let tries = 0; tries < 200; tries++) {
    const plan = cleanPlan(random, places);
    if (suits(plan)) return plan;
  }
  return undefined;
}

/** A fault that changes cells of a rendered sound table. */
export function cellFault(
  name: string,
  check: CheckId,
  suits: (plan: TablePlan) => boolean,
  plant: (placed: Rendered, random: Random) => Omit<Planted, 'check'> | undefined,
): Fault {
  return {
    name,
    check,
    make: (random, places) => {
      const plan = planWhere(random, places, suits);
      if (!plan) return undefined;
      const placed = render(plan);
      const planted = plant(placed, random);
      if (!planted) return undefined;
      return { sheets: [placed.draft.block(), ...placed.more], planted: { check, ...planted } };
    },
  };
}

/** A fault that changes the plan before the table is laid out; the places are told after. */
export function planFault(
  name: string,
  check: CheckId,
  suits: (plan: TablePlan) => boolean,
  plant: (
    plan: TablePlan,
    random: Random,
    places: Places,
  ) => ((placed: Rendered) => Omit<Planted, 'check'>) | undefined,
): Fault {
  return {
    name,
    check,
    make: (random, places) => {
      const plan = planWhere(random, places, suits);
      if (!plan) return undefined;
      const where = plant(plan, random, places);
      if (!where) return undefined;
      const placed = render(plan);
      const planted = where(placed);
      return { sheets: [placed.draft.block(), ...placed.more], planted: { check, ...planted } };
    },
  };
}
