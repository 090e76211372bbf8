import { ChooseStep } from './ChooseStep';
import { DocumentStep } from './DocumentStep';
import { useReviewFlow } from './ReviewContext';
import { ResultStep } from './ResultStep';

/** The flow Granska: one step on the screen at a time. */
export default function ReviewTab({ onLeave }: { readonly onLeave: () => void }) {
  const { step } = useReviewFlow().state;
  switch (step) {
    case 'choose':
      return <ChooseStep onLeave={onLeave} />;
    case 'result':
      return <ResultStep />;
    case 'document':
      return <DocumentStep />;
  }
}
