import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect } from 'react';
import { contradictionsOf, type Contradiction } from '../../workbook/read/contradictions';
import { FaultNotice } from '../shared/FaultNotice';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint, Section } from '../shared/Section';
import { placeOf, useGoTo } from '../shared/useGoTo';
import { useAllocate } from './AllocateContext';

/** What the agreement states with different values: a choice, each value with its clause and cell. It can be changed. */
export function Contradictions() {
  const { text, announce } = usePane();
  const words = text.allocate.check;
  const { computation } = useAllocate().state;
  const input = computation?.input;
  const found = contradictionsOf(
    input?.kind === 'refused' ? input.refusals : [],
    input?.kind === 'done' ? input.value.remarks : [],
  );
  const open = found.find(({ chosen }) => chosen === undefined);
  const said = open && words.contradiction(open.field);
  useEffect(() => {
    if (said !== undefined) announce(said, true);
  }, [said, announce]);
  if (found.length === 0) return null;
  return (
    <Section title={words.contradictions}>
      <Hint>{words.contradictionsLead}</Hint>
      {found.map((contradiction) => (
        <Choice key={contradiction.choices.map(({ cell }) => cell).join()} contradiction={contradiction} />
      ))}
    </Section>
  );
}

function Choice({ contradiction }: { readonly contradiction: Contradiction }) {
  const { text } = usePane();
  const words = text.allocate.check;
  const { state, settle } = useAllocate();
  const { show, fault } = useGoTo();
  const { field, choices, chosen } = contradiction;
  const cells = choices.map(({ cell }) => cell);
  const choose = (cell: string): void => {
    const others = (state.supplements.settled ?? []).filter((other) => !cells.includes(other));
    void settle({ ...state.supplements, settled: [...others, cell] });
  };
  return (
    <>
      <Field label={words.contradiction(field)}>
        <RadioGroup value={chosen ?? ''} onChange={(_, data) => choose(data.value)}>
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
