import type {
  ConflictDeclarationBody,
  InspectionNoteBody,
  ProblemBody,
  RectificationChecksBody,
  ScoreSheetBody,
  ScoreSheetReceipt,
} from '@xinglou/contract';

/** What waits on the phone. It leaves `sealed` only with a receipt of its own bytes, or with a refusal that a person must see. */
export type OutboxItem = Sheet | Note | Photo | Declaration | Checks | Carried;
interface Base {
  readonly id: string;
  readonly owner: string;
  readonly sealedAt: string;
  /** `laidAside`: refused, and the person has decided for the other one; it stays, and is counted nowhere. */
  readonly state: 'sealed' | 'sent' | 'refused' | 'laidAside';
  readonly problem?: ProblemBody;
}
export interface Sheet extends Base {
  readonly kind: 'sheet';
  readonly body: ScoreSheetBody;
  readonly digest: string;
  readonly receipt?: ScoreSheetReceipt;
}
export interface Note extends Base {
  readonly kind: 'note';
  readonly body: InspectionNoteBody;
}
/** 申报回避 */
export interface Declaration extends Base {
  readonly kind: 'declaration';
  readonly body: ConflictDeclarationBody;
}
/** 整改回头看, after the sheet. */
export interface Checks extends Base {
  readonly kind: 'checks';
  readonly body: RectificationChecksBody;
}
export interface Photo extends Base {
  readonly kind: 'photo';
  readonly bytes: ArrayBuffer;
}

/** A colleague's sheet, sealed by their phone: only the api can open it. */
export interface Carried extends Base {
  readonly kind: 'carried';
  readonly device: string;
  readonly sealed: string;
}

/** What came of a sending: an answer of the api, or none. */
export type Answered =
  | { readonly kind: 'ok'; readonly body: unknown }
  | { readonly kind: 'problem'; readonly problem: ProblemBody; readonly after?: number }
  | { readonly kind: 'none' };

export type Step =
  | { readonly kind: 'keep'; readonly item: OutboxItem }
  | { readonly kind: 'forget' }
  /** This one later; the others go on. */
  | { readonly kind: 'wait' }
  /** Stop sending: sign in, or wait for the network. */
  | { readonly kind: 'pause'; readonly why: 'sign-in' | 'network' };

/** These will not become better by trying again: a person has to look. */
const needsPerson = (status: number): boolean => status >= 400 && status < 500 && status !== 429;

/**
 * 交卷以后发生的事：收到回执才算送达；登录过期、没有网络就停下等；被拒绝的留在手机上，说明原因。
 * The whole life of an item as one function, tried with every status.
 */
export function next(item: OutboxItem, answer: Answered): Step {
  if (answer.kind === 'none') return { kind: 'pause', why: 'network' };
  if (answer.kind === 'problem') {
    const { status, code } = answer.problem;
    if (status === 401) return { kind: 'pause', why: 'sign-in' };
    if (code === 'predecessor-missing') return { kind: 'wait' };
    if (!needsPerson(status)) return { kind: 'pause', why: 'network' };
    return { kind: 'keep', item: { ...item, state: 'refused', problem: answer.problem } };
  }
  if (item.kind === 'note' || item.kind === 'photo') return { kind: 'forget' };
  if (item.kind !== 'sheet') return { kind: 'keep', item: { ...item, state: 'sent' } };
  const receipt = answer.body as ScoreSheetReceipt;
  if (receipt.digest !== item.digest) return { kind: 'wait' };
  const { problem: _problem, ...rest } = item;
  return { kind: 'keep', item: { ...rest, state: 'sent', receipt } };
}
