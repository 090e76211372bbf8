import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { usePane } from './PaneContext';
import { passingFocus } from './passingFocus';
import { useHeightProperty } from './useHeightProperty';
import { useKeptFocus } from './useKeptFocus';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  content: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: '12px',
    padding: '10px 16px 20px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  progress: { display: 'flex', columnGap: '4px', marginTop: '-6px' },
  segment: {
    height: '3px',
    flexGrow: 1,
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText', forcedColorAdjust: 'none' },
  },
  reached: {
    backgroundColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    '& > button': {
      minWidth: 0,
      minHeight: '40px',
      '@media (max-width: 220px)': { paddingLeft: '6px', paddingRight: '6px', overflowWrap: 'anywhere' },
    },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 330px)': { position: 'static' },
  },
});

export interface StepPageProps {
  readonly title: string;
  /** Which step this is, for the bar under the heading. */
  readonly step?: { readonly n: number; readonly of: number };
  /** Esc and Alt+left arrow; never throws away what was entered. */
  readonly onBack?: (() => void) | undefined;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  /** False where something else on the page takes the focus. */
  readonly takesFocus?: boolean;
}

/** One step: heading, one column of content, and a footer that stays in sight. */
export function StepPage({ title, step, onBack, footer, children, takesFocus = true }: StepPageProps) {
  const styles = useStyles();
  const { text, touched } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // When the pane opens, Excel's grid keeps the focus (office-js #5050).
    if (!takesFocus || !touched()) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title, takesFocus, touched]);

  const content = useRef<HTMLDivElement>(null);
  useKeptFocus(content);

  const foot = useRef<HTMLElement>(null);
  useHeightProperty(foot, '--footer-height');

  const goBack = (event: KeyboardEvent): void => {
    const back = event.key === 'Escape' || (event.altKey && event.key === 'ArrowLeft');
    if (!back || event.defaultPrevented || !onBack) return;
    event.preventDefault();
    onBack();
  };

  const label = step ? text.shared.step(step.n, step.of, title) : title;
  return (
    // The keys are a second way to the button Tillbaka; nothing here is reached by them alone.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- key shortcut on a plain container
    <div className={styles.page} onKeyDown={goBack}>
      <div
        ref={content}
        id="innehall"
        {...passingFocus}
        className={styles.content}
        style={{ outline: 'none' }}
      >
        <h2 ref={heading} {...passingFocus} className={styles.heading}>
          {label}
        </h2>
        {step && (
          <div className={styles.progress} aria-hidden="true">
            {Array.from({ length: step.of }, (_, index) => (
              <span key={index} className={mergeClasses(styles.segment, index < step.n && styles.reached)} />
            ))}
          </div>
        )}
        {children}
      </div>
      {footer && (
        <footer ref={foot} className={styles.footer}>
          {footer}
        </footer>
      )}
    </div>
  );
}
