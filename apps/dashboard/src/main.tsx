import './shell/nonce.ts';
import '@xinglou/ui/tokens.css';
import './shell/shell.css';
import { withoutChineseFont } from '@xinglou/ui';
import { createRoot } from 'react-dom/client';
import { Dashboard } from './shell/dashboard.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Dashboard />);
withoutChineseFont(() => import('@fontsource-variable/noto-sans-sc/index.css'));
