import type { Stage } from '../stage';

/** Called where the pane stands in a state: its file name, and what it shows, for the list of pictures. */
export type Visit = (name: string, shows: string) => Promise<void>;

/** A way through the pane, from an opened workbook, past states that are looked at one by one. */
export interface Walk {
  readonly name: string;
  readonly go: (stage: Stage, visit: Visit) => Promise<void>;
}

/** The table as printed, its population and its agreement: everything is there. */
export const printed = 'rss-dalarna-2023.xlsx';
/** The same table as it should have been. */
export const right = 'rss-dalarna-2023-ratt.xlsx';
/** Four years with an index and an outcome. */
export const fourYears = 'a01-rss-2023-2026.xlsx';
export const empty = 'tom';

/** The four years' agreement raised from another year too, by another document. */
export async function otherIndexStart(stage: Stage): Promise<void> {
  await stage.type('Avtal!A21', 'Index från och med');
  await stage.type('Avtal!B21', '2023');
  await stage.type('Avtal!C21', 'Verksamhetsplan 2024–2026');
}

/** From the start into Fördela, with the proposals on the screen. */
export async function toSource({ button, text }: Stage): Promise<void> {
  await button(text.shared.firstRun.allocate).click();
  await button(text.shared.use).first().waitFor();
}

const heading = ({ text, pane }: Stage, n: number, title: string): Promise<void> =>
  pane()
    .getByRole('heading', { name: text.shared.step(n, 4, title), exact: true })
    .waitFor();

const next = ({ text, button }: Stage, title: string): Promise<void> =>
  button(`${text.shared.next} ${title}`).or(button(title)).first().click();

/** From step 1 to what was read. */
export async function toCheck(stage: Stage): Promise<void> {
  const { check } = stage.text.allocate.steps;
  await next(stage, check);
  await heading(stage, 2, check);
  await stage.seen(stage.text.allocate.check.read);
}

export async function toPreview(stage: Stage): Promise<void> {
  const { preview } = stage.text.allocate.steps;
  const confirm = stage.pane().getByRole('checkbox', { name: stage.text.allocate.check.confirm });
  if (await confirm.isVisible()) await confirm.check();
  await next(stage, preview);
  await heading(stage, 3, preview);
}

export async function toCreate(stage: Stage): Promise<void> {
  const { create } = stage.text.allocate.steps;
  await next(stage, create);
  await heading(stage, 4, create);
  await stage.seen(/Fördelning \d{4}/);
}

/** From the start to the last step, where the sheets are chosen. */
export async function straightToCreate(stage: Stage): Promise<void> {
  await toSource(stage);
  await toCheck(stage);
  await toPreview(stage);
  await toCreate(stage);
}

/** Presses *Skapa blad* and waits for the page that tells how it went. */
export async function create(stage: Stage): Promise<void> {
  await stage.button(stage.text.allocate.create.create).click();
  await result(stage);
}

export async function result({ pane, text }: Stage): Promise<void> {
  const { steps, result } = text.allocate;
  const heading = (name: string) => pane().getByRole('heading', { name, exact: true });
  await heading(steps.result).or(heading(result.unfinished)).waitFor();
}
