import { useAllocate } from './AllocateContext';
import { CheckStep } from './CheckStep';
import { CreateStep } from './CreateStep';
import { PreviewStep } from './PreviewStep';
import { ResultStep } from './ResultStep';
import { SourceStep } from './SourceStep';

/** The flow Fördela: one step on the screen at a time. */
export default function AllocateTab({ onLeave }: { readonly onLeave: () => void }) {
  const { step } = useAllocate().state;
  switch (step) {
    case 'source':
      return <SourceStep onLeave={onLeave} />;
    case 'check':
      return <CheckStep />;
    case 'preview':
      return <PreviewStep />;
    case 'create':
      return <CreateStep />;
    case 'result':
      return <ResultStep />;
  }
}
