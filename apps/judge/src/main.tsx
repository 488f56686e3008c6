import './shell/phone.css';
import { createRoot } from 'react-dom/client';
import { applyLook, look } from './shell/look.ts';
import { PhoneApp } from './shell/phone-app.tsx';

applyLook(look());
const root = document.getElementById('root');
if (root) {
  root.textContent = '';
  createRoot(root).render(<PhoneApp />);
}
if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/judge/sw.js');
