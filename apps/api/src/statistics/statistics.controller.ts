import { Controller, Param, Query } from '@nestjs/common';
import { routes } from '@xinglou/contract';
import { Handle, workbook } from '../platform/index.ts';
import { StatisticsQueries } from './statistics.queries.ts';

@Controller()
export class StatisticsController {
  constructor(private readonly queries: StatisticsQueries) {}

  @Handle(routes.yearStatistics)
  years() {
    return this.queries.years();
  }

  @Handle(routes.areaStatistics)
  areas(@Query('year') year: string) {
    return this.queries.areas(Number(year));
  }

  @Handle(routes.dimensionStatistics)
  dimensions(@Query('year') year: string) {
    return this.queries.dimensions(Number(year));
  }

  @Handle(routes.flowStatistics)
  flows(@Query('from') from: string, @Query('to') to: string) {
    return this.queries.flows(Number(from), Number(to));
  }

  @Handle(routes.growth)
  growth(@Param('id') id: string) {
    return this.queries.growth(id);
  }

  @Handle(routes.exportStatistics)
  async export(@Query('year') year: string) {
    const results = await this.queries.results(Number(year));
    const rows = [
      ['居民区', '小区', '楼组名称', '星级', '终评分'],
      ...results.map((r) => [r.area, r.estate, r.name, r.stars, r.total]),
    ];
    return workbook(`${year}年星级楼组`, `${year}年星级楼组`, rows);
  }
}
