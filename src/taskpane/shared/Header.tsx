import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { usePane, type TabName } from './PaneContext';

export type DialogName = 'settings' | 'help' | 'about';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 260px)': { position: 'static' },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '44px',
    // Office lays its personality menu over the top right corner.
    paddingRight: '40px',
    paddingLeft: '6px',
  },
  tabs: { flexGrow: 1, minWidth: 0, flexWrap: 'wrap' },
  tab: { paddingLeft: '10px', paddingRight: '10px', minHeight: '44px' },
  menu: { minWidth: '36px', minHeight: '36px', flexShrink: 0 },
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
  const { text, workbook } = usePane();
  const words = text.shared;
  const lock = workbook?.readOnly
    ? words.readOnly
    : workbook?.activeSheetProtected
      ? words.sheetProtected
      : undefined;
  return (
    <header className={styles.header}>
      <nav className={styles.bar} aria-label={words.tabList}>
        <TabList
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_, data) => {
            if (data.value === 'allocate' || data.value === 'review' || data.value === 'agreement')
              onTab(data.value);
          }}
        >
          {(['allocate', 'review', 'agreement'] as const).map((name) => (
            <Tab key={name} value={name} className={styles.tab} id={`tab-${name}`} aria-controls="vy">
              {words.tabs[name]}
            </Tab>
          ))}
        </TabList>
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <MenuButton
              className={styles.menu}
              appearance="subtle"
              menuIcon={null}
              icon={<MoreHorizontalRegular />}
              aria-label={words.menu}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<SettingsRegular />} onClick={() => onDialog('settings')}>
                {words.settings}
              </MenuItem>
              <MenuItem icon={<QuestionCircleRegular />} onClick={() => onDialog('help')}>
                {words.help}
              </MenuItem>
              <MenuItem icon={<InfoRegular />} onClick={() => onDialog('about')}>
                {words.about}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </nav>
      <div className={styles.context}>
        <span className={styles.file}>
          {workbook ? words.context(workbook.name, workbook.activeSheet) : words.contextUnknown}
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
