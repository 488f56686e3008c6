import '@xinglou/ui/tokens.css';
import './shell/shell.css';
import { createRoot } from 'react-dom/client';
import { Dashboard } from './shell/dashboard.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Dashboard />);
