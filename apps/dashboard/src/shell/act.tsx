import { useQueryClient } from '@tanstack/react-query';
import { type AnswerOf, ProblemError, type Sent } from '@xinglou/client';
import { type RouteData, type ShapeOf, routes } from '@xinglou/contract';
import { saveFile } from '@xinglou/ui';
import { App } from 'antd';
import { useCallback, useRef } from 'react';
import { api } from './api.ts';
import { Refusal } from './read.tsx';
import { useTexts } from './use-words.ts';

/** Says what was refused; a session that has ended is asked about anew. */
function useRefused() {
  const queries = useQueryClient();
  const { modal } = App.useApp();
  const t = useTexts();
  return useCallback(
    async (error: unknown) => {
      const signedOut = error instanceof ProblemError && error.problem.status === 401;
      if (signedOut) await queries.invalidateQueries({ queryKey: [routes.whoAmI.path] });
      void modal.error({ title: t.common.failed, content: <Refusal error={error} />, okText: t.common.confirm });
    },
    [queries, modal, t],
  );
}

/**
 * Does a write: says what came of it, makes everything read anew, and keeps what was typed when it is refused. The second half of a
 * double click does nothing.
 * Answers `undefined` when it was not done.
 */
export function useAct() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const refused = useRefused();
  const underWay = useRef(new Set<string>());
  const t = useTexts();
  return useCallback(
    async <R extends RouteData>(
      route: R,
      sent: Sent<ShapeOf<R>>,
      done?: string,
    ): Promise<{ answer: AnswerOf<R> } | undefined> => {
      const same = JSON.stringify([route.method, route.path, sent]);
      if (underWay.current.has(same)) return undefined;
      underWay.current.add(same);
      try {
        const answer = await api.call(route, sent);
        await queries.invalidateQueries();
        void message.success(done ?? t.common.saved);
        return { answer };
      } catch (error) {
        await refused(error);
        return undefined;
      } finally {
        underWay.current.delete(same);
      }
    },
    [queries, message, refused, t],
  );
}

/** Asks for a file that a plain link cannot ask for, and puts it among the downloads. */
export function useDownload() {
  const refused = useRefused();
  return useCallback(
    async <R extends RouteData>(route: R, sent: Sent<ShapeOf<R>>, name: string): Promise<void> => {
      try {
        saveFile(await api.file(route, sent), name);
      } catch (error) {
        await refused(error);
      }
    },
    [refused],
  );
}
