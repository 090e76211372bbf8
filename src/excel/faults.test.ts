import { ExcelFaultError, makeFault, toFault } from './faults';
import { footerText, footerTexts } from './pageLayout';

describe('faults', () => {
  it('reads the code of an Office error and says it in Swedish', () => {
    const error = Object.assign(new Error('x'), { code: 'AccessDenied', debugInfo: {} });
    expect(toFault(error, { sheet: 'Underlag' })).toMatchObject({
      code: 'AccessDenied',
      sheet: 'Underlag',
      message: expect.stringContaining('Bladet "Underlag" är skyddat.') as string,
    });
  });

  it('names the member an old Excel lacks', () => {
    const error = { code: 'ApiNotFound', debugInfo: { errorLocation: 'Workbook.linkedWorkbooks' } };
    expect(toFault(error).message).toContain('saknar stöd för Workbook.linkedWorkbooks');
  });

  it('knows the numbers of the Common API', () => {
    expect(toFault({ code: 5004 }).code).toBe('InvalidOperationInCellEditMode');
    expect(toFault({ code: 5012 }).code).toBe('InvalidOrTimedOutSession');
  });

  it('keeps a fault it made itself, and adds what it learns', () => {
    const error = new ExcelFaultError(makeFault('SheetMissing', { sheet: 'Kontroll' }));
    expect(toFault(error)).toBe(error.fault);
    expect(toFault(error, { written: 1, planned: 3 }).message).toContain('1 av 3 delar');
    expect(toFault(error, { written: 1, planned: 3 }).sheet).toBe('Kontroll');
  });

  it('has an answer to anything thrown', () => {
    for (const odd of [undefined, null, 'x', 7, new TypeError('y')]) {
      expect(toFault(odd).message).toMatch(/^Något gick fel/);
    }
  });
});

describe('the footer', () => {
  it('keeps a case number with & as text and turns only our own codes into Excel codes', () => {
    expect(footerText('HSN & 2022/1845 &D')).toBe('HSN && 2022/1845 &&D');
    expect(footerText('Sida {page} av {pages}, {date}')).toBe('Sida &P av &N, &D');
  });

  it('is cut in the user’s part when Excel could not take it, with … to say so', () => {
    const sections = { centre: 'Sida {page} av {pages}', right: '{date}' };
    expect(footerTexts({ left: 'HSN 2022/1845', ...sections }).left).toBe('HSN 2022/1845');
    const { left, centre, right } = footerTexts({ left: 'Dnr & '.repeat(60), ...sections });
    expect(left).toMatch(/^Dnr && Dnr .*…$/);
    expect(left.length + centre.length + right.length + '&L&C&R'.length).toBeLessThanOrEqual(255);
    expect(left.length).toBeGreaterThan(200);
    expect(left.replaceAll('&&', '')).not.toContain('&');
  });
});
