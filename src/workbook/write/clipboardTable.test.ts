import { allocationSheet } from './allocationSheet';
import { clipboardTable } from './clipboardTable';
import { inputOf, planOf, rssAgreement } from './rss.testdata';

const options = { date: '2026-11-21', version: '0.1.0' } as const;

function tableOf(name = 'Avesta') {
  const base = rssAgreement();
  const parties = base.parties.map((party, index) => (index === 0 ? { ...party, name } : party));
  const agreement = { ...base, parties };
  const [year] = planOf(agreement).years;
  if (year === undefined) throw new Error('no year');
  return clipboardTable(allocationSheet(year, inputOf(agreement), [], options));
}

describe('the table on the clipboard', () => {
  const { html, text } = tableOf();

  it('is a real table with caption and header cells, thousands kept together', () => {
    expect(html).toContain('<caption>Fördelning av kostnad för RSS Dalarna 2023, kronor</caption>');
    expect(html).toContain('<th scope="col">Folkmängd juni 2021</th>');
    expect(html).toContain(
      '<tr><th scope="row" style="text-align:left">Avesta</th><td style="text-align:right">22\u00a0986</td><td style="text-align:right">7,97\u00a0%</td><td style="text-align:right">159\u00a0413</td><td style="text-align:right">\u22121</td></tr>',
    );
    expect(html).toContain('<b>Summa</b>');
    expect(html).toContain('(största resten).</p>');
    expect(html.match(/<tr>/g)).toHaveLength(19);
  });

  it('is tabs and lines as plain text, with the notes', () => {
    const lines = text.split('\r\n');
    expect(lines[1]).toBe('Part\tFolkmängd juni 2021\tAndel\tBelopp\tJustering');
    expect(lines[2]).toBe('Avesta\t22\u00a0986\t7,97\u00a0%\t159\u00a0413\t\u22121');
    expect(lines.at(-1)).toContain('Att fördela');
  });

  it('escapes what a name could smuggle in', () => {
    const odd = tableOf('<img src=x onerror="alert(1)">\t&');
    expect(odd.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;\t&amp;');
    expect(odd.html).not.toContain('<img');
    expect(odd.text.split('\r\n')[2]?.split('\t')).toHaveLength(5);
  });
});
