import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Session, Unmasking } from '@xinglou/contract';
import { sealAuthor, vaultKeyId } from '@xinglou/proof/vault';
import { openPage } from '../shell/page-under-test.tsx';
import UnmaskingPage from './unmasking-page.tsx';

const user = userEvent.setup();
const author = '33333333-3333-4333-8333-333333333333';
const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const [office, admin, other] = [pair(), pair(), pair()];
let sealed: { sealed: string; officeKey: string; adminKey: string };

beforeAll(async () => {
  // The browser's own cryptography, which the page's stand-in of a browser lacks.
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  const keys = { office: office.publicKey, admin: admin.publicKey };
  sealed = {
    sealed: Buffer.from(await sealAuthor(author, keys)).toString('hex'),
    officeKey: await vaultKeyId(keys.office),
    adminKey: await vaultKeyId(keys.admin),
  };
});

const request: Unmasking = {
  id: 'u1',
  groupId: 'g1',
  groupName: '1号楼组',
  areaName: '奉贤',
  day: '2019-10-08',
  outcome: 'none',
  reason: '核实一起投诉',
  state: 'approved',
  askedBy: '自治办小陈',
  askedAs: 'office',
  askedOn: '2019-10-10',
  secondBy: '管理员小王',
  until: '2019-10-11T02:00:00Z',
  outerOpen: false,
  openedOn: null,
  endedReason: null,
  may: ['revoke'],
};
const open = (
  persona: Session['persona'],
  changes: Partial<Unmasking> | null,
  answers: object = {},
  demoKeys = false,
) =>
  openPage(UnmaskingPage, persona, '/2019/unmasking', {
    'GET /api/unmaskings': { demoKeys, items: changes ? [{ ...request, ...changes }] : [] },
    'GET /api/unmaskings/u1/sealed-author': sealed,
    'GET /api/devices': {
      items: [
        { account: author, name: '巡查员丙', persona: 'inspector', phones: [] },
        { account: 'x', name: '巡查员甲', persona: 'inspector', phones: [] },
      ],
    },
    'GET /api/building-groups': { items: [], next: null },
    ...answers,
  });
/** jsdom's files cannot be read yet. */
const fileOf = (pem: string) => Object.assign(new File([pem], 'key.pem'), { text: () => Promise.resolve(pem) });
const choose = async (label: RegExp, pem: string) => user.upload(await screen.findByLabelText(label), fileOf(pem));

describe('the page that unmasks', () => {
  it('gives the outer envelope’s key on, opens the rest with the office’s file, and sends neither file nor name', async () => {
    const first = open('admin', { may: ['revoke', 'openOuter'] }, { 'PUT /api/unmaskings/u1/outer-key': request });
    await choose(/开外层/, admin.privateKey);
    await waitFor(() => expect(first).toHaveLength(1));
    const { outerKey } = first[0]?.body as { outerKey: string };
    expect(outerKey).toMatch(/^[0-9a-f]{64}$/);
    cleanup();
    const second = open(
      'office',
      { outerOpen: true, may: ['revoke', 'openInner'] },
      { 'POST /api/unmaskings/u1/opening': { outerKey } },
    );
    await choose(/开内层/, office.privateKey);
    await screen.findByText('这条记录是 巡查员丙 写的');
    expect(second).toEqual([{ what: 'POST /api/unmaskings/u1/opening', body: null, ifMatch: null }]);
  });

  it('says that a file is no key, or another key than the note asks for, before anything counts as opened', async () => {
    const asked = open('office', { outerOpen: true, may: ['openInner'] });
    await choose(/开内层/, 'hello');
    await screen.findByText(/这不是私钥文件/);
    await choose(/开内层/, other.privateKey);
    await screen.findByText(`这条记录要用编号 ${sealed.officeKey} 的钥匙`, { exact: false });
    expect(asked).toEqual([]);
  });

  it('lets the other side approve or refuse, shows who asked and why, and offers no second request meanwhile', async () => {
    const asked = open(
      'admin',
      { state: 'asked', secondBy: null, until: null, may: ['approve', 'refuse'] },
      {
        'POST /api/unmaskings/u1/answer': request,
      },
    );
    await screen.findByText('核实一起投诉');
    expect(screen.getByText(/2019年10月10日 周四 自治办 自治办小陈 提出/)).toBeInTheDocument();
    expect(screen.queryByLabelText('楼组')).toBeNull();
    await user.click(screen.getByRole('button', { name: '批准，二十四小时有效' }));
    await user.click(await screen.findByRole('button', { name: '确定' }));
    await waitFor(() => expect(asked.map((a) => a.body)).toEqual([{ outcome: 'approved' }]));
  });

  it('says when the keys are the demo’s, and asks for one note with a reason that all inspectors will read', async () => {
    open('office', null, {}, true);
    expect(await screen.findByText('现在用的是演示钥匙')).toBeInTheDocument();
    expect(screen.getByText(/全体巡查员都会看到理由/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '提出' })).toBeDisabled();
  });
});
