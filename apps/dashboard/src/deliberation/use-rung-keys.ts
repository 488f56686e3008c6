import { useEffect } from 'react';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=slider]') !== null;

/** j and k walk the rungs; with a group open they open the next. Enter is the rung's own, Esc the drawer's. */
export function useRungKeys(ids: readonly string[], open: string | null, onOpen: (id: string) => void): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const focused =
        document.activeElement instanceof HTMLElement ? document.activeElement.dataset['group'] : undefined;
      const from = ids.indexOf(open ?? focused ?? '');
      const next = ids[from < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, from + step))];
      if (next === undefined) return;
      event.preventDefault();
      if (open !== null) onOpen(next);
      else document.querySelector<HTMLElement>(`.rung[data-group="${next}"]`)?.focus();
    };
    window.addEventListener('keydown', walk);
    return () => window.removeEventListener('keydown', walk);
  }, [ids, open, onOpen]);
}
