import { APPORTIONMENT_METHODS } from '../apportionment/apportion';
import { formatDecimal } from '../exact/decimal';
import { unitInOre } from '../exact/rounding';
import { LABELS } from './labels';
import type { Agreement } from './model';
import type { Notes } from './notes';
import { nameKey } from './participation';

/** Refuses what no year could be computed from: a party or group twice, a group in two ways, unknown unit or method. */
export function refuseAgreement(agreement: Agreement, notes: Notes): void {
  const { roundingUnit, roundingMethod } = agreement;
  if (unitInOre(roundingUnit.value) === undefined) {
    const at = { field: LABELS.unit, origin: roundingUnit.origin };
    notes.refuse('unit-unknown', at, { unit: formatDecimal(roundingUnit.value) });
  }
  if (!APPORTIONMENT_METHODS.includes(roundingMethod.value)) {
    const at = { field: LABELS.method, origin: roundingMethod.origin };
    notes.refuse('method-unknown', at, { method: roundingMethod.value });
  }
  refusePartyTwice(agreement, notes);
  refuseGroups(agreement, notes);
  refuseParticipation(agreement, notes);
}

function refusePartyTwice({ parties }: Agreement, notes: Notes): void {
  const seen = new Map<string, string>();
  for (const { name, cell } of parties) {
    const key = nameKey(name);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, cell ?? '');
    else {
      const origin = cell === undefined ? undefined : { cell };
      notes.refuse('party-twice', { field: LABELS.population, origin }, { party: name, first });
    }
  }
}

function refuseGroups({ financing, cost }: Agreement, notes: Notes): void {
  const lists = [financing, ...(cost.kind === 'lines' ? cost.lines.map((line) => line.financing) : [])];
  for (const groups of lists) {
    const names = groups.map(({ name, kind }) => (kind === 'other' ? nameKey(name) : kind));
    groups.forEach(({ name, shares, fixed }, place) => {
      const at = { field: name, origin: shares[0]?.share.origin };
      if (names.indexOf(names[place] ?? '') !== place) notes.refuse('group-twice', at, { group: name });
      if (fixed !== undefined && shares.length > 0) notes.refuse('share-and-fixed', at, { group: name });
    });
  }
}

function refuseParticipation(agreement: Agreement, notes: Notes): void {
  const { participation, parties, financing, regionName } = agreement;
  const names = [...parties, ...financing].map(({ name }) => name);
  const known = new Set([...names, regionName.value].map(nameKey));
  for (const { party, fromYear, toYear } of participation) {
    if (!known.has(nameKey(party))) notes.refuse('participation-unknown-party', { field: party }, { party });
    if ((fromYear ?? -Infinity) > (toYear ?? Infinity)) {
      const facts = { party, from: String(fromYear), to: String(toYear) };
      notes.refuse('participation-reversed', { field: party }, facts);
    }
  }
}
