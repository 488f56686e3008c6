import './shell/phone.css';
import { createRoot } from 'react-dom/client';
import { PhoneApp } from './shell/phone-app.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<PhoneApp />);
if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/judge/sw.js');
