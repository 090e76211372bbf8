import { createContext, useContext } from 'react';
import type { Review } from './useReview';

export const ReviewContext = createContext<Review | undefined>(undefined);

/** The flow Granska, for the screens inside it. */
export function useReviewFlow(): Review {
  const review = useContext(ReviewContext);
  if (review === undefined) throw new Error('useReviewFlow stands outside ReviewContext');
  return review;
}
