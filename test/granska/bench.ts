/**
 * `npm run bench:granska [tables] [first]`: plants faults of every check and cause in tables of real counties,
 * reviews them, and prints recall, precision, silence and right causes, by check.
 */
import { reviewWorkbook } from '../../src/review/review';
import { measure, together, type Score } from './measure';
import { readPlaces } from './places';

const count = Number(process.argv[2] ?? 2400);
const first = Number(process.argv[3] ?? 0);
const percent = (part: number, of: number): string =>
  of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;

const result = await measure(reviewWorkbook, readPlaces(), count, first);
const line = (name: string, score: Score): string =>
  [
    name.padEnd(44),
    String(score.planted).padStart(5),
    percent(score.found, score.planted).padStart(9),
    percent(score.found, score.found + score.falseFindings).padStart(9),
    percent(score.causeRight, score.causeStated).padStart(9),
  ].join(' ');
console.log(`${'kontroll'.padEnd(44)} antal   recall precision orsak`);
for (const [check, score] of [...result.byCheck].sort(([a], [b]) => a.localeCompare(b)))
  console.log(line(check, score));
console.log(line('ALLA', together(result.byCheck.values())));
console.log(`\n${'planterat fel'.padEnd(44)} antal   recall           orsak`);
for (const [fault, score] of result.byFault) console.log(line(fault, score));
console.log(`\nfelfria tabeller: ${result.clean}, tysta: ${percent(result.silent, result.clean)}`);
if (process.env['VISA'] !== undefined) {
  for (const miss of result.misses.slice(0, 40)) console.log('MISS', JSON.stringify(miss));
  for (const noise of result.noise.slice(0, 40)) console.log('BRUS', JSON.stringify(noise));
}
