import { createRoot } from 'react-dom/client';
import { ready } from '../excel/ready';
import { App } from './App';

const root = document.getElementById('root');
if (root) {
  void ready().then((where) => {
    createRoot(root).render(<App inExcel={where === 'excel'} search={window.location.search} />);
  });
}
