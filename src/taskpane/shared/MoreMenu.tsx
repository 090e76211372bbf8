import { makeStyles, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { usePane } from './PaneContext';

export type DialogName = 'settings' | 'help' | 'about';

const items = [
  ['settings', SettingsRegular],
  ['help', QuestionCircleRegular],
  ['about', InfoRegular],
] as const;

const useStyles = makeStyles({
  place: { position: 'relative', flexShrink: 0 },
  button: {
    display: 'grid',
    placeItems: 'center',
    width: '36px',
    height: '36px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    fontSize: '20px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  menu: {
    position: 'absolute',
    top: '100%',
    right: 0,
    minWidth: '160px',
    padding: '4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    '@media (max-width: 220px)': { right: '-36px', minWidth: '136px' },
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    minHeight: '40px',
    padding: '0 10px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { fontSize: '20px', lineHeight: 0 },
});

/** Settings, help and about (WAI-ARIA menu button): arrows move, Enter chooses, Esc and a click outside close. */
export function MoreMenu({ onDialog }: { readonly onDialog: (dialog: DialogName) => void }) {
  const styles = useStyles();
  const words = usePane().text.shared;
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useOpened(place, open, setOpen);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const entry = open ? entryFor(event.key, entriesIn(place.current)) : undefined;
    if (entry !== undefined) entry.focus();
    else if (!open && event.key === 'ArrowDown') setOpen(true);
    else if (open && event.key === 'Escape') close();
    else {
      // Tab goes on to what comes after the menu.
      if (event.key === 'Tab') setOpen(false);
      return;
    }
    event.preventDefault();
  };

  return (
    // The keys belong to the button and the entries inside it; the container only gathers them.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys gathered from the menu button and its entries
    <div ref={place} className={styles.place} onKeyDown={onKey}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={words.menu}
        title={words.menu}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <MoreHorizontalRegular aria-hidden="true" />
      </button>
      {open && (
        <Entries
          onChoose={(name) => {
            // The focus stands on the button when the dialog opens, so that it comes back there.
            close();
            onDialog(name);
          }}
        />
      )}
    </div>
  );
}

function Entries({ onChoose }: { readonly onChoose: (name: DialogName) => void }) {
  const styles = useStyles();
  const words = usePane().text.shared;
  return (
    <div role="menu" aria-label={words.menu} className={styles.menu}>
      {items.map(([name, Icon]) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          onClick={() => onChoose(name)}
        >
          <span className={styles.icon} aria-hidden="true">
            <Icon />
          </span>
          {words[name]}
        </button>
      ))}
    </div>
  );
}

const entriesIn = (place: HTMLElement | null): readonly HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

/** The entry that a key moves to, round and round; undefined for other keys. */
function entryFor(key: string, entries: readonly HTMLElement[]): HTMLElement | undefined {
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const targets = new Map([
    ['ArrowDown', (at + 1) % entries.length],
    ['ArrowUp', (at + entries.length - 1) % entries.length],
    ['Home', 0],
    ['End', entries.length - 1],
  ]);
  return entries[targets.get(key) ?? -1];
}

/** An open menu has the focus on its first entry, and is closed by a press elsewhere. */
function useOpened(
  place: RefObject<HTMLElement | null>,
  open: boolean,
  setOpen: (open: boolean) => void,
): void {
  useEffect(() => {
    if (!open) return undefined;
    entriesIn(place.current)[0]?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [place, open, setOpen]);
}
