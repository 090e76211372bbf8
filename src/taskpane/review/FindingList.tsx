import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { usePane } from '../shared/PaneContext';
import { compressCells, type RankedFinding } from './rankedFindings';
import { useReviewFlow } from './ReviewContext';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    width: '100%',
    minHeight: '44px',
    padding: '8px 10px',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  intended: { backgroundColor: tokens.colorNeutralBackground2 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  /** Said, not shown: the row's place in the list. */
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  second: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  effect: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', marginLeft: 'auto' },
});

/** The findings, worst first. Arrows move and are heard, Enter opens; nothing in the grid moves by itself. */
export function FindingList({ ranked }: { readonly ranked: readonly RankedFinding[] }) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.review;
  const { state, dispatch } = useReviewFlow();
  const list = useRef<HTMLUListElement>(null);
  const oneSheet = new Set(ranked.map(({ table }) => table.sheet)).size === 1;
  const current = Math.max(
    ranked.findIndex(({ finding }) => finding.fingerprint === state.current),
    0,
  );

  useEffect(() => {
    if (state.returned) list.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus();
  }, [state.returned]);

  const move = (event: KeyboardEvent<HTMLUListElement>): void => {
    const last = ranked.length - 1;
    const targets = new Map([
      ['ArrowDown', Math.min(current + 1, last)],
      ['ArrowUp', Math.max(current - 1, 0)],
      ['Home', 0],
      ['End', last],
    ]);
    const target = targets.get(event.key);
    const finding = target === undefined ? undefined : ranked[target]?.finding;
    if (target === undefined || finding === undefined) return;
    event.preventDefault();
    dispatch({ type: 'finding-reached', fingerprint: finding.fingerprint });
    list.current?.querySelectorAll<HTMLButtonElement>('button')[target]?.focus();
  };

  return (
    // The arrow keys are the list's own; each row is a button of its own as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys on a list of buttons
    <ul ref={list} className={styles.list} aria-label={words.list} onKeyDown={move}>
      {ranked.map(({ finding, table, accepted }, index) => {
        const severity = accepted ? words.intentional.marked : words.severities[finding.severity];
        const place = placeText(finding.cells, oneSheet ? undefined : table.sheet);
        return (
          <li key={finding.fingerprint}>
            <button
              type="button"
              tabIndex={index === current ? 0 : -1}
              className={mergeClasses(styles.item, accepted && styles.intended)}
              onClick={() => dispatch({ type: 'finding-opened', fingerprint: finding.fingerprint })}
            >
              <SeverityMark severity={accepted ? 'intended' : finding.severity} />
              <span className={styles.words}>
                <span className={styles.title}>
                  <span className={styles.heard}>{words.position(severity, index + 1, ranked.length)} </span>
                  {words.title(finding.check, finding.cause)}
                </span>
                <span className={styles.second}>
                  <span className={styles.place}>
                    {severity} · {place}
                  </span>
                  {finding.effect !== undefined && (
                    <span className={styles.effect}>{text.numbers.kronor(finding.effect)}</span>
                  )}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** `Blad!D19, D3:D17`: the first cells, with the sheet once, where it needs saying. */
export function placeText(cells: readonly string[], sheet: string | undefined): string {
  const shown = compressCells(cells);
  const [first = '', ...rest] = shown.slice(0, 3);
  const more = shown.length > 3 ? ' …' : '';
  const named = sheet === undefined || first.includes('!') ? first : `${sheet}!${first}`;
  return [named, ...rest].join(', ') + more;
}
