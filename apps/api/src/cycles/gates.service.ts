import { Injectable } from '@nestjs/common';
import type { GateState } from '@xinglou/contract';
import { type GateState as DomainGateState, gatesOf } from '@xinglou/domain';
import { fill, gateTexts, worded } from '@xinglou/texts';
import { Problem, requestContext, sqlOne } from '../platform/index.ts';
import { CycleEntity } from './cycle.entity.ts';
import { GateEvidenceQueries } from './gate-evidence.queries.ts';

@Injectable()
export class GatesService {
  constructor(private readonly evidence: GateEvidenceQueries) {}

  /** Every gate of every arrow, so that the office sees what to do rather than an error. */
  async read(year: number): Promise<{ items: GateState[] }> {
    const cycle = await sqlOne<Pick<CycleEntity, 'id' | 'stage'>>('select id, stage from cycle where year = $1', [
      year,
    ]);
    if (!cycle) throw new Problem('not-found');
    return { items: gatesOf(await this.evidence.read(cycle)).map(inWords) };
  }
}

/** With the sentences in the reader's language. */
export function inWords({ from, to, gate, status, open }: DomainGateState): GateState {
  const { language } = requestContext();
  const texts = gateTexts[language];
  const rows = open.map(({ id, code, params }) => {
    const said = worded(params, language);
    const day = said['day'] === undefined ? {} : { day: texts.day(String(said['day'])) };
    return { id, code, text: fill(texts.held[code], { ...said, ...day }) };
  });
  return { from, to, gate, title: texts.gates[gate], status, open: rows };
}
