import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(84px, 2fr) minmax(0, 3fr)',
    columnGap: '12px',
    rowGap: '4px',
    margin: 0,
    '@media (max-width: 220px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

export interface Fact {
  readonly term: string;
  readonly value: string;
}

/** Term and value side by side; what has no value is left out. */
export function FactList({ facts }: { readonly facts: readonly (Fact | undefined)[] }) {
  const styles = useStyles();
  const shown = facts.filter((fact): fact is Fact => fact !== undefined && fact.value !== '');
  return (
    <dl className={styles.list}>
      {shown.flatMap(({ term, value }) => [
        <dt key={`${term}-term`} className={styles.term}>
          {term}
        </dt>,
        <dd key={`${term}-value`} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
