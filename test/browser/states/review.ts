import { empty, printed, right, type Walk } from './walk';
import type { Stage } from '../stage';

/** Into Granska, with the whole sheet chosen. */
async function toChoose({ tab, text, pane }: Stage): Promise<void> {
  await tab(text.shared.tabs.review).click();
  await pane()
    .getByRole('heading', { name: text.shared.step(1, 3, text.review.steps.choose) })
    .waitFor();
}

async function run({ button, pane, text }: Stage): Promise<void> {
  await pane().getByRole('radio').nth(1).check();
  await button(text.review.choose.run).click();
  await pane()
    .getByRole('heading', { name: text.shared.step(2, 3, text.review.steps.result) })
    .waitFor();
}

/** Granska on the printed table, from the choice to the sheet Granskning and the marks. */
export const review: Walk = {
  name: 'review',
  go: async (stage, visit) => {
    const { text, button, seen, pane } = stage;
    const words = text.review;
    await stage.open(printed);
    await stage.select('Tjänsteskrivelse!A6:D23');
    await toChoose(stage);
    await seen(/A6:D23/);
    await visit('granska-1-valj-tabell', 'Steg 1: vilken tabell, och mot vad');
    await run(stage);
    await visit('granska-2-resultat', 'Steg 2: sammanfattning och anmärkningar, de värsta först');
    await pane().getByRole('button', { name: /D\d+/ }).first().click();
    await seen(/4[\s,]000[\s,]004/);
    await visit('granska-2-anmarkning', 'En anmärkning: funnet, förväntat, effekt, varför och förslag');
    await stage.inject('cell-edit');
    await button(text.shared.showInSheet).click();
    await seen(text.shared.waitingForEdit);
    await visit('granska-2-vantar', 'Visa väntar på att en cell lämnas');
    await stage.inject('none');
    await pane().getByRole('banner').getByText(text.shared.waitingForEdit).waitFor({ state: 'detached' });
    await button(words.card.intentional).click();
    await pane().getByRole('dialog').waitFor();
    await pane()
      .getByRole('dialog')
      .getByRole('button', { name: words.intentional.save, exact: true })
      .click();
    await seen(words.intentional.reasonNeeded);
    await visit('granska-2-avsiktlig', 'Markera som avsiktlig kräver en motivering');
    await pane().getByRole('textbox', { name: words.intentional.reason }).fill('Not läggs till före nämnd.');
    await pane().getByRole('textbox', { name: words.intentional.who }).fill('Eva Ek');
    await pane()
      .getByRole('dialog')
      .getByRole('button', { name: words.intentional.save, exact: true })
      .click();
    await seen(words.intentional.saved);
    await visit('granska-2-avsiktlig-sparad', 'Anmärkningen är markerad som avsiktlig, med motivering');
    await button(words.card.back).click();
    await pane().evaluate(() => {
      const closed = 'main button[aria-expanded="false"]';
      for (const button of document.querySelectorAll<HTMLElement>(closed)) button.click();
    });
    await visit(
      'granska-2-kontroller',
      'Kontroller som gjordes och inte kunde göras, och hur kolumnerna lästes',
    );
    await button(`${text.shared.next} ${words.steps.document}`)
      .or(button(words.steps.document))
      .first()
      .click();
    await pane()
      .getByRole('heading', { name: text.shared.step(3, 3, words.steps.document) })
      .waitFor();
    await visit('granska-3-dokumentera', 'Steg 3: granskningsblad, sammanfattning, utmärkning');
    await button(words.document.createSheet).click();
    await seen(words.document.made('Granskning'));
    await visit('granska-3-skapat', 'Bladet Granskning är skapat, och kan tas bort');
    await button(words.document.mark).click();
    await pane().getByRole('alertdialog').waitFor();
    await visit('granska-3-mark-ut', 'Frågan innan celler märks ut');
    await button(words.document.markConfirm).click();
    await button(words.document.unmark).waitFor();
    await visit('granska-3-utmarkt', 'Cellerna är utmärkta, och utmärkningen kan tas bort');
    await stage.type('Tjänsteskrivelse!D8', '1');
    await seen(words.stale);
    await visit('granska-3-inaktuellt', 'Tabellen har ändrats sedan granskningen');
  },
};

export const reviewOthers: Walk = {
  name: 'review others',
  go: async (stage, visit) => {
    const { text, seen } = stage;
    await stage.open(right);
    await stage.select('Tjänsteskrivelse!A5:D22');
    await toChoose(stage);
    await run(stage);
    await seen(text.review.nothing(12).split('⟧')[0]?.replace('⟦', '') ?? '');
    await visit('granska-2-inga-anmarkningar', 'Inga anmärkningar: vad som kontrollerades och inte');
    await stage.open(empty);
    await toChoose(stage);
    await run(stage);
    await seen(text.review.notPossible);
    await visit('granska-2-ej-tolkad', 'Tabellen kunde inte tolkas');
    await stage.open(printed);
    await toChoose(stage);
    await stage.pane().getByRole('radio').nth(1).check();
    await stage.inject('busy');
    await stage.button(text.review.choose.run).click();
    await stage.pane().getByRole('progressbar').waitFor();
    await visit('granska-1-granskar', 'Granskningen pågår, och kan avbrytas');
    await stage.inject('none');
  },
};
