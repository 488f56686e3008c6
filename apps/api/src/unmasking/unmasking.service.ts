import { Injectable } from '@nestjs/common';
import type { NewUnmasking, OuterKey, SealedAuthor, Unmasking, UnmaskingAnswer } from '@xinglou/contract';
import { type UnmaskingAct, refuseUnmasking } from '@xinglou/domain';
import { opensOuter } from '@xinglou/proof/vault';
import { Clock, Problem, record, requireReason, sql, sqlOne, sqlRow } from '../platform/index.ts';
import { UnmaskingQueries, asker } from './unmasking.queries.ts';

const acts = { approved: 'approve', refused: 'refuse', revoked: 'revoke' } as const;
const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

/** 揭示作者. What this service never has: a private key, the inner envelope's content, the author. */
@Injectable()
export class UnmaskingService {
  constructor(
    private readonly queries: UnmaskingQueries,
    private readonly clock: Clock,
  ) {}

  /** One at a time in the whole subdistrict: nobody goes through a season's notes. */
  async ask({ noteId, reason }: NewUnmasking): Promise<Unmasking> {
    const note = await sqlOne<{ group: string }>('select group_id as "group" from inspection_note where id = $1', [
      noteId,
    ]);
    if (!note) throw new Problem('not-found');
    await sql(`select pg_advisory_xact_lock(hashtextextended(current_setting('app.subdistrict') || ' unmasking', 0))`);
    const { items } = await this.queries.list();
    if (items.some((u) => u.state === 'asked' || u.state === 'approved')) throw new Problem('unmasking-running');
    // What a day has passed over is of no more use to anybody.
    await sql(
      `update unmasking set outer_key = null where outer_key is not null and approved_at < now() - interval '24 hours'`,
    );
    const { id: by, persona } = asker();
    const { id } = await sqlRow<{ id: string }>(
      'insert into unmasking (note_id, reason, asked_by, asked_as, asked_on) values ($1, $2, $3, $4, $5) returning id',
      [noteId, reason, by, persona, await this.clock.today()],
    );
    await record('unmasking.asked', { unmasking: id, group: note.group, reason });
    return this.queries.read(id);
  }

  async answer(id: string, { outcome, reason }: UnmaskingAnswer): Promise<Unmasking> {
    await this.inTurn(id, acts[outcome]);
    if (outcome === 'refused') requireReason(reason);
    if (outcome === 'revoked')
      await sql(`update unmasking set ended = 'revoked', ended_reason = $2, outer_key = null where id = $1`, [
        id,
        reason ?? null,
      ]);
    else {
      const { id: second, persona } = asker();
      await sql(
        `update unmasking set second_by = $2, second_as = $3, ended_reason = $4, ended = case when $5 then null else 'refused' end,
            approved_at = case when $5 then now() end where id = $1`,
        [id, second, persona, outcome === 'refused' ? reason : null, outcome === 'approved'],
      );
    }
    return this.done(id, `unmasking.${outcome}`, reason?.trim() ? { reason } : {});
  }

  /** The sealed author, to the two persons: the database itself looks whether it may leave. */
  async sealed(id: string): Promise<SealedAuthor> {
    const row = await sqlOne<SealedAuthor>(
      `select encode(sealed, 'hex') as sealed, office_key as "officeKey", admin_key as "adminKey" from sealed_author($1)`,
      [id],
    );
    if (row) return row;
    const facts = await this.queries.facts(id);
    const act = asker().persona === 'admin' ? 'openOuter' : 'openInner';
    throw new Problem(refuseUnmasking(act, facts, asker(), this.clock.now().getTime()) ?? 'not-in-this-state');
  }

  /** Taken only when it opens this note's outer envelope: a name, another note's key or a forged envelope do not pass. */
  async putOuterKey(id: string, outerKey: string): Promise<Unmasking> {
    await this.inTurn(id, 'openOuter');
    const { sealed } = await this.sealed(id);
    if (!(await opensOuter(fromHex(sealed), fromHex(outerKey)))) throw new Problem('unmasking-key-wrong');
    await sql('update unmasking set outer_key = $2 where id = $1', [id, Buffer.from(outerKey, 'hex')]);
    return this.done(id, 'unmasking.outerOpened', {});
  }

  /** Whoever has this key and the office's private one can read the author: so this counts as opened, whatever the browser does then. */
  async open(id: string): Promise<OuterKey> {
    await this.inTurn(id, 'openInner');
    const row = await sqlOne<{ outerKey: string; first: boolean; reason: string }>(
      `select encode(outer_key, 'hex') as "outerKey", opened_on is null as first, reason from unmasking where id = $1`,
      [id],
    );
    if (!row) throw new Problem('not-found');
    if (row.first) {
      await sql('update unmasking set opened_on = $2 where id = $1', [id, await this.clock.today()]);
      await this.done(id, 'unmasking.opened', { reason: row.reason });
    }
    return { outerKey: row.outerKey };
  }

  /** The row, locked; and that this person may do this now. */
  private async inTurn(id: string, act: UnmaskingAct): Promise<void> {
    await sql('select 1 from unmasking where id = $1 for update', [id]);
    const refusal = refuseUnmasking(act, await this.queries.facts(id), asker(), this.clock.now().getTime());
    if (refusal) throw new Problem(refusal);
  }

  private async done(
    id: string,
    action: Parameters<typeof record>[0],
    more: { readonly reason?: string },
  ): Promise<Unmasking> {
    const unmasking = await this.queries.read(id);
    await record(action, { unmasking: id, group: unmasking.groupId, ...more });
    return unmasking;
  }
}
