import { Controller, Param, Query } from '@nestjs/common';
import { routes } from '@xinglou/contract';
import { Handle } from '../platform/index.ts';
import { ReasonsQueries } from './reasons.queries.ts';

@Controller()
export class ReasonsController {
  constructor(private readonly queries: ReasonsQueries) {}

  @Handle(routes.readReasons)
  reasons(@Param('year') year: string, @Param('id') id: string) {
    return this.queries.all(Number(year), id);
  }

  @Handle(routes.explainGroup)
  group(@Param('year') year: string, @Param('id') id: string, @Param('number') number: string) {
    return this.queries.group(Number(year), id, number);
  }

  @Handle(routes.readChanges)
  changes(@Param('year') year: string, @Param('id') id: string, @Query() query: { since?: string }) {
    return this.queries.changes(Number(year), id, query.since);
  }
}
