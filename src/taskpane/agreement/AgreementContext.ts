import { createContext, useContext } from 'react';
import type { AgreementFlow } from './useAgreement';

export const AgreementContext = createContext<AgreementFlow | undefined>(undefined);

/** The view Avtal, for the screens inside it. */
export function useAgreementFlow(): AgreementFlow {
  const flow = useContext(AgreementContext);
  if (flow === undefined) throw new Error('useAgreementFlow stands outside AgreementContext');
  return flow;
}
