/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { countyEn } from '../text/paneCountyEn';
import { countySv } from '../text/paneCountySv';
import { excel, openWorkbook, sheetNames } from './testing/excelDouble';
import { openPane, press, view, violations } from './testing/openPane';

jest.setTimeout(30_000);

beforeEach(() => openWorkbook([]));

/** The same picker, wherever it is opened. */
const views = ['?flik=fordela', '?flik=avtal'] as const;

describe.each(views)('the county picker in %s', (search) => {
  it('names county, date, sum and source before anything is written', async () => {
    const { user } = openPane(search);
    await press(user, countySv.title);
    await user.selectOptions(await screen.findByLabelText(countySv.county), '20');
    await user.selectOptions(screen.getByLabelText(countySv.vintage), '2021-06-30');
    expect(
      screen.getByText(/15 kommuner, 288\s382 invånare\. Källa: SCB, via .*ej uppdaterad mot SCB/),
    ).toBeTruthy();
    expect(sheetNames()).toEqual([]);
    await press(user, countySv.create);
    expect(await within(view()).findByText(/Befolkning!A3:C19|Bladet Befolkning skapades\./)).toBeTruthy();
    expect(sheetNames()).toEqual(['Befolkning']);
    expect(await violations()).toEqual([]);
  });

  it('does not offer what a read-only workbook or a protected structure refuses, and says why', async () => {
    excel.context = { ...excel.context, structureProtected: true };
    const { user } = openPane(search);
    await press(user, countySv.title);
    const button = await screen.findByRole('button', { name: countySv.create });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/Arbetsbokens struktur är skyddad/)).toBeTruthy();
    await user.click(button);
    expect(sheetNames()).toEqual([]);
  });

  it('says a fault, and can be tried again', async () => {
    excel.failAt = 0;
    const { user } = openPane(search);
    await press(user, countySv.title);
    await press(user, countySv.create);
    expect(await within(view()).findByText(/Något gick fel/)).toBeTruthy();
    excel.failAt = undefined;
    await press(user, countySv.create);
    expect(await within(view()).findByText(/Befolkning!A3:C19|Bladet Befolkning skapades\./)).toBeTruthy();
  });

  it('in English: figures and days in English, and so the source', async () => {
    const { user } = openPane(search, { language: 'en' });
    await press(user, countyEn.title);
    await user.selectOptions(await screen.findByLabelText(countyEn.vintage), '2021-06-30');
    expect(
      screen.getByText(
        /15 municipalities, 288,382 inhabitants\. Source: SCB \(Statistics Sweden\), by way of/,
      ),
    ).toBeTruthy();
    expect(screen.getByRole('option', { name: '30\u00a0June\u00a02021' })).toBeTruthy();
  });
});
