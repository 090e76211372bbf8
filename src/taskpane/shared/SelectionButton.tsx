import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { formatAddress } from '../../workbook/address';
import { usePane } from './PaneContext';
import { Actions, Hint } from './Section';
import { useSelection } from './followSelection';

/** *Använd markerat område*, with the range it would use: it follows the selection in the grid. */
export function SelectionButton({ onUse }: { readonly onUse: () => void }) {
  const { text } = usePane();
  const selection = useSelection();
  const id = useId();
  return (
    <>
      <Actions>
        <Button {...(selection === undefined ? {} : { 'aria-describedby': id })} onClick={onUse}>
          {text.shared.useSelection}
        </Button>
      </Actions>
      {selection !== undefined && (
        <div id={id}>
          <Hint>{text.shared.selected(formatAddress(selection))}</Hint>
        </div>
      )}
    </>
  );
}
