import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { makeQueryClient } from '@xinglou/client/query';
import type { Cycle, Session } from '@xinglou/contract';
import { LanguageProvider } from '@xinglou/ui';
import { App, ConfigProvider } from 'antd';
import type { ComponentType } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { forgetKept } from './kept.ts';
import { WithSession } from './session.tsx';

export interface Asked {
  readonly what: string;
  readonly body: unknown;
  readonly ifMatch: string | null;
}
/** What the api answers, by 'METHOD /path' without the query: a value, a refusal, or a function of what was asked. */
export type Answers = Record<string, unknown>;
export const refusal = (status: number, code: string, detail: string, more: object = {}) =>
  new Refused(status, { type: '', title: code, status, code, detail, support: 'XL-1', ...more });
class Refused {
  constructor(
    readonly status: number,
    readonly body: object,
  ) {}
}

export const cycle: Cycle = {
  year: 2019,
  stage: 'nomination',
  standardVersion: '2019.1',
  policyVersion: '2019.1',
  nominationDeadline: '2019-05-31',
  nominationClosed: false,
  noticeWorkingDays: 5,
  version: 1,
};

/** A page as a person sees it, over an api that answers what it is told to; returns what was written. */
export function openPage(Page: ComponentType, persona: Session['persona'], at: string, answers: Answers): Asked[] {
  forgetKept();
  const asked: Asked[] = [];
  const session: Session = {
    id: 'p',
    username: persona,
    name: '测试',
    persona,
    subdistrict: { code: 'A', name: '测试街道' },
    demo: true,
    today: '2019-11-05',
    ...(persona === 'area' ? { areaId: 'a1' } : {}),
  };
  const known: Answers = { 'GET /api/session': session, 'GET /api/cycles/2019': cycle, ...answers };
  globalThis.fetch = ((url: string, init: RequestInit = {}) => {
    const what = `${init.method ?? 'GET'} ${url.split('?')[0]}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    const ifMatch = new Headers(init.headers).get('if-match');
    if (init.method !== undefined && init.method !== 'GET') asked.push({ what, body, ifMatch });
    const told = known[what];
    const answer: unknown = typeof told === 'function' ? (told as (body: unknown) => unknown)(body) : told;
    if (answer instanceof Refused) return Promise.resolve(Response.json(answer.body, { status: answer.status }));
    if (answer === undefined)
      return Promise.resolve(Response.json({ code: 'not-found', status: 404 }, { status: 404 }));
    return Promise.resolve(Response.json(answer));
  }) as typeof fetch;
  render(
    <LanguageProvider>
      <QueryClientProvider client={makeQueryClient()}>
        <ConfigProvider button={{ autoInsertSpace: false }} theme={{ zeroRuntime: true }}>
          <App>
            <MemoryRouter initialEntries={[at]}>
              <WithSession>
                <Routes>
                  <Route path=":year/*" element={<Page />} />
                </Routes>
              </WithSession>
            </MemoryRouter>
          </App>
        </ConfigProvider>
      </QueryClientProvider>
    </LanguageProvider>,
  );
  return asked;
}
