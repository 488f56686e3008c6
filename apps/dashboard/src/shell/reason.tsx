import { App, Input } from 'antd';
import { useCallback } from 'react';
import { useTexts } from './use-words.ts';

/** Asks for a reason before a grave act; null when the person thought better of it. */
export function useReason(): (title: string, hint?: string) => Promise<string | null> {
  const { modal } = App.useApp();
  const t = useTexts();
  return useCallback(
    (title, hint) =>
      new Promise((resolve) => {
        let reason = '';
        void modal.confirm({
          title,
          content: (
            <>
              {hint ? <p>{hint}</p> : null}
              <Input.TextArea
                aria-label={t.common.reason}
                placeholder={t.common.reason}
                rows={3}
                onChange={(e) => (reason = e.target.value)}
              />
            </>
          ),
          okText: t.common.confirm,
          cancelText: t.common.cancel,
          onOk: () => resolve(reason.trim() || null),
          onCancel: () => resolve(null),
        });
      }),
    [modal, t],
  );
}
