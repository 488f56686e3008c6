import { Module } from '@nestjs/common';
import { ScoreSheetsController } from './score-sheets.controller.ts';
import { ScoreSheetsQueries } from './score-sheets.queries.ts';
import { ScoreSheetsService } from './score-sheets.service.ts';
import { StandardsCache } from './standards-cache.ts';

export { ScoreSheetEntity } from './score-sheet.entity.ts';
export { StandardsCache } from './standards-cache.ts';
export { pack, unpack } from './sheet-row.ts';

/** Sheets from the phone: taken once, never changed. */
@Module({
  controllers: [ScoreSheetsController],
  providers: [ScoreSheetsService, ScoreSheetsQueries, StandardsCache],
  exports: [StandardsCache],
})
export class ScoreSheetsModule {}
