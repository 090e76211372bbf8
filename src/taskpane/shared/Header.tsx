import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { useEffect, useRef } from 'react';
import { MoreMenu, type DialogName } from './MoreMenu';
import { usePane, type TabName } from './PaneContext';
import { useHeightProperty } from './useHeightProperty';
import { ViewTabs } from './ViewTabs';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // With text at 200 % a small pane has no room for what sticks.
    '@media (max-height: 330px), (max-width: 220px)': { position: 'static' },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '44px',
    // Office lays its personality menu over the top right corner.
    paddingRight: '40px',
    paddingLeft: '6px',
  },
  context: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '26px',
    padding: '0 16px 2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // Two lines need more room below the views' underline than one.
  holding: { paddingTop: '6px', paddingBottom: '4px' },
  // Heard, not seen: the add-in's name stands in Excel's own bar above the pane.
  name: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  file: { overflowWrap: 'anywhere', minWidth: 0 },
  lock: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '3px',
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface HeaderProps {
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  readonly onDialog: (dialog: DialogName) => void;
}

/** The three views, the menu, and where in the workbook one is. */
export function Header({ tab, onTab, onDialog }: HeaderProps) {
  const styles = useStyles();
  const { text, workbook, waiting, held, announce } = usePane();
  const words = text.shared;
  const lock = workbook?.readOnly
    ? words.readOnly
    : workbook?.activeSheetProtected
      ? words.sheetProtected
      : undefined;
  const holding = held || (waiting && !workbook);
  const header = useRef<HTMLElement>(null);
  useEffect(() => {
    if (held) announce(words.waitingForEdit);
  }, [held, words, announce]);
  useHeightProperty(header, '--header-height');
  return (
    <header ref={header} className={styles.header}>
      <h1 className={styles.name}>{words.product}</h1>
      <div className={styles.bar}>
        <ViewTabs tab={tab} onTab={onTab} />
        <MoreMenu onDialog={onDialog} />
      </div>
      <div className={mergeClasses(styles.context, holding && styles.holding)}>
        <span className={styles.file}>
          {holding
            ? words.waitingForEdit
            : workbook
              ? words.context(workbook.name, workbook.activeSheet)
              : words.contextUnknown}
        </span>
        {lock && (
          <span className={styles.lock}>
            <LockClosedRegular aria-hidden="true" />
            {lock}
          </span>
        )}
      </div>
    </header>
  );
}
