import {
  create,
  empty,
  fourYears,
  printed,
  result,
  straightToCreate,
  toCheck,
  toCreate,
  toPreview,
  toSource,
  type Walk,
} from './walk';

/** Fördela from the proposals to the created sheets and their removal, with nothing in the way. */
export const allocate: Walk = {
  name: 'allocate',
  go: async (stage, visit) => {
    const { text, button, seen, pane } = stage;
    await stage.open(printed);
    await toSource(stage);
    await visit('fordela-1-forslag', 'Steg 1: tabell och avtal föreslås med adress, antal parter och summa');
    await button(text.shared.use).first().click();
    await button(text.shared.use).first().click();
    await visit('fordela-1-valt', 'Steg 1: tabell och avtal är valda');
    await toCheck(stage);
    await visit('fordela-2-kontroll', 'Steg 2: vad som lästes, anmärkningar och antaganden');
    await button(`${text.shared.next} ${text.allocate.steps.preview}`)
      .or(button(text.allocate.steps.preview))
      .first()
      .click();
    await seen(text.allocate.check.confirmNeeded);
    await visit('fordela-2-bekrafta', 'Steg 2: antagandena måste bekräftas först');
    await toPreview(stage);
    await visit('fordela-3-forhandsvisning', 'Steg 3: belopp per part, med summa');
    await button('Avesta').click();
    await seen(text.allocate.preview.trace);
    await visit('fordela-3-sparning', 'Steg 3: så räknades Avestas belopp, steg för steg');
    await toCreate(stage);
    await visit('fordela-4-skapa-blad', 'Steg 4: vilka blad, formler eller värden, och om Ctrl+Z räcker');
    await stage.inject('slow');
    await button(text.allocate.create.create).click();
    await seen(new RegExp(text.shared.writing(2, 4, '').slice(0, -3)));
    await stage.inject('busy');
    await visit('fordela-4-skriver', 'Steg 4: bladen skapas, med förlopp och Avbryt');
    await stage.inject('none');
    await result(stage);
    await seen(/\d[\s,]000[\s,]000/);
    await visit('fordela-5-klart', 'Klart: summan är exakt, och vem som fick 1 kr mindre');
    await button(text.allocate.result.copyToWord).click();
    await seen(/Ctrl\+V|Ctrl\+C/);
    await visit('fordela-5-kopierat', 'Tabellen är kopierad till Word');
    await button(text.shared.remove.confirm).click();
    await pane().getByRole('alertdialog').waitFor();
    await visit('fordela-5-ta-bort', 'Frågan innan bladen tas bort');
    await pane()
      .getByRole('alertdialog')
      .getByRole('button', { name: text.shared.remove.confirm, exact: true })
      .click();
    await pane()
      .getByRole('heading', { name: text.shared.step(4, 4, text.allocate.steps.create) })
      .waitFor();
    await seen(/Fördelning 2023/);
    await visit('fordela-5-borttaget', 'Bladen är borttagna');
  },
};

/** Konsekvens with "nuvarande avtal" beside "nytt avtal". */
export const besideCurrent: Walk = {
  name: 'beside-current',
  go: async (stage, visit) => {
    const { text, button, seen, pane } = stage;
    await stage.open(printed);
    await straightToCreate(stage);
    await pane().getByRole('checkbox', { name: text.allocate.create.kinds.consequence }).check();
    await seen(/Tjänsteskrivelse!C6:C23/);
    await visit(
      'fordela-4-nuvarande-forslag',
      'Steg 4: nuvarande belopp föreslås för Konsekvens, med celler',
    );
    await button(text.shared.use).first().click();
    await seen(/Konsekvens 2023/);
    await seen(text.allocate.compare.heading);
    await visit('fordela-4-nuvarande', 'Steg 4: nuvarande belopp är valda, med vad som lästes och rubriken');
    await stage.open(printed);
    await stage.type('Tjänsteskrivelse!C6', 'Avtal 2022');
    await straightToCreate(stage);
    await pane().getByRole('checkbox', { name: text.allocate.create.kinds.consequence }).check();
    await seen(text.allocate.compare.needed(2023));
    await visit('fordela-4-nuvarande-saknas', 'Steg 4: inga nuvarande belopp hittades, markera dem');
  },
};

/** What the source step shows when the workbook gives it less, or something else. */
export const sources: Walk = {
  name: 'sources',
  go: async (stage, visit) => {
    const { text, button, seen, pane } = stage;
    await stage.open(empty);
    await button(text.shared.firstRun.allocate).click();
    await seen(text.allocate.source.agreementEmpty);
    await visit('fordela-1-tomt', 'Steg 1 i en tom arbetsbok: markera en tabell, eller fyll i');
    await button(`${text.shared.next} ${text.allocate.steps.check}`)
      .or(button(text.allocate.steps.check))
      .first()
      .click();
    await seen(text.allocate.terms.required);
    await visit('fordela-1-saknas', 'Steg 1: en uppgift som krävs är inte ifylld');
    await button(text.county.title).click();
    await button(text.county.create).waitFor();
    await visit('fordela-1-lan', 'Steg 1: ett läns kommuner och folkmängd hämtas till ett nytt blad');
    await stage.open(fourYears);
    await toSource(stage);
    await button(text.shared.chooseAnother).first().click();
    await button(text.shared.chooseAnother).first().click();
    await pane().getByRole('radio').first().waitFor();
    await visit('fordela-1-valj-annan', 'Steg 1: andra möjliga tabeller och avtal');
  },
};

/** Several years: the choice of year, every kind of sheet, more than three sheets. */
export const years: Walk = {
  name: 'years',
  go: async (stage, visit) => {
    const { text, pane, seen } = stage;
    await stage.open(fourYears);
    await toSource(stage);
    await toCheck(stage);
    await visit('fordela-2-flera-ar', 'Steg 2: flera år, index och anmärkningar');
    await toPreview(stage);
    await visit('fordela-3-flera-ar', 'Steg 3: ett år i taget, med indexfaktorn');
    await toCreate(stage);
    for (const box of await pane().getByRole('group').getByRole('checkbox').all()) await box.check();
    await seen(/Flerårsplan/);
    await visit('fordela-4-alla-blad', 'Steg 4: alla slags blad valda');
    await create(stage);
    await seen(text.allocate.result.done);
    // A part that is fetched by itself, and would else come while the page is being measured.
    await seen(text.allocate.result.rounding);
    await visit('fordela-5-alla-blad', 'Klart: alla blad för flera år');
  },
};

/** What the workbook holds that cannot be used, or is worth knowing. */
export const contents: Walk = {
  name: 'contents',
  go: async (stage, visit) => {
    const { text, seen } = stage;
    await stage.open(printed);
    await stage.type('Befolkning!B2', "'–21");
    await toSource(stage);
    const { check } = text.allocate.steps;
    await stage.button(`${text.shared.next} ${check}`).or(stage.button(check)).first().click();
    await seen(/Befolkning!B2/);
    await visit(
      'fordela-2-vagrad',
      'Steg 2: en uppgift går inte att använda, med cell och vad som kan göras',
    );
    await stage.open(printed);
    await stage.type('Befolkning!B2', "'22\u00a0986");
    await stage.type('Befolkning!A9', 'Malung/Sälen');
    await stage.type('Befolkning!A19', '');
    await stage.type('Befolkning!B1', 'Folkmängd');
    await stage.type('Avtal!A18', 'Avrundningsmetod');
    await stage.type('Avtal!B18', 'Var för sig');
    await toSource(stage);
    await toCheck(stage);
    await visit(
      'fordela-2-anmarkningar',
      'Steg 2: text som tal, namn som liknar, datum och källa som saknas',
    );
    await toPreview(stage);
    await visit('fordela-3-avviker', 'Steg 3: var för sig, och summan avviker');
    await toCreate(stage);
    await stage.type('Befolkning!B7', '15904');
    await seen(/15[\s,]904/);
    await visit('fordela-4-inaktuellt', 'Underlaget ändrades sedan beräkningen');
  },
};

/** What Excel puts in the way. */
export const hindered: Walk = {
  name: 'hindered',
  go: async (stage, visit) => {
    const { text, button, seen } = stage;
    await stage.open(printed);
    await seen(/rss-dalarna-2023\.xlsx/);
    await stage.inject('busy');
    await button(text.shared.firstRun.allocate).click();
    await stage.pane().getByRole('progressbar').waitFor();
    await visit('fordela-1-laser', 'Arbetsboken läses och det tar mer än en halv sekund');
    await stage.open(printed);
    await seen(/rss-dalarna-2023\.xlsx/);
    await stage.inject('cell-edit');
    await button(text.shared.firstRun.allocate).click();
    await seen(text.shared.waitingForEdit);
    await stage.pane().getByRole('progressbar').waitFor();
    await visit('fordela-1-vantar', 'Excel väntar på att en cell lämnas');
    await stage.open(printed);
    await seen(/rss-dalarna-2023\.xlsx/);
    await stage.inject('session-lost');
    await button(text.shared.firstRun.allocate).click();
    await button(text.shared.tryAgain).waitFor();
    await visit('fordela-1-fel', 'Excel svarar inte: vad som hände och Försök igen');
  },
};

/** What Excel puts in the way of the sheets. */
export const unwritten: Walk = {
  name: 'unwritten',
  go: async (stage, visit) => {
    const { text, button, seen, pane } = stage;
    await stage.open(printed);
    await straightToCreate(stage);
    await stage.inject('sheet-deleted');
    await pane()
      .getByRole('radio', { name: new RegExp(`^${text.allocate.create.values}`) })
      .check();
    await seen(/Fördelning \d{4}/);
    await button(text.allocate.create.create).click();
    await button(text.shared.tryAgain).waitFor();
    await visit('fordela-5-delvis', 'Ett blad försvann under skrivningen: vad som står kvar');
    await stage.open(printed);
    await straightToCreate(stage);
    await stage.inject('no-page-layout');
    await create(stage);
    await seen(text.allocate.result.warnings);
    await visit('fordela-5-utan-sidlayout', 'Bladen skapades, men sidlayouten kunde inte sättas');
    await stage.open(printed);
    await straightToCreate(stage);
    await stage.inject('slow');
    await button(text.allocate.create.create).click();
    await seen(new RegExp(text.shared.writing(2, 4, '').slice(0, -3)));
    await stage.inject('busy');
    await button(text.shared.cancel).click();
    await seen(text.shared.stopping);
    await visit('fordela-4-avbryter', 'Steg 4: Avbryt är hört, och bladet som skrivs blir klart');
    await stage.inject('none');
    await result(stage);
    await visit('fordela-5-avbrutet', 'Avbrutet: vilka blad som hann skapas');
  },
};

/** A workbook that takes no sheets. */
export const locked: Walk = {
  name: 'locked',
  go: async (stage, visit) => {
    const { text, seen, pane } = stage;
    for (const [fault, name, shows, words] of [
      ['read-only', 'skrivskyddad', 'Arbetsboken är skrivskyddad', text.shared.readOnlyWorkbook],
      [
        'protected-workbook',
        'skyddad-struktur',
        'Arbetsbokens struktur är skyddad',
        text.shared.structureProtected,
      ],
    ] as const) {
      await stage.open(printed);
      await stage.inject(fault);
      // The pane learns of it when it is entered.
      await pane().waitForFunction(() => true);
      await stage.page.waitForTimeout(1100);
      await pane().evaluate(() => window.dispatchEvent(new Event('focus')));
      if (name === 'skrivskyddad') {
        await seen(words);
        await visit('start-skrivskyddad', 'Början i en skrivskyddad arbetsbok');
      }
      await straightToCreate(stage);
      await seen(words);
      await visit(`fordela-4-${name}`, `Steg 4: ${shows.toLowerCase()}`);
    }
  },
};
