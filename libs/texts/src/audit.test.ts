import { describe, expect, it } from '@jest/globals';
import { auditTexts, inWords } from './audit.ts';

const entry = {
  ...{ actor: { name: '王', username: 'office' }, persona: 'office', subject: {} as unknown },
  ...{ group: '3号楼组', area: '奉贤', account: null, year: 2019 },
};
const about = (
  action: 'cycle.moved' | 'gate.accepted' | 'building-group.changed',
  subject: unknown,
  language: 'zh' | 'en',
) => inWords({ ...entry, action, subject }, auditTexts[language]).about;

describe('what an act was about', () => {
  it.each([
    ['cycle.moved', { to: 'deliberation' }, '到“评审总结”', 'to “Deliberation”'],
    ['gate.accepted', { gate: 'panels-full', reason: '停电' }, '条件“每次验收都收齐评分表” · 理由：停电', null],
    ['building-group.changed', { fields: ['floors', 'x', 'y'] }, '改了层数、位置', 'changed floors, place'],
    ['building-group.changed', { fields: ['of a later release'] }, '改了of a later release', null],
  ] as const)('%s %j is said in words', (action, subject, zh, en) => {
    expect(about(action, subject, 'zh')).toBe(`2019 年度 · 奉贤 · 3号楼组 · ${zh}`);
    if (en) expect(about(action, subject, 'en')).toContain(en);
  });
});
