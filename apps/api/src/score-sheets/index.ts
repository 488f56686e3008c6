import { Module } from '@nestjs/common';
import { ExpectedSheetsQueries } from './expected-sheets.queries.ts';
import { PaperSheetsService } from './paper-sheets.service.ts';
import { ScoreSheetsController } from './score-sheets.controller.ts';
import { ScoreSheetsQueries } from './score-sheets.queries.ts';
import { ScoreSheetsService } from './score-sheets.service.ts';
import { SealedSheetsService } from './sealed-sheets.service.ts';
import { StandardsCache } from './standards-cache.ts';

export { ScoreSheetEntity } from './score-sheet.entity.ts';
export { StandardsCache } from './standards-cache.ts';
export { checkSheets } from './check-sheets.ts';
export { pack } from './sheet-row.ts';

/** Sheets from the phone: taken once, never changed. */
@Module({
  controllers: [ScoreSheetsController],
  providers: [
    ScoreSheetsService,
    SealedSheetsService,
    PaperSheetsService,
    ScoreSheetsQueries,
    ExpectedSheetsQueries,
    StandardsCache,
  ],
  exports: [StandardsCache],
})
export class ScoreSheetsModule {}
