import { empty, printed, type Walk } from './walk';

/** The first page, its example, the menu and the three dialogs. */
export const start: Walk = {
  name: 'start',
  go: async (stage, visit) => {
    const { text, button, seen, pane } = stage;
    const words = text.shared;
    await stage.open(printed);
    await seen(words.firstRun.safe);
    await seen(/rss-dalarna-2023\.xlsx/);
    await visit('start', 'Första gången: vad tillägget gör, och att inget lämnar arbetsboken');
    await button(words.menu).click();
    await visit('meny', 'Menyn Fler val');
    await pane().getByRole('menuitem', { name: words.settings, exact: true }).click();
    const dialog = pane().getByRole('dialog');
    const close = async (): Promise<void> => {
      await dialog.getByRole('button', { name: words.close }).first().click();
      await dialog.waitFor({ state: 'detached' });
    };
    await dialog.waitFor();
    await visit('installningar', 'Inställningar: språk och utseende');
    await close();
    for (const [item, name, shows] of [
      [words.help, 'hjalp', 'Hjälp'],
      [words.about, 'om', 'Om: version, licens och vad som aldrig skickas'],
    ] as const) {
      await button(words.menu).click();
      await pane().getByRole('menuitem', { name: item, exact: true }).click();
      await dialog.waitFor();
      await visit(name, shows);
      await close();
    }
  },
};

export const example: Walk = {
  name: 'example',
  go: async (stage, visit) => {
    const { text, button, seen, pane } = stage;
    const words = text.shared.firstRun;
    await stage.open(empty);
    await seen(words.example);
    await stage.inject('slow');
    await button(words.example).click();
    await seen(/\d (av|of) \d/);
    await stage.inject('busy');
    await visit('exempel-skrivs', 'Exemplet läggs in på nya blad');
    await button(text.shared.cancel).click();
    await stage.inject('none');
    await button(words.exampleRemove).or(button(words.example)).first().waitFor();
    await visit('exempel-avbrutet', 'Exemplet avbröts: vilka blad som hann skapas, och hur de tas bort');
    await stage.open(empty);
    await button(words.example).click();
    await button(words.exampleRemove).waitFor();
    await visit('exempel-klart', 'Exemplet finns, och kan tas bort');
    await button(words.exampleRemove).click();
    await pane().getByRole('alertdialog').waitFor();
    await visit('exempel-ta-bort', 'Frågan innan exemplets blad tas bort');
    await button(text.shared.remove.keep).click();
    await stage.open(printed);
    await stage.inject('read-only');
    await button(words.allocate).waitFor();
  },
};
