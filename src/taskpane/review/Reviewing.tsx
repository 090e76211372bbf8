import { Busy } from '../shared/Busy';
import { usePane } from '../shared/PaneContext';
import { useReviewFlow } from './ReviewContext';

export function Reviewing() {
  const { text } = usePane();
  const { progress } = useReviewFlow().state;
  const { done, of } = progress ?? { done: 0, of: 0 };
  const label = text.review.progress(done, of);
  return of === 0 ? <Busy label={label} /> : <Busy label={label} share={done / of} />;
}
