import { AccountEntity } from './accounts/index.ts';
import { BuildingGroupEntity } from './areas/index.ts';
import { CycleEntity } from './cycles/index.ts';
import { NominationEntity } from './nominations/index.ts';
import { ReckoningEntity } from './reckonings/index.ts';
import { ScoreSheetEntity } from './score-sheets/index.ts';

/** Every mapped table. */
export const entities = [
  AccountEntity,
  BuildingGroupEntity,
  CycleEntity,
  NominationEntity,
  ReckoningEntity,
  ScoreSheetEntity,
];
