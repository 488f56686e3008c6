import { asEvidence } from '@xinglou/domain';
import { canonicalJson, outputDigest, proven } from '@xinglou/proof';
import { sql, sqlOne } from '../platform/index.ts';

interface Row {
  evidence: string;
  body: string;
  inputDigest: string;
  outputDigest: string;
}

/** Every stored reckoning, reckoned again from its own evidence: the same bytes, the same two digests. */
export async function checkReckonings(): Promise<{ count: number; faults: string[] }> {
  const ids = await sql<{ id: string }>('select id from reckoning order by id');
  const faults: string[] = [];
  for (const { id } of ids) {
    const row = await sqlOne<Row>(
      `select evidence, body, input_digest as "inputDigest", output_digest as "outputDigest" from reckoning where id = $1`,
      [id],
    );
    if (!row || !agrees(row)) faults.push(id);
  }
  return { count: ids.length, faults };
}

function agrees(row: Row): boolean {
  try {
    const again = proven(asEvidence(JSON.parse(row.evidence)));
    return (
      canonicalJson(again) === row.body &&
      again.inputDigest === row.inputDigest &&
      outputDigest(JSON.parse(row.body) as object) === row.outputDigest
    );
  } catch {
    return false; // evidence that no rule accepts is not what was reckoned
  }
}
