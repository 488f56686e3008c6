import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { gateTexts } from '@xinglou/texts/gates';
import { userEvent } from '@testing-library/user-event';
import {
  LanguageProvider,
  ProblemNotice,
  StageBar,
  Stars,
  currentLanguage,
  useLanguage,
  withoutChineseFont,
} from './index.ts';

afterEach(cleanup);

describe('the shared parts', () => {
  it('read stars aloud, and draw as many', () => {
    const { container } = render(<Stars stars={4} label="四星" />);
    expect(screen.getByRole('img', { name: '四星' })).toBeInTheDocument();
    expect(container.querySelectorAll('svg')).toHaveLength(4);
  });

  it('mark the present stage among the nine', () => {
    render(<StageBar stage="rectification" names={gateTexts.zh.stages} label="阶段" />);
    expect(screen.getAllByRole('listitem')).toHaveLength(9);
    expect(screen.getByText('整改')).toHaveAttribute('aria-current', 'step');
  });

  it('remember the language that was chosen, for the words, the api and the page itself', async () => {
    function Choice() {
      const { language, choose } = useLanguage();
      return <button onClick={() => choose('en')}>{language}</button>;
    }
    const open = () => render(<LanguageProvider children={<Choice />} />);
    open();
    expect([document.documentElement.lang, currentLanguage()]).toEqual(['zh-CN', 'zh-CN']);
    await userEvent.setup().click(screen.getByRole('button', { name: 'zh' }));
    cleanup();
    open();
    expect(screen.getByRole('button', { name: 'en' })).toBeInTheDocument();
    expect([document.documentElement.lang, currentLanguage()]).toEqual(['en', 'en']);
    localStorage.clear();
  });

  it('say what happened and which number to tell', () => {
    render(<ProblemNotice title="还不能进入" detail="还有 1 项" support="abc" supportLabel="编号" />);
    expect(screen.getByRole('alert')).toHaveTextContent('还不能进入还有 1 项编号 abc');
  });
});

describe('a Chinese font', () => {
  const before = HTMLCanvasElement.prototype.getContext;
  afterEach(() => {
    HTMLCanvasElement.prototype.getContext = before;
  });
  /** A machine on which these letters have a shape of their own; all others are the same box. */
  const machine = (known: string) => {
    const brush = { font: '', measureText: (letter: string) => ({ width: known.includes(letter) ? 40 : 24 }) };
    HTMLCanvasElement.prototype.getContext = (() => brush) as unknown as typeof before;
  };

  it.each([
    ['comes along where the machine has none', '', 1],
    ['is left alone where the machine has one', '星', 0],
  ])('%s', (_, known, times) => {
    machine(known);
    let loads = 0;
    withoutChineseFont(() => Promise.resolve((loads += 1)));
    expect(loads).toBe(times);
  });
});
