import { Module } from '@nestjs/common';
import { InspectionsController } from './inspections.controller.ts';
import { InspectionsQueries } from './inspections.queries.ts';
import { InspectionsService } from './inspections.service.ts';
import { OwnAreasService } from './own-areas.service.ts';
import { RoundsController } from './rounds.controller.ts';
import { RoundsQueries } from './rounds.queries.ts';
import { RoundsService } from './rounds.service.ts';
import { RouteQueries } from './route.queries.ts';

export { keepOwnAreas } from './own-areas.service.ts';
export { Slips } from './slips.ts';
export { keepAuthor, vaultKeys } from './vault.ts';

/** Unannounced visits: what was seen, never by whom. */
@Module({
  controllers: [InspectionsController, RoundsController],
  providers: [InspectionsService, InspectionsQueries, RoundsService, RoundsQueries, RouteQueries, OwnAreasService],
})
export class InspectionsModule {}
