import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ColumnRole, Explanation, ReviewedColumn, ReviewedTable } from '../../review/model';
import type { PaneText } from '../../text/pane';
import { keyPhrase } from '../../text/reviewPhrases';
import { Disclosure } from '../shared/Disclosure';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint } from '../shared/Section';
import { byColumn } from './rankedFindings';
import { useReviewFlow } from './ReviewContext';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  rule: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const roles: readonly ColumnRole[] = [
  'party',
  'code',
  'population',
  'share',
  'amount',
  'amount-per-capita',
  'difference',
  'difference-percent',
  'weight',
  'text',
  'unknown',
];

/** How each column was read and which rule it follows; a wrong reading is corrected here and reviewed again. */
export function ColumnReadings({ table }: { readonly table: ReviewedTable }) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.review.columns;
  const { state, dispatch, run } = useReviewFlow();
  const place = text.review.table(table.sheet, table.range);
  return (
    <Disclosure title={`${words.title}: ${place}`}>
      {byColumn(table.columns).map((column) => {
        const key = `${table.sheet}!${column.column}`;
        return (
          <div key={key} className={styles.column}>
            <Field label={words.column(column.column, column.header)}>
              <Select
                size="small"
                aria-label={words.role(column.column)}
                value={state.roles.get(key) ?? column.role}
                onChange={(_, data) => {
                  const role = roles.find((known) => known === data.value);
                  if (role) dispatch({ type: 'role-corrected', column: key, role });
                }}
              >
                {roles.map((role) => (
                  <option key={role} value={role}>
                    {words.roles[role]}
                  </option>
                ))}
              </Select>
            </Field>
            <span className={styles.rule}>{ruleText(column, text)}</span>
          </div>
        );
      })}
      {state.roles.size > 0 && (
        <>
          <Actions>
            <Button onClick={() => void run()}>{words.rerun}</Button>
          </Actions>
          <Hint>{text.review.choose.safe}</Hint>
        </>
      )}
    </Disclosure>
  );
}

/** "2 000 000 kr efter folkmängd, var för sig; 15 av 15 rader exakt", or the nearest rule with its residual. */
export function ruleText({ explanation }: ReviewedColumn, text: PaneText): string {
  if (explanation === undefined) return '';
  const words = text.review.columns;
  const { keyName, total, matched, of, largestResidual } = explanation;
  const { number, kronor } = text.numbers;
  const name = keyPhrase(keyName, text.language);
  return largestResidual === undefined
    ? words.rule(kronor(total), name, methodOf(explanation, text), matched, of)
    : words.nearest(kronor(total), name, number(largestResidual));
}

function methodOf({ method }: Explanation, text: PaneText): string {
  return new Map<string, string>(Object.entries(text.allocate.check.methods)).get(method) ?? method;
}
