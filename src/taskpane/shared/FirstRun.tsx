import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { usePane, type TabName } from './PaneContext';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '20px' },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  buttons: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '4px' },
  button: { minHeight: '44px', justifyContent: 'flex-start' },
});

/** What the product does and that nothing leaves the machine; then straight to work. */
export function FirstRun({ onChoose }: { readonly onChoose: (tab: TabName) => void }) {
  const styles = useStyles();
  const words = usePane().text.shared.firstRun;
  return (
    <main id="innehall" tabIndex={-1} className={styles.page}>
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
        <Button
          className={styles.button}
          icon={<DocumentSearchRegular />}
          onClick={() => onChoose('review')}
        >
          {words.review}
        </Button>
      </div>
      <Link as="button">{words.example}</Link>
    </main>
  );
}
