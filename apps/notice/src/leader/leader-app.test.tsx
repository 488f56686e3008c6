import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LeaderPage, LeaderTask } from '@xinglou/contract';
import { LanguageProvider } from '@xinglou/ui';
import LeaderApp from './index.tsx';

const task: LeaderTask = {
  id: 'f1',
  title: '环境卫生',
  grade: 'major',
  text: '三楼转角堆物',
  photos: [],
  due: '2019-11-08',
  state: 'released',
  reminder: 'three',
  sent: null,
  answer: null,
  said: { kind: 'leaderReturned', text: '太暗了', day: '2019-11-04' },
};
const page: LeaderPage = {
  group: { name: '1号楼组', areaName: '奉贤' },
  today: '2019-11-05',
  lastDay: '2020-03-01',
  tasks: [task],
  praise: ['花坛很整齐'],
  talk: [{ title: '楼组长介绍', points: ['说说做了什么'] }],
};
let answers: Record<string, () => Response>;
let asked: { what: string; body: unknown; link: string | null }[];
const user = userEvent.setup();
const token = 'T'.repeat(43);

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
  location.hash = `#${token}`;
  asked = [];
  answers = { 'GET /api/leader': () => Response.json(page) };
  globalThis.fetch = ((url: string, init: RequestInit = {}) => {
    const what = `${init.method ?? 'GET'} ${url.split('?')[0]}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    asked.push({ what, body, link: new Headers(init.headers).get('authorization') });
    const key = Object.keys(answers).find((k) => what.startsWith(k));
    return key ? Promise.resolve(answers[key]!()) : Promise.reject(new TypeError('offline'));
  }) as typeof fetch;
});
/** What this browser has not: pictures. */
function withPictures(): void {
  const picture = { width: 4, height: 3, close: () => undefined };
  Object.assign(globalThis, { createImageBitmap: () => Promise.resolve(picture) });
  Object.assign(HTMLCanvasElement.prototype, {
    getContext: () => ({ drawImage: () => undefined }),
    toBlob: (done: BlobCallback) => done(new Blob(['small'], { type: 'image/jpeg' })),
  });
  Object.assign(Blob.prototype, { arrayBuffer: () => Promise.resolve(new ArrayBuffer(5)) });
  Object.assign(URL, { createObjectURL: () => 'blob:photo' });
}
const open = () =>
  render(
    <LanguageProvider>
      <LeaderApp />
    </LanguageProvider>,
  );
const draft = { id: '11111111-1111-4111-8111-111111111111', text: '搬走了', photos: ['a'.repeat(64)] };

describe('a group leader', () => {
  it('opens the link and reads what was found, what was praised, what was said, what the talk is about', async () => {
    open();
    await screen.findByText('三楼转角堆物');
    expect(screen.getByText(/请在 2019年11月8日 周五 前整改好。/)).toHaveTextContent('只剩三个工作日。');
    expect(asked[0]).toMatchObject({ what: 'GET /api/leader', link: `Bearer ${token}` });
    await user.click(screen.getByRole('button', { name: '听到了什么' }));
    expect(screen.getByText('花坛很整齐')).toBeInTheDocument();
    expect(screen.getByText('2019年11月4日 周一 环境卫生：居委会请您再拍一张：太暗了')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '准备介绍' }));
    await user.type(screen.getByRole('textbox'), '我们楼的花坛');
    cleanup();
    open();
    await user.click(await screen.findByRole('button', { name: '准备介绍' }));
    expect(screen.getByRole('textbox')).toHaveValue('我们楼的花坛');
    expect(asked.every((a) => a.what === 'GET /api/leader')).toBe(true);
  });

  it('without a photo from before sees no empty frame, and is told what to show', async () => {
    open();
    await screen.findByText('三楼转角堆物');
    expect(screen.queryByRole('img')).toBeNull();
    await user.click(screen.getByRole('button', { name: '拍整改照片' }));
    expect(screen.getByText('拍清楚整改好的地方；不要拍到人脸和门牌号。')).toBeInTheDocument();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('comes back to the screen before by the phone’s own Back, and to the same one after a reload', async () => {
    open();
    await user.click(await screen.findByRole('button', { name: '准备介绍' }));
    await user.click(screen.getByRole('button', { name: '听到了什么' }));
    history.back();
    await screen.findByText(/我想讲的/);
    cleanup();
    open();
    await screen.findByText(/我想讲的/);
    expect(location.hash).toBe(`#${token}`);
  });

  it('writes on while a photo is on its way: nothing typed meanwhile is lost, and the photo is shown', async () => {
    withPictures();
    let arrive: () => void = () => undefined;
    const arrived = new Promise<Response>((done) => {
      arrive = () => done(Response.json({}));
    });
    answers['PUT /api/leader/photos'] = () => arrived as unknown as Response;
    open();
    await user.click(await screen.findByRole('button', { name: '拍整改照片' }));
    await user.upload(screen.getByLabelText(/拍照/), new File(['picture'], 'a.jpg', { type: 'image/jpeg' }));
    await screen.findByText('正在上传照片，请等一等……');
    await user.type(screen.getByRole('textbox'), '搬走了');
    arrive();
    expect(await screen.findByAltText('整改后的照片')).toBeInTheDocument();
    expect(screen.getByRole('textbox')).toHaveValue('搬走了');
    expect(JSON.parse(localStorage.getItem('xl-leader f1') ?? '{}')).toMatchObject({ text: '搬走了' });
    expect(screen.queryByText('正在上传照片，请等一等……')).toBeNull();
  });

  it('is told when a picture cannot be opened, and what is still wanted before it can be sent', async () => {
    Object.assign(globalThis, { createImageBitmap: () => Promise.reject(new Error('not a picture')) });
    open();
    await user.click(await screen.findByRole('button', { name: '拍整改照片' }));
    expect(screen.getByText('拍好照片、写上一两句话，就可以发了。')).toBeInTheDocument();
    await user.upload(screen.getByLabelText(/拍照/), new File(['no picture'], 'a.jpg', { type: 'image/jpeg' }));
    await screen.findByText('这张照片打不开，请再拍一张。');
    expect(screen.getByRole('button', { name: '发给居委会' })).toBeDisabled();
  });

  it('whose link has ended is told what to do', async () => {
    const detail = '这个楼组长链接已停用或已过期。填写的内容还在手机里，请向居委会要一个新的链接。';
    const problem = { code: 'leader-link-ended', status: 410, title: '链接已停用', detail };
    answers = { 'GET /api/leader': () => Response.json(problem, { status: 410 }) };
    open();
    expect(await screen.findByRole('alert')).toHaveTextContent(detail);
  });

  it('without a network keeps what was written, and sends it later under the same id', async () => {
    localStorage.setItem('xl-leader f1', JSON.stringify(draft));
    open();
    await user.click(await screen.findByRole('button', { name: '拍整改照片' }));
    await user.click(screen.getByRole('button', { name: '发给居委会' }));
    await screen.findByText(/没有连上，填写的内容还在手机里/);
    expect(screen.getByRole('textbox')).toHaveValue('搬走了');
    answers['PUT /api/leader/answers'] = () => Response.json({ id: draft.id, receivedOn: '2019-11-05' });
    await user.click(screen.getByRole('button', { name: '发给居委会' }));
    await screen.findByText(/已发给居委会/);
    const sent = asked.filter((a) => a.what === `PUT /api/leader/answers/${draft.id}`);
    expect(sent.map((s) => s.body)).toEqual(
      [1, 2].map(() => ({ findingId: 'f1', text: '搬走了', photos: draft.photos })),
    );
    await waitFor(() => expect(localStorage.getItem('xl-leader f1')).toBeNull());
  });
});
