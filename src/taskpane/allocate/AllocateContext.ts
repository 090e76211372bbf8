import { createContext, useContext } from 'react';
import type { Allocation } from './useAllocation';

export const AllocateContext = createContext<Allocation | undefined>(undefined);

/** The flow Fördela, for the screens inside it. */
export function useAllocate(): Allocation {
  const allocation = useContext(AllocateContext);
  if (allocation === undefined) throw new Error('useAllocate stands outside AllocateContext');
  return allocation;
}
