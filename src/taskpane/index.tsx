import { createRoot } from 'react-dom/client';
import { ready } from '../excel/ready';
import { App } from './App';

const root = document.getElementById('root');
if (root) {
  void ready().then((where) => {
    createRoot(root).render(<App inExcel={where === 'excel'} search={window.location.search} />);
  });
}

// The views are chunks of their own; they are fetched while the user reads the first screen.
window.setTimeout(() => {
  for (const load of [
    () => import('./allocate/AllocateTab'),
    () => import('./review/ReviewTab'),
    () => import('./agreement/AgreementTab'),
  ]) {
    // A view that could not be fetched now is fetched again when it is opened.
    void load().catch(() => undefined);
  }
}, 1000);
