import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { Suspense, lazy, useState } from 'react';
import { Busy } from '../shared/Busy';
import { FaultNotice, WaitingNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane, type TabName } from '../shared/PaneContext';
import { passingFocus } from '../shared/passingFocus';
import { Hint } from '../shared/Section';
import { timeOfDay } from '../shared/today';
import { Cancelled, Writing } from '../shared/Writing';
import type { Example } from './useExample';

const ConfirmDialog = lazy(() => import('../shared/ConfirmDialog'));

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    padding: '16px 20px 20px',
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
    '@media (max-width: 220px)': { paddingLeft: '10px', paddingRight: '10px' },
  },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
    hyphens: 'auto',
  },
  buttons: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '2px' },
  button: { minHeight: '44px', justifyContent: 'flex-start' },
  example: { display: 'flex', flexDirection: 'column', rowGap: '2px', alignItems: 'flex-start' },
  link: { minHeight: '28px' },
});

export interface FirstRunProps {
  readonly example: Example;
  readonly onChoose: (tab: TabName) => void;
}

/** What the product does and that nothing leaves the machine; then straight to work. */
export function FirstRun({ example, onChoose }: FirstRunProps) {
  const styles = useStyles();
  const words = usePane().text.shared.firstRun;
  return (
    <div id="innehall" {...passingFocus} className={styles.page}>
      <h2 className={styles.lead}>{words.lead}</h2>
      <Text>{words.safe}</Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={styles.button}
          icon={<CalculatorRegular />}
          onClick={() => onChoose('allocate')}
        >
          {words.allocate}
        </Button>
        <Button className={styles.button} icon={<DocumentSearchRegular />} onClick={() => onChoose('review')}>
          {words.review}
        </Button>
      </div>
      <ExamplePart example={example} />
    </div>
  );
}

function ExamplePart({ example }: { readonly example: Example }) {
  const [asking, setAsking] = useState(false);
  const [addedAt, setAddedAt] = useState('');
  const { text } = usePane();
  if (example.working) return <ExampleWork example={example} />;
  return (
    <>
      {example.fault && <FaultNotice fault={example.fault} />}
      {example.cancelled && <Cancelled sheets={example.sheets.map(({ name }) => name)} />}
      {example.sheets.length > 0 ? (
        <ExampleStands example={example} onRemove={() => setAsking(true)} />
      ) : (
        <ExampleOffer
          onAdd={() => {
            setAddedAt(timeOfDay());
            void example.add();
          }}
        />
      )}
      {asking && (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={text.shared.remove.title}
            question={text.shared.remove.question(example.sheets.length, addedAt)}
            confirm={text.shared.remove.confirm}
            keep={text.shared.remove.keep}
            onAnswer={(confirmed) => {
              setAsking(false);
              if (confirmed) void example.remove();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** The example is being added, which can be stopped, or taken away. */
function ExampleWork({ example: { waiting, progress, removing, job } }: { readonly example: Example }) {
  const { text } = usePane();
  const label = progress
    ? text.shared.writing(progress.index, progress.of, progress.sheet)
    : text.shared.firstRun.exampleWriting;
  return (
    <>
      {waiting && <WaitingNotice />}
      {removing ? (
        <Busy label={text.shared.remove.busy} delay={0} />
      ) : (
        <Writing label={label} delay={0} job={job} />
      )}
    </>
  );
}

interface ExampleStandsProps {
  readonly example: Example;
  readonly onRemove: () => void;
}

/** Where the example is, or as much of it as came to stand there. */
function ExampleStands({ example: { sheets, cancelled }, onRemove }: ExampleStandsProps) {
  const words = usePane().text.shared.firstRun;
  const remove = <Button onClick={onRemove}>{words.exampleRemove}</Button>;
  if (cancelled) return <div>{remove}</div>;
  return (
    <Notice kind="success" actions={remove}>
      {words.exampleReady(sheets.map(({ name }) => name).join(', '))}
    </Notice>
  );
}

function ExampleOffer({ onAdd }: { readonly onAdd: () => void }) {
  const styles = useStyles();
  const { text, workbook } = usePane();
  if (workbook?.readOnly) return <Notice kind="info">{text.shared.readOnlyWorkbook}</Notice>;
  return (
    <div className={styles.example}>
      <Link as="button" className={styles.link} onClick={onAdd}>
        {text.shared.firstRun.example}
      </Link>
      <Hint>{text.shared.firstRun.exampleHint}</Hint>
    </div>
  );
}
