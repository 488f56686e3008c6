import { Body, Controller, Headers, Param, Query } from '@nestjs/common';
import {
  type ClarificationBody,
  type CalendarBody,
  type CyclePatch,
  type DemoClock,
  type GateAcceptance,
  type NewCycle,
  type StageMove,
  type StandardBody,
  type StarPolicyBody,
  routes,
} from '@xinglou/contract';
import { Handle, versionAsked } from '../platform/index.ts';
import { BoardQueries } from './board.queries.ts';
import { CalendarService } from './calendar.service.ts';
import { ClarificationsService } from './clarifications.service.ts';
import { CyclesQueries } from './cycles.queries.ts';
import { CyclesService } from './cycles.service.ts';
import { GatesService } from './gates.service.ts';
import { RulesService } from './rules.service.ts';

@Controller()
export class CyclesController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly queries: CyclesQueries,
    private readonly allGates: GatesService,
    private readonly rules: RulesService,
    private readonly clarifications: ClarificationsService,
    private readonly calendar: CalendarService,
    private readonly boards: BoardQueries,
  ) {}

  @Handle(routes.listCycles)
  list() {
    return this.queries.list();
  }

  @Handle(routes.createCycle)
  create(@Body() body: NewCycle) {
    return this.cycles.create(body);
  }

  @Handle(routes.readCycle)
  read(@Param('year') year: string) {
    return this.queries.read(Number(year));
  }

  @Handle(routes.changeCycle)
  change(@Param('year') year: string, @Headers('if-match') version: string, @Body() body: CyclePatch) {
    return this.cycles.change(Number(year), versionAsked(version), body);
  }

  @Handle(routes.gates)
  gates(@Param('year') year: string) {
    return this.allGates.read(Number(year));
  }

  @Handle(routes.moveStage)
  move(@Param('year') year: string, @Body() body: StageMove) {
    return this.cycles.move(Number(year), body);
  }

  @Handle(routes.stageMoves)
  moves(@Param('year') year: string) {
    return this.queries.moves(Number(year));
  }

  @Handle(routes.board)
  board(@Param('year') year: string) {
    return this.boards.read(Number(year));
  }

  @Handle(routes.acceptGate)
  accept(@Param('year') year: string, @Body() body: GateAcceptance) {
    return this.cycles.accept(Number(year), body);
  }

  @Handle(routes.readStandard)
  standard(@Param('year') year: string) {
    return this.rules.read('standard', Number(year));
  }

  @Handle(routes.publishStandard)
  publishStandard(@Param('year') year: string, @Headers('if-match') version: string, @Body() body: StandardBody) {
    return this.rules.publishStandard(Number(year), version, body);
  }

  @Handle(routes.clarifyItem)
  clarify(@Param('year') year: string, @Body() body: ClarificationBody) {
    return this.clarifications.publish(Number(year), body);
  }

  @Handle(routes.readStarPolicy)
  policy(@Param('year') year: string) {
    return this.rules.read('star_policy', Number(year));
  }

  @Handle(routes.publishStarPolicy)
  publishPolicy(@Param('year') year: string, @Headers('if-match') version: string, @Body() body: StarPolicyBody) {
    return this.rules.publishStarPolicy(Number(year), version, body);
  }

  @Handle(routes.readCalendar)
  readCalendar(@Query('year') year: string) {
    return this.calendar.read(Number(year));
  }

  @Handle(routes.changeCalendar)
  changeCalendar(@Query('year') year: string, @Headers('if-match') version: string, @Body() body: CalendarBody) {
    return this.calendar.change(Number(year), versionAsked(version), body);
  }

  @Handle(routes.readDemoClock)
  demoDay() {
    return this.calendar.demoDay();
  }

  @Handle(routes.moveDemoClock)
  moveDemoDay(@Body() body: DemoClock) {
    return this.calendar.moveDemoDay(body);
  }
}
