import { makeStyles, tokens } from '@fluentui/react-components';
import type { Agreement } from '../../core/agreement/model';
import type { Plan, RowResult } from '../../core/plan/model';
import { traceAmount } from '../../core/plan/trace';
import { traceText } from '../../text/trace';
import { FactList } from '../shared/FactList';
import { usePane } from '../shared/PaneContext';
import { figuresOf } from './previewRows';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    rowGap: '8px',
    padding: '8px 10px 10px 20px',
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightRegular,
  },
  steps: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: '4px' },
  stepsTitle: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  origin: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface AmountDetailsProps {
  readonly row: RowResult;
  readonly year: number;
  readonly agreement: Agreement;
  readonly plan: Plan;
}

/** A chunk of its own, fetched when the first amount is opened. The figures behind one amount and the chain from the agreement's figure to the krona. */
export default function AmountDetails({ row, year, agreement, plan }: AmountDetailsProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.allocate.preview;
  const figures = figuresOf(row, text.numbers);
  const steps = traceAmount(agreement, plan, year, row.party);
  return (
    <div className={styles.box}>
      <FactList
        facts={[
          { term: words.population, value: figures.population },
          { term: words.share, value: figures.share },
          { term: words.exact, value: figures.exact },
          { term: words.adjustment, value: figures.adjustment },
          { term: words.perCapita, value: figures.perCapita },
        ]}
      />
      {steps.length > 0 && (
        <>
          <p className={styles.stepsTitle}>{words.trace}</p>
          <ol className={styles.steps}>
            {steps.map((step, index) => (
              <li key={`${step.step}-${String(index)}`}>
                {traceText(step, text.language)}
                {step.origin?.clause !== undefined && step.origin.clause !== step.origin.edition && (
                  <span className={styles.origin}> ({step.origin.clause})</span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
