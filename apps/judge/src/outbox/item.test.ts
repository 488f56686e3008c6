import { describe, expect, it } from '@jest/globals';
import type { ProblemBody } from '@xinglou/contract';
import { type Answered, type Sheet, next } from './item.ts';

const sheet: Sheet = {
  kind: 'sheet',
  id: 's1',
  owner: 'j1',
  sealedAt: '2019-11-05T02:00:00Z',
  state: 'sealed',
  digest: 'd1',
  body: { visitId: 'v', standardVersion: '1', items: [], startedAt: '', finishedAt: '' },
};
const problem = (status: number, code: string): Answered => ({
  kind: 'problem',
  problem: { status, code, title: '', detail: '', type: '', support: '' } as ProblemBody,
});
const receipt = (digest: string): Answered => ({ kind: 'ok', body: { id: 's1', receivedAt: '', digest, late: false } });

describe('a finished sheet', () => {
  it.each<[string, Answered, string]>([
    ['is received when the receipt is of its own bytes', receipt('d1'), 'keep sent'],
    ['is not received when the receipt is of other bytes', receipt('d2'), 'wait'],
    ['waits without a network', { kind: 'none' }, 'pause network'],
    ['waits when the session has ended, and asks to sign in', problem(401, 'session-expired'), 'pause sign-in'],
    ['waits when the server is busy', problem(429, 'too-many-requests'), 'pause network'],
    ['waits when the server is recovering', problem(503, 'temporarily-unavailable'), 'pause network'],
    ['waits for the sheet that it corrects', problem(409, 'predecessor-missing'), 'wait'],
    ['is kept and shown when another was sent before', problem(409, 'sheet-already-submitted'), 'keep refused'],
    ['is kept and shown when its id was used', problem(409, 'id-reused'), 'keep refused'],
    ['is kept and shown when the stage is not open', problem(409, 'stage-closed'), 'keep refused'],
    ['is kept and shown when it is wrong', problem(422, 'score-out-of-range'), 'keep refused'],
    ['is kept and shown when it is not one’s own', problem(403, 'not-assigned'), 'keep refused'],
  ])('%s', (_, answer, expected) => {
    const step = next(sheet, answer);
    expect(
      step.kind === 'keep' ? `keep ${step.item.state}` : step.kind === 'pause' ? `pause ${step.why}` : step.kind,
    ).toBe(expected);
  });

  it('never leaves the phone before it is received', () => {
    for (const answer of [receipt('d2'), { kind: 'none' } as const, problem(500, 'internal-error')])
      expect(next(sheet, answer).kind).not.toBe('forget');
  });

  it('leaves nothing of a note or a photo behind once they are received', () => {
    const photo = { ...sheet, kind: 'photo' as const, bytes: new ArrayBuffer(1) };
    expect(next(photo, { kind: 'ok', body: {} })).toEqual({ kind: 'forget' });
  });
});
