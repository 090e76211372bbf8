import { ExcelError } from '../host/model/excelError';
import type { WorkbookModel } from '../host/model/workbook';

export interface TabsParts {
  readonly list: HTMLElement;
  readonly add: HTMLElement;
  readonly model: () => WorkbookModel;
  readonly say: (text: string) => void;
  readonly focusGrid: () => void;
}

/** The sheet tabs: click or arrow keys change sheet. Gives the function that draws them again. */
export function createTabs({ list, add, model, say, focusGrid }: TabsParts): () => void {
  const draw = (): void => {
    const hadFocus = list.contains(document.activeElement);
    const tabs = model()
      .sheets.filter((sheet) => sheet.visibility === 'Visible')
      .map((sheet) => {
        const isActive = sheet === model().activeSheet;
        const tab = document.createElement('button');
        tab.type = 'button';
        tab.setAttribute('role', 'tab');
        tab.setAttribute('aria-selected', String(isActive));
        tab.setAttribute('aria-controls', 'sheet');
        tab.tabIndex = isActive ? 0 : -1;
        tab.textContent = sheet.protection === undefined ? sheet.name : `${sheet.name} 🔒`;
        if (sheet.tabColor !== '') tab.style.boxShadow = `inset 0 -3px ${sheet.tabColor}`;
        tab.addEventListener('click', () => model().activate(sheet));
        return tab;
      });
    list.replaceChildren(...tabs);
    const active = tabs.find((tab) => tab.tabIndex === 0);
    active?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) active?.focus();
  };
  list.addEventListener('keydown', (event) => {
    const visible = model().sheets.filter((sheet) => sheet.visibility === 'Visible');
    const here = visible.indexOf(model().activeSheet);
    const next = visible[event.key === 'ArrowRight' ? here + 1 : event.key === 'ArrowLeft' ? here - 1 : -1];
    if (!next) return;
    event.preventDefault();
    model().activate(next);
  });
  add.addEventListener('click', () => {
    try {
      model().activate(model().addSheet());
      focusGrid();
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      say('Det gick inte att lägga till ett blad: arbetsboken är skyddad.');
    }
  });
  return draw;
}
