import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Contradiction } from '../../workbook/read/contradictions';
import { FaultNotice } from './FaultNotice';
import { usePane } from './PaneContext';
import { Actions, Hint, Section } from './Section';
import { placeOf, useGoTo } from './useGoTo';

export interface ContradictionsProps {
  readonly contradictions: readonly Contradiction[];
  /** The cells that were chosen: shown at once, also while what follows from the choice is being read. */
  readonly settled: readonly string[] | undefined;
  /** The cell whose value is to hold among those that contradict each other. */
  readonly onChoose: (contradiction: Contradiction, cell: string) => void;
}

/** What the agreement states with different values: a choice, each value with its clause and cell. It can be changed. */
export function Contradictions({ contradictions, settled = [], onChoose }: ContradictionsProps) {
  const { text, announce } = usePane();
  const words = text.shared.contradictions;
  const chosenOf = ({ choices, chosen }: Contradiction): string | undefined =>
    choices.find(({ cell }) => settled.includes(cell))?.cell ?? chosen;
  const open = contradictions.find((one) => chosenOf(one) === undefined);
  const said = open && words.question(open.field);
  useEffect(() => {
    if (said !== undefined) announce(said, true);
  }, [said, announce]);
  if (contradictions.length === 0) return null;
  return (
    <Section title={words.title}>
      <Hint>{words.lead}</Hint>
      {contradictions.map((contradiction) => (
        <Question
          key={contradiction.choices.map(({ cell }) => cell).join()}
          contradiction={contradiction}
          chosen={chosenOf(contradiction)}
          onChoose={(cell) => onChoose(contradiction, cell)}
        />
      ))}
    </Section>
  );
}

interface QuestionProps {
  readonly contradiction: Contradiction;
  readonly chosen: string | undefined;
  readonly onChoose: (cell: string) => void;
}

function Question({ contradiction: { field, choices }, chosen, onChoose }: QuestionProps) {
  const { text } = usePane();
  const words = text.shared.contradictions;
  const { show, fault } = useGoTo();
  return (
    <>
      <Field label={words.question(field)}>
        <RadioGroup value={chosen ?? ''} onChange={(_, data) => onChoose(data.value)}>
          {choices.map(({ value, clause, cell }) => (
            <Radio key={cell} value={cell} label={words.stated(value, clause, cell)} />
          ))}
        </RadioGroup>
      </Field>
      <Actions>
        {choices.map(({ cell }) => {
          const place = placeOf(cell);
          return (
            place && (
              <Button key={cell} aria-label={text.shared.showCellInSheet(cell)} onClick={() => show(place)}>
                {words.showCell(cell)}
              </Button>
            )
          );
        })}
      </Actions>
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
