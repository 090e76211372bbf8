import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Refusal } from '../../core/outcome';
import { refusalText } from '../../text/refusals';
import { FaultNotice } from './FaultNotice';
import { Notice } from './Notice';
import { usePane } from './PaneContext';
import { placeOf, useGoTo } from './useGoTo';

/** Why something cannot be used, each with its cell and the way to it. The first is said as an alert. */
export function RefusalList({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const { text, announce } = usePane();
  const { show, fault } = useGoTo();
  const [first] = refusals;
  const said = first && refusalText(first, text.language);
  useEffect(() => {
    if (said !== undefined) announce(said, true);
  }, [said, announce]);
  return (
    <>
      {refusals.map((refusal, index) => {
        const place = refusal.cell === undefined ? undefined : placeOf(refusal.cell);
        return (
          <Notice
            key={`${refusal.code}-${String(index)}`}
            kind="error"
            actions={
              place && (
                <Button
                  aria-label={`${text.shared.showInSheet}: ${refusal.cell ?? ''}`}
                  onClick={() => show(place)}
                >
                  {text.shared.showInSheet}
                </Button>
              )
            }
          >
            {refusalText(refusal, text.language)}
          </Notice>
        );
      })}
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
