import { Body, Controller, Param } from '@nestjs/common';
import { type NewInspectionRound, type OwnAreasBody, routes } from '@xinglou/contract';
import { Handle } from '../platform/index.ts';
import { OwnAreasService } from './own-areas.service.ts';
import { RoundsQueries } from './rounds.queries.ts';
import { RoundsService } from './rounds.service.ts';
import { RouteQueries } from './route.queries.ts';

@Controller()
export class RoundsController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly queries: RoundsQueries,
    private readonly route: RouteQueries,
    private readonly ownAreas: OwnAreasService,
  ) {}

  @Handle(routes.listInspectionRounds)
  list(@Param('year') year: string) {
    return this.queries.list(Number(year));
  }

  @Handle(routes.openInspectionRound)
  open(@Param('year') year: string, @Body() body: NewInspectionRound) {
    return this.rounds.open(Number(year), body);
  }

  @Handle(routes.closeInspectionRound)
  close(@Param('id') id: string) {
    return this.rounds.close(id);
  }

  @Handle(routes.myInspectionRoute)
  mine() {
    return this.route.mine();
  }

  @Handle(routes.readOwnAreas)
  readOwnAreas() {
    return this.ownAreas.read();
  }

  @Handle(routes.putOwnAreas)
  putOwnAreas(@Body() body: OwnAreasBody) {
    return this.ownAreas.change(body);
  }
}
