import { DataSource } from 'typeorm';
import { type Actor, sql, within } from '../request/context.ts';
import './pg-types.ts';

/** One transaction of the database's owner with a request's context around it: for what is loaded at the start, never for a request. */
export async function inOwnerTransaction<T>(ownerUrl: string, actor: Actor, work: () => Promise<T>): Promise<T> {
  const source = await new DataSource({ type: 'postgres', url: ownerUrl, synchronize: false }).initialize();
  const runner = source.createQueryRunner();
  try {
    const client = await runner.connect();
    await runner.startTransaction();
    const transaction = { manager: runner.manager, client };
    const context = {
      requestId: 'start',
      language: 'zh' as const,
      tokenHash: null,
      linkHash: null,
      subdistrictCode: null,
      actor,
      transaction,
    };
    const answer = await within(context, async () => {
      await sql(`select set_config('app.subdistrict', $1, true)`, [actor.subdistrictId]);
      return work();
    });
    await runner.commitTransaction();
    return answer;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
    await source.destroy();
  }
}
