import { memoTable } from '../../src/data/memo2022';

/** The parties and figures of the memo's printed table: folkmängd June 2021 of Dalarna's municipalities. */
export const june2021 = memoTable.map(([party, figure]) => [party, figure] as const);
