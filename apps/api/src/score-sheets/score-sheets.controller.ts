import { Body, Controller, Headers, Param, Query } from '@nestjs/common';
import {
  type ExpectedQuery,
  type LateSheetDecision,
  type PaperSheet,
  type ScoreSheetBody,
  type SealedSheet,
  routes,
} from '@xinglou/contract';
import { AskAhead, Handle, Problem, actor, again, askedAhead, created } from '../platform/index.ts';
import { ExpectedSheetsQueries } from './expected-sheets.queries.ts';
import { PaperSheetsService } from './paper-sheets.service.ts';
import { ScoreSheetsQueries } from './score-sheets.queries.ts';
import { type Found, lookUp } from './score-sheets.statements.ts';
import { ScoreSheetsService, type Submitted } from './score-sheets.service.ts';
import { SealedSheetsService } from './sealed-sheets.service.ts';

const answered = ({ created: first, receipt }: Submitted) => (first ? created(receipt) : again(receipt));

@Controller()
export class ScoreSheetsController {
  constructor(
    private readonly service: ScoreSheetsService,
    private readonly queries: ScoreSheetsQueries,
    private readonly sealed: SealedSheetsService,
    private readonly expected: ExpectedSheetsQueries,
    private readonly paper: PaperSheetsService,
  ) {}

  @Handle(routes.submitScoreSheet)
  @AskAhead(({ id }: { id: string }, body: ScoreSheetBody) => lookUp(id.toLowerCase(), body, null))
  async submit(@Param('id') id: string, @Body() body: ScoreSheetBody, @Headers('x-sent-at') sentAt?: string) {
    const sender = { judgeId: actor().judgeId, provenance: 'phone', sentAt } as const;
    return answered(await this.service.submit(id.toLowerCase(), body, sender, askedAhead<Found | null>()));
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

  @Handle(routes.submitSealedSheet)
  async submitSealed(@Param('id') id: string, @Body() body: SealedSheet) {
    return answered(await this.sealed.submit(id.toLowerCase(), body));
  }

  @Handle(routes.expectedSheets)
  expectedSheets(@Param('year') year: string, @Query() { day }: ExpectedQuery) {
    return this.expected.list(Number(year), day);
  }

  @Handle(routes.putPaperSheet)
  putPaper(@Param('visitId') visitId: string, @Param('judgeId') judgeId: string, @Body() body: PaperSheet) {
    return this.paper.put(visitId, judgeId, body);
  }

  @Handle(routes.paperSheets)
  paperSheets(@Param('year') year: string) {
    return this.paper.list(Number(year));
  }
}
