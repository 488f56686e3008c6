import { Module } from '@nestjs/common';
import { StatisticsController } from './statistics.controller.ts';
import { StatisticsQueries } from './statistics.queries.ts';

export { closeYear } from './close-year.ts';

/** The years in figures, from per-group results and area summaries. */
@Module({ controllers: [StatisticsController], providers: [StatisticsQueries] })
export class StatisticsModule {}
