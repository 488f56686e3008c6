import { App, Input } from 'antd';
import { useCallback } from 'react';
import { useTexts } from './use-words.ts';

/** Asks for a reason before a grave act, and is not done without one; null when the person thought better of it. */
export function useReason(): (title: string, hint?: string) => Promise<string | null> {
  const { modal } = App.useApp();
  const t = useTexts();
  return useCallback(
    (title, hint) =>
      new Promise((resolve) => {
        let reason = '';
        const box = modal.confirm({
          title,
          content: (
            <>
              {hint ? <p>{hint}</p> : null}
              <Input.TextArea
                aria-label={t.common.reason}
                placeholder={t.common.writeReason}
                rows={3}
                autoFocus
                onChange={(e) => {
                  reason = e.target.value.trim();
                  box.update({ okButtonProps: { disabled: reason === '' } });
                }}
              />
            </>
          ),
          okText: t.common.confirm,
          okButtonProps: { disabled: true },
          cancelText: t.common.cancel,
          onOk: () => resolve(reason),
          onCancel: () => resolve(null),
        });
      }),
    [modal, t],
  );
}

/** Says what a grave act will change, and asks once. */
export function useSure(): (title: string, what: string) => Promise<boolean> {
  const { modal } = App.useApp();
  const t = useTexts();
  return useCallback(
    (title, what) =>
      Promise.resolve(
        modal.confirm({ title, content: what, okText: t.common.confirm, cancelText: t.common.cancel }),
      ).then(Boolean),
    [modal, t],
  );
}
