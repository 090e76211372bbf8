import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import type { Party } from '../../core/agreement/model';
import type { CompareText } from '../../text/paneCompareSv';
import type { Numbers } from '../../text/numbers';
import { formatAddress } from '../../workbook/address';
import type { RangeAddress } from '../../workbook/cells';
import { FaultNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Rich } from '../shared/Rich';
import { Hint } from '../shared/Section';
import { SelectionButton } from '../shared/SelectionButton';
import { useGoTo } from '../shared/useGoTo';
import { useAllocate } from './AllocateContext';
import { readSummary } from './currentAmounts';
import type { CurrentProposal } from './useCurrentAmounts';

export interface CurrentProposalsProps {
  readonly proposals: readonly CurrentProposal[];
  readonly parties: readonly Party[];
  /** All proposals and the selection, instead of the likeliest proposal alone. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onChosen: () => void;
}

/** A column that is headed nuvarande, gällande …: proposed with its cells and what it holds; another; or the selection. */
export function CurrentProposals({ proposals, parties, isOpen, onOpen, onChosen }: CurrentProposalsProps) {
  const { text } = usePane();
  const words = text.allocate.compare;
  const { takeCurrent } = useAllocate();
  const [first] = proposals;
  const take = (proposal?: CurrentProposal): void => {
    onChosen();
    void takeCurrent(proposal?.range);
  };
  const told = proposals.map((proposal) => ({
    proposal,
    ...factsOf(proposal, parties, words, text.numbers),
  }));
  if (first !== undefined && !isOpen) {
    return (
      <Likeliest
        {...factsOf(first, parties, words, text.numbers)}
        onUse={() => take(first)}
        onOpen={onOpen}
      />
    );
  }
  return (
    <>
      {told.length > 0 && (
        <RadioGroup
          aria-label={words.others}
          value=""
          onChange={(_, { value }) => take(told[Number(value)]?.proposal)}
        >
          {told.map(({ label, address, read }, index) => (
            <Radio
              key={formatAddress(address)}
              value={String(index)}
              label={words.candidate(label, formatAddress(address), read)}
            />
          ))}
        </RadioGroup>
      )}
      <Hint>
        <Rich text={words.empty} />
      </Hint>
      <SelectionButton onUse={() => take()} />
    </>
  );
}

interface ProposalFacts {
  readonly label: string;
  readonly address: RangeAddress;
  /** What was read; empty where it cannot be. */
  readonly read: string;
}

function factsOf(
  { range, reading }: CurrentProposal,
  parties: readonly Party[],
  words: CompareText,
  numbers: Numbers,
): ProposalFacts {
  return reading.kind === 'done'
    ? {
        label: reading.value.label,
        address: reading.value.address,
        read: readSummary(reading.value, parties, words, numbers),
      }
    : { label: range.header ?? '', address: range.address, read: '' };
}

interface LikeliestProps extends ProposalFacts {
  readonly onUse: () => void;
  readonly onOpen: () => void;
}

function Likeliest({ label, address, read, onUse, onOpen }: LikeliestProps) {
  const { text } = usePane();
  const { show, fault } = useGoTo();
  return (
    <>
      <Notice
        kind="info"
        actions={
          <>
            <Button onClick={onUse}>{text.shared.use}</Button>
            <Button onClick={() => show(address)}>{text.shared.show}</Button>
            <Button appearance="subtle" onClick={onOpen}>
              {text.shared.chooseAnother}
            </Button>
          </>
        }
      >
        <Rich text={text.allocate.compare.found(label, formatAddress(address), read)} />
      </Notice>
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
