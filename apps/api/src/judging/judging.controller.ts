import { Body, Controller, Headers, Param, Query } from '@nestjs/common';
import {
  type ConflictDeclarationBody,
  type ConflictsBody,
  type JudgePatch,
  type NewJudge,
  type NewVisit,
  type PlanBody,
  type TeamsBody,
  type TrainingRoundsBody,
  type VisitPatch,
  type VisitQuery,
  routes,
} from '@xinglou/contract';
import { Handle, again, created, versionAsked } from '../platform/index.ts';
import { DeclarationsService } from './declarations.service.ts';
import { JudgesService } from './judges.service.ts';
import { JuryService } from './jury.service.ts';
import { PlansService } from './plans.service.ts';
import { VisitsService } from './visits.service.ts';

@Controller()
export class JudgingController {
  constructor(
    private readonly declarations: DeclarationsService,
    private readonly judges: JudgesService,
    private readonly jury: JuryService,
    private readonly plans: PlansService,
    private readonly visits: VisitsService,
  ) {}

  @Handle(routes.listJudges)
  listJudges() {
    return this.judges.list();
  }

  @Handle(routes.createJudge)
  createJudge(@Body() body: NewJudge) {
    return this.judges.create(body);
  }

  @Handle(routes.changeJudge)
  changeJudge(@Param('id') id: string, @Headers('if-match') version: string, @Body() body: JudgePatch) {
    return this.judges.change(id, versionAsked(version), body);
  }

  @Handle(routes.readTeams)
  teams(@Param('year') year: string) {
    return this.jury.teams(Number(year));
  }

  @Handle(routes.putTeams)
  putTeams(@Param('year') year: string, @Headers('if-match') version: string, @Body() body: TeamsBody) {
    return this.jury.putTeams(Number(year), versionAsked(version), body);
  }

  @Handle(routes.readTrainingRounds)
  training(@Param('year') year: string) {
    return this.jury.training(Number(year));
  }

  @Handle(routes.putTrainingRounds)
  putTraining(@Param('year') year: string, @Headers('if-match') version: string, @Body() body: TrainingRoundsBody) {
    return this.jury.putTraining(Number(year), versionAsked(version), body);
  }

  @Handle(routes.readConflicts)
  conflicts(@Param('year') year: string) {
    return this.jury.conflicts(Number(year));
  }

  @Handle(routes.putConflicts)
  putConflicts(@Param('year') year: string, @Headers('if-match') version: string, @Body() body: ConflictsBody) {
    return this.jury.putConflicts(Number(year), versionAsked(version), body);
  }

  @Handle(routes.declareConflict)
  async declare(@Param('id') id: string, @Body() body: ConflictDeclarationBody) {
    const { created: first, declaration } = await this.declarations.declare(id.toLowerCase(), body);
    return first ? created(declaration) : again(declaration);
  }

  @Handle(routes.listPlans)
  listPlans(@Param('year') year: string) {
    return this.plans.list(Number(year));
  }

  @Handle(routes.makePlan)
  makePlan(@Param('year') year: string, @Body() body: PlanBody) {
    return this.plans.make(Number(year), body);
  }

  @Handle(routes.listVisits)
  listVisits(@Param('year') year: string, @Query() query: VisitQuery) {
    return this.visits.list(Number(year), query);
  }

  @Handle(routes.addVisit)
  addVisit(@Param('year') year: string, @Body() body: NewVisit) {
    return this.visits.add(Number(year), body);
  }

  @Handle(routes.changeVisit)
  changeVisit(
    @Param('year') year: string,
    @Param('id') id: string,
    @Headers('if-match') version: string,
    @Body() body: VisitPatch,
  ) {
    return this.visits.change(Number(year), id, versionAsked(version), body);
  }
}
