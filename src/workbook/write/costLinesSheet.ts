import { formatDecimal } from '../../core/exact/decimal';
import type { Ore } from '../../core/exact/fraction';
import type { LineResult, YearResult } from '../../core/plan/model';
import { roundLinesTogether } from '../../core/plan/reAddingTable';
import * as words from '../../text/sheets';
import { reportUnavailable } from '../../text/sheetsFormulas';
import { costLines as text } from '../../text/sheetsReports';
import type { AllocationInput } from '../read/model';
import type { CellStyle, OutCell, SheetDescription } from './description';
import type { DescribeOptions } from './options';
import * as out from './outCells';
import { tableSheet } from './tableSheet';
import * as facts from './yearFacts';

/**
 * *Kostnadsposter <år>*: parties by cost lines, rounded so that every line and every party's printed amount re-add.
 * Nothing for a year with one cost alone, or whose amounts cannot re-add (limits, rounding var för sig).
 */
export function costLinesSheet(
  year: YearResult,
  input: AllocationInput,
  options: DescribeOptions,
): SheetDescription | undefined {
  const lines = year.lines ?? [];
  if (lines.length < 2 || facts.municipalityRows(year).length === 0) return undefined;
  const outcome = roundLinesTogether(year);
  if (outcome.kind === 'refused') return undefined;
  const { parties, cells } = outcome.value;
  const row = (label: string, amounts: readonly Ore[], style?: CellStyle): readonly OutCell[] => [
    out.text(label, style),
    ...[...amounts, added(amounts)].map((amount) => out.money(amount, year.unit, style)),
  ];
  const others = facts.otherRows(year);
  const municipal = lines.map((line) => amountIn(line, ({ kind }) => kind === 'municipality'));
  const { name, caseNumber } = input.agreement;
  return tableSheet({
    name: words.sheetNames.costLines(year.year),
    title: text.title(name?.value, year.year),
    subtitle: words.subtitle({
      caseNumber: caseNumber?.value,
      unit: words.unitText,
      forecast: facts.forecastOf(year.year, input),
    }),
    columns: [
      { head: words.heads.party, width: 26 },
      ...[...lines.map((line) => line.name), words.rowNames.total].map((head) => ({
        head,
        width: 16,
        numeric: true,
      })),
    ],
    rows: [
      ...parties.map((party, place) => row(party, cells[place] ?? [])),
      ...(others.length === 0 ? [] : [row(words.rowNames.municipalities, municipal, 'total')]),
      ...others.map(({ party, group }) =>
        row(
          party,
          lines.map((line) => amountIn(line, (candidate) => candidate.name === group)),
          'region',
        ),
      ),
      row(
        words.rowNames.total,
        lines.map((line) => added(line.groups.map(({ amount }) => amount))),
        'total',
      ),
    ],
    notes: [
      ...lines
        .filter(({ groups }) => groups.length > 1)
        .map((line) =>
          text.line(
            line.name,
            line.groups.map((group) => ({ name: group.name, share: formatDecimal(group.share) })),
          ),
        ),
      ...(facts.ratesUpTo(year.year, input).length === 0 ? [] : [facts.indexText(year, input)]),
      text.rounding(facts.unitOf(year), year.year),
      ...(options.mode === 'formulas' ? [reportUnavailable({ kind: 'both-ways' })] : []),
    ],
    orientation: lines.length <= 3 ? 'portrait' : 'landscape',
    caseNumber: caseNumber?.value,
    frozenColumns: 1,
  });
}

const added = (amounts: readonly Ore[]): Ore => amounts.reduce((sum, amount) => sum + amount, 0n);

function amountIn({ groups }: LineResult, wanted: (group: LineResult['groups'][number]) => boolean): Ore {
  return added(groups.filter(wanted).map(({ amount }) => amount));
}
