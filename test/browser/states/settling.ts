import {
  create,
  fourYears,
  otherIndexStart,
  result,
  toCheck,
  toCreate,
  toPreview,
  toSource,
  type Walk,
} from './walk';

/** A grant with top slices, of which some was not used: there is something to settle. */
const grant = 'a05-god-och-nara-vard-2024.xlsx';

/** Several years: an agreement that contradicts itself, a final population, rounding both ways, rows to invoice. */
export const settling: Walk = {
  name: 'settling',
  go: async (stage, visit) => {
    const { text, button, seen, pane } = stage;
    const { preview, create: making, trueUp, result: made } = text.allocate;
    await stage.open(fourYears);
    await otherIndexStart(stage);
    await toSource(stage);
    const to = text.allocate.steps.check;
    await button(`${text.shared.next} ${to}`).or(button(to)).first().click();
    await seen(text.shared.contradictions.title);
    await visit(
      'fordela-2-motsagelse',
      'Steg 2: två olika indexstarter, var och en med källa, att välja mellan',
    );
    await pane()
      .getByRole('radio', { name: /Avtal!B21/ })
      .check();
    await seen(/2024 \(Avtal p\. 6/);
    await visit('fordela-2-avgjort', 'Steg 2: valet är gjort och står bland antagandena');
    await toPreview(stage);
    await button(trueUp.title).click();
    await pane().getByLabel(trueUp.final).selectOption({ index: 1 });
    await seen(trueUp.even);
    await visit('fordela-3-avstamning', 'Steg 3: fakturerat mot slutlig folkmängd, per part, med summan 0');
    await toCreate(stage);
    await pane().getByRole('checkbox', { name: making.together }).check();
    await seen('Flerårsplan');
    await visit(
      'fordela-4-bada-leden',
      'Steg 4: Flerårsplan avrundas så att både år och parter går jämnt ut',
    );
    await create(stage);
    await button(made.rounding).click();
    await button(made.invoices.copy).click();
    await seen(/60/);
    await visit(
      'fordela-5-fakturarader',
      'Klart: fakturarader är kopierade, och vad avrundningen gjort över åren',
    );
    await stage.open(grant);
    await toSource(stage);
    await toCheck(stage);
    await toPreview(stage);
    await button(text.allocate.settlement.title(2024)).click();
    await seen(preview.total);
    await visit(
      'fordela-3-reglering',
      'Steg 3: avdrag före fördelningen, och det som inte användes återförs',
    );
    await toCreate(stage);
    await create(stage);
    await result(stage);
  },
};
