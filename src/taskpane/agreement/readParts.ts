import type { Agreement } from '../../core/agreement/model';
import type { Plan } from '../../core/plan/model';
import { municipalitiesOf } from '../../data/countyPopulations';
import { regions } from '../../data/municipalities';
import type { RangeAddress, WorkbookSnapshot } from '../../workbook/cells';
import { areaOf } from '../../workbook/read/blockCells';
import { readParameters } from '../../workbook/read/readParameters';
import type { AgreementParts } from './partsModel';

/** The term is read even where the agreement cannot be divided yet (no population, no cost). */
export function readParts(
  workbook: WorkbookSnapshot,
  range: RangeAddress,
  agreement: Agreement | undefined,
  plan: Plan | undefined,
): AgreementParts {
  const area = areaOf(workbook, range);
  const term = area.kind === 'done' ? readParameters(area.value).parameters.term : {};
  if (agreement === undefined || plan === undefined) return { term };
  const county = countyOf(agreement);
  const years = plan.years.map(({ year }) => year);
  return { term, whole: { agreement, years, ...(county === undefined ? {} : { county }) } };
}

/** The county that more than half of the municipalities lie in. */
function countyOf({ parties }: Agreement): NonNullable<AgreementParts['whole']>['county'] {
  const municipalities = parties.filter(({ kind }) => kind === 'municipality');
  const region = regions.find(
    ({ code }) =>
      municipalities.filter((party) => party.code?.startsWith(code)).length * 2 > municipalities.length,
  );
  return region === undefined ? undefined : { name: region.county, expected: municipalitiesOf(region.code) };
}
