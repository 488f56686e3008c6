import { Injectable } from '@nestjs/common';
import type { ExtensionAnswer, ExtensionRequest, Finding } from '@xinglou/contract';
import { askedExtension, dueOf, extensionRefusal } from '@xinglou/domain';
import { Clock, Problem, requireDay, requireReason } from '../platform/index.ts';
import { FindingEvents } from './finding-events.ts';
import { FindingsQueries } from './findings.queries.ts';

/** 延期: the area asks with a reason before the deadline; the office grants or refuses. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly queries: FindingsQueries,
    private readonly events: FindingEvents,
    private readonly clock: Clock,
  ) {}

  async ask(id: string, { due, reason }: ExtensionRequest): Promise<Finding> {
    requireDay(due, 'due');
    const finding = await this.events.inTurn(id);
    const refusal = extensionRefusal(finding.events, finding.grade, due, await this.clock.today());
    if (refusal) throw new Problem(refusal, { day: dueOf(finding.events) ?? '' });
    await this.events.happen(finding, { kind: 'extensionAsked', due, text: reason });
    return this.queries.read(id);
  }

  async answer(id: string, { granted, reason }: ExtensionAnswer): Promise<Finding> {
    if (!granted) requireReason(reason);
    const finding = await this.events.inTurn(id);
    const asked = askedExtension(finding.events);
    if (!asked) throw new Problem('not-in-this-state');
    await this.events.happen(
      finding,
      granted ? { kind: 'extensionGranted', due: asked.due, text: reason } : { kind: 'extensionRefused', text: reason },
    );
    return this.queries.read(id);
  }
}
