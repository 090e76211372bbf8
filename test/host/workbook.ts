import { createHash } from 'node:crypto';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import type { LoggedRequest } from '../../src/workbench/host/protocol/requestLog';
import { june2021 } from '../../src/workbook/write/rss.testdata';

/** A workbook as an ekonom keeps it: the population on one sheet, the agreement on another. */
export function rssWorkbook(): WorkbookModel {
  const model = new WorkbookModel({ name: 'RSS 2023.xlsx', sheets: ['Underlag', 'Avtal'] });
  const population = model.sheet('Underlag');
  model.userEdit(population, 'A1', 'Folkmängd i Dalarnas kommuner');
  model.userEdit(population, 'A3', 'Kommun');
  model.userEdit(population, 'B3', 'Folkmängd juni 2021');
  june2021.forEach(([name, figure], index) => {
    model.userEdit(population, `A${String(index + 4)}`, name);
    model.userEdit(population, `B${String(index + 4)}`, String(figure));
  });
  model.userEdit(population, 'A19', 'Region Dalarna');
  model.userEdit(population, 'A20', 'Källa: SCB, folkmängd per den 30 juni 2021');
  const agreement = model.sheet('Avtal');
  const terms = [
    ['Avtal', 'RSS Dalarna', 'Avtal p. 1'],
    ['Diarienummer', 'HSN 2022/1845', ''],
    ['Årlig kostnad', '4000000', 'Avtal p. 6'],
    ['Basår', '2023', 'Avtal p. 6'],
    ['Regionens andel', '0,5', 'Avtal p. 6'],
    ['Kommunernas andel', '0,5', 'Avtal p. 6'],
    ['Fördelningsnyckel', 'Folkmängd', 'Avtal p. 6'],
  ] as const;
  terms.forEach((row, index) => {
    row.forEach((text, column) => {
      if (text !== '') model.userEdit(agreement, `${'ABC'.charAt(column)}${String(index + 1)}`, text);
    });
  });
  return model;
}

/** A hash of every cell (content, formula, format) of the named sheets: unchanged means unchanged. */
export function hashOf(model: WorkbookModel, sheets: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of sheets) {
    const sheet = model.findSheet(name);
    hash.update(`${name}:${sheet === undefined ? 'gone' : sheet.id}:${sheet?.visibility ?? ''}\n`);
    if (sheet === undefined) continue;
    sheet.cells.forEach((cell, row, column) => {
      hash.update(JSON.stringify([row, column, cell.value, cell.type, cell.formula, cell.style]));
    });
  }
  return hash.digest('hex');
}

const instantiate = 1;

/** Requests that ask for something: the client's own clean-up of references after a batch is not counted. */
export function syncsOf(log: readonly LoggedRequest[]): number {
  return log.filter(({ actions }) =>
    actions.some(({ type, name }) => type !== instantiate && name !== '_RemoveReference'),
  ).length;
}
