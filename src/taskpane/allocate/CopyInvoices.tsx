import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Plan } from '../../core/plan/model';
import { goTo } from '../../excel/goTo';
import type { WrittenSheet } from '../../excel/model';
import type { AllocationInput } from '../../workbook/read/model';
import { copy } from '../shared/clipboard';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint, Section } from '../shared/Section';

export interface CopyInvoicesProps {
  readonly plan: Plan;
  readonly input: AllocationInput;
  readonly sheets: readonly WrittenSheet[];
}

const ALL = 'alla';
const useStyles = makeStyles({
  rows: {
    width: '100%',
    boxSizing: 'border-box',
    resize: 'vertical',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The rows to invoice as CSV on the clipboard, for one year or all. Where that is blocked: by hand, and told so. */
export function CopyInvoices({ plan, input, sheets }: CopyInvoicesProps) {
  const { text, announce, hold } = usePane();
  const words = text.allocate.result.invoices;
  const [wanted, setWanted] = useState(ALL);
  const [said, setSaid] = useState<string>();
  const [byHand, setByHand] = useState<string>();
  const several = plan.years.length > 1;
  const years = plan.years.filter(({ year }) => wanted === ALL || String(year) === wanted);

  const copyRows = async (): Promise<void> => {
    const { invoiceCsv } = await import('./engine');
    const rows = invoiceCsv(years, input);
    const count = rows.trimEnd().split('\r\n').length - 1;
    const done = await copy(rows);
    const sheet = years.length === 1 ? invoiceSheetOf(years[0]?.year, sheets) : undefined;
    if (!done && sheet !== undefined) await hold((held) => goTo(sheet.address, held)).catch(() => undefined);
    setByHand(done || sheet !== undefined ? undefined : rows);
    const message = done
      ? words.copied(count)
      : sheet === undefined
        ? words.byHand
        : words.selected(sheet.name);
    setSaid(message);
    announce(message);
  };

  return (
    <Section title={words.title}>
      <Hint>{words.lead}</Hint>
      {several && (
        <Field label={text.allocate.preview.year} orientation="horizontal">
          <Select value={wanted} onChange={(_, { value }) => setWanted(value)}>
            <option value={ALL}>{words.allYears}</option>
            {plan.years.map(({ year }) => (
              <option key={year} value={String(year)}>
                {year}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Actions>
        <Button onClick={() => void copyRows()}>{words.copy}</Button>
      </Actions>
      {said !== undefined && <Notice kind="info">{said}</Notice>}
      {byHand !== undefined && <ByHand rows={byHand} label={words.title} />}
    </Section>
  );
}

function invoiceSheetOf(year: number | undefined, sheets: readonly WrittenSheet[]): WrittenSheet | undefined {
  return year === undefined
    ? undefined
    : sheets.find(({ name }) => name.startsWith(`Fakturaunderlag ${String(year)}`));
}

/** The rows themselves, marked, so that Ctrl+C takes them. */
function ByHand({ rows, label }: { readonly rows: string; readonly label: string }) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [rows]);
  return <textarea ref={field} className={styles.rows} aria-label={label} value={rows} readOnly rows={6} />;
}
