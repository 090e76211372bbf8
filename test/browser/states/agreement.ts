import { empty, fourYears, otherIndexStart, printed, type Walk } from './walk';

/** Avtal: as read, its parts, the form, templates and the county's population. */
export const agreement: Walk = {
  name: 'agreement',
  go: async (stage, visit) => {
    const { text, button, tab, seen, pane } = stage;
    const words = text.agreement;
    await stage.open(printed);
    await tab(text.shared.tabs.agreement).click();
    await seen(words.status.stated);
    await visit('avtal', 'Avtalet: varje uppgift med värde, källa och status');
    await button(words.parts.withdrawal.title).click();
    await pane().getByLabel(words.parts.withdrawal.party).selectOption('Vansbro');
    await pane().getByRole('table').waitFor();
    await visit('avtal-uttrade', 'Om en part lämnar: de kvarvarandes nya belopp');
    await button(words.parts.withdrawal.title).click();
    await button(words.parts.templates.title).click();
    await seen(words.parts.templates.hint);
    await visit('avtal-mallar', 'Börja från en mall');
    await button(words.parts.templates.title).click();
    await button(text.county.title).click();
    await button(text.county.create).waitFor();
    await visit('avtal-lan', 'Ett läns kommuner och folkmängd, till ett nytt blad Befolkning');
    await button(words.edit).click();
    await seen(words.formTitle);
    await visit('avtal-formular', 'Avtalet som formulär: skrivs på ett nytt blad');
    await button(words.save).click();
    await seen(words.saved('Avtal (2)'));
    await visit('avtal-sparat', 'Bladet är skapat och används');
  },
};

export const agreementOthers: Walk = {
  name: 'agreement others',
  go: async (stage, visit) => {
    const { text, button, tab, seen } = stage;
    const words = text.agreement;
    await stage.open(empty);
    await tab(text.shared.tabs.agreement).click();
    await button(words.fillIn).waitFor();
    await seen(words.parts.templates.title);
    await visit('avtal-tomt', 'Inget avtal i arbetsboken');
    await stage.open(printed);
    await stage.type('Avtal!B5', 'okänt');
    await tab(text.shared.tabs.agreement).click();
    await seen(words.refused);
    await visit('avtal-ratta', 'En uppgift i avtalet behöver rättas');
    await stage.open(fourYears);
    await otherIndexStart(stage);
    await tab(text.shared.tabs.agreement).click();
    await seen(text.shared.contradictions.title);
    await visit('avtal-motsagelse', 'Avtalet: två olika uppgifter, var och en med källa, att välja mellan');
  },
};
