import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { plannedNames } from '../../excel/plannedNames';
import type { SheetDescription } from '../../workbook/write/description';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Section } from '../shared/Section';

const useStyles = makeStyles({ names: { margin: 0, paddingLeft: '20px' } });

/** What each sheet is to be called, and what it will be called where that name is taken. */
interface Planned {
  readonly wished: readonly string[];
  readonly names: readonly string[];
}

/** The names as they will be. While Excel is asked the former ones stand: a name is never shown before it is known. */
export function SheetNames({ sheets }: { readonly sheets: readonly SheetDescription[] }) {
  const styles = useStyles();
  const words = usePane().text.allocate.create;
  const planned = usePlanned(sheets);
  if (sheets.length === 0) return <Notice kind="info">{words.none}</Notice>;
  if (planned === undefined) return null;
  const { wished, names } = planned;
  return (
    <Section title={words.count(names.length)}>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {names.map((name, index) => {
        const wish = wished[index];
        return wish === undefined || wish === name ? null : (
          <Notice key={name} kind="info">
            {words.taken(wish, name)}
          </Notice>
        );
      })}
    </Section>
  );
}

/** Asked of Excel, which knows hidden sheets too. */
function usePlanned(sheets: readonly SheetDescription[]): Planned | undefined {
  const { hold } = usePane();
  const [planned, setPlanned] = useState<Planned>();
  const key = sheets.map(({ name }) => name).join('\n');
  useEffect(() => {
    const asking = new AbortController();
    const { signal } = asking;
    const wished = key === '' ? [] : key.split('\n');
    void hold((held) => plannedNames(wished, { ...held, signal }))
      // The names are said again when the sheets are made; a busy Excel does not stop the choice.
      .catch(() => wished)
      .then((names) => {
        if (!signal.aborted) setPlanned({ wished, names });
      });
    return () => asking.abort();
  }, [key, hold]);
  return planned;
}
