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
  const styles = useStyles();
  const { text, workbook } = usePane();
  const words = text.shared.firstRun;
  const [asking, setAsking] = useState(false);
  const [addedAt, setAddedAt] = useState('');
  if (example.working) {
    const { progress } = example;
    return (
      <>
        {example.waiting && <WaitingNotice />}
        <Busy
          label={
            progress ? text.shared.writing(progress.index, progress.of, progress.sheet) : words.exampleWriting
          }
          delay={0}
        />
      </>
    );
  }
  return (
    <>
      {example.fault && <FaultNotice fault={example.fault} />}
      {example.sheets.length > 0 ? (
        <Notice
          kind="success"
          actions={<Button onClick={() => setAsking(true)}>{words.exampleRemove}</Button>}
        >
          {words.exampleReady(example.sheets.map(({ name }) => name).join(', '))}
        </Notice>
      ) : workbook?.readOnly ? (
        <Notice kind="info">{text.shared.readOnlyWorkbook}</Notice>
      ) : (
        <div className={styles.example}>
          <Link
            as="button"
            className={styles.link}
            onClick={() => {
              setAddedAt(timeOfDay());
              void example.add();
            }}
          >
            {words.example}
          </Link>
          <Hint>{words.exampleHint}</Hint>
        </div>
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
