import { Body, Controller, Headers, Param } from '@nestjs/common';
import { type LateSheetDecision, type ScoreSheetBody, routes } from '@xinglou/contract';
import { Handle, Problem, again, created } from '../platform/index.ts';
import { ScoreSheetsQueries } from './score-sheets.queries.ts';
import { ScoreSheetsService } from './score-sheets.service.ts';

@Controller()
export class ScoreSheetsController {
  constructor(
    private readonly service: ScoreSheetsService,
    private readonly queries: ScoreSheetsQueries,
  ) {}

  @Handle(routes.submitScoreSheet)
  async submit(@Param('id') id: string, @Body() body: ScoreSheetBody, @Headers('x-sent-at') sentAt?: string) {
    const { created: first, receipt } = await this.service.submit(id.toLowerCase(), body, sentAt);
    return first ? created(receipt) : again(receipt);
  }

  @Handle(routes.readScoreSheet)
  async read(@Param('id') id: string) {
    const sheet = await this.queries.read(id);
    if (!sheet) throw new Problem('not-found');
    return sheet;
  }

  @Handle(routes.lateSheets)
  late(@Param('year') year: string) {
    return this.queries.late(Number(year));
  }

  @Handle(routes.decideLateSheet)
  decideLate(@Param('id') id: string, @Body() body: LateSheetDecision) {
    return this.service.decideLate(id, body);
  }
}
