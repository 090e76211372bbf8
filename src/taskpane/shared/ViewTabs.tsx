import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { usePane, type TabName } from './PaneContext';

const useStyles = makeStyles({
  tabs: { display: 'flex', flexGrow: 1, minWidth: 0, flexWrap: 'wrap' },
  tab: {
    position: 'relative',
    minHeight: '44px',
    padding: '0 10px',
    '@media (max-width: 300px)': { padding: '0 5px', fontSize: tokens.fontSizeBase200 },
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '10px',
      right: '10px',
      '@media (max-width: 300px)': { left: '5px', right: '5px' },
      bottom: 0,
      height: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  // The bold word's width is kept for the plain one too, so that nothing moves when the view changes.
  label: {
    display: 'grid',
    '::after': {
      content: 'attr(data-label)',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

const names = ['allocate', 'review', 'agreement'] as const;

export const tabId = (name: TabName): string => `tab-${name}`;
export const panelId = 'vy';

/** The three views. One stop for Tab, arrow keys between them (WAI-ARIA tabs with automatic activation). */
export function ViewTabs({ tab, onTab }: { readonly tab: TabName; readonly onTab: (tab: TabName) => void }) {
  const styles = useStyles();
  const words = usePane().text.shared;
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    const at = names.indexOf(tab);
    const targets = new Map([
      ['ArrowRight', (at + 1) % names.length],
      ['ArrowLeft', (at + names.length - 1) % names.length],
      ['Home', 0],
      ['End', names.length - 1],
    ]);
    const target = event.altKey ? undefined : targets.get(event.key);
    const name = target === undefined ? undefined : names[target];
    if (target === undefined || name === undefined) return;
    event.preventDefault();
    onTab(name);
    list.current?.querySelectorAll<HTMLButtonElement>('button')[target]?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={words.tabList} className={styles.tabs}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-selected={name === tab}
          aria-controls={panelId}
          tabIndex={name === tab ? 0 : -1}
          className={mergeClasses(styles.tab, name === tab && styles.selected)}
          onClick={() => onTab(name)}
          onKeyDown={move}
        >
          <span className={styles.label} data-label={words.tabs[name]}>
            {words.tabs[name]}
          </span>
        </button>
      ))}
    </div>
  );
}
