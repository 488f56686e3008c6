import { agreementRoutes } from './agreement.ts';
import { accountRoutes } from './accounts.ts';
import { auditRoutes } from './audit.ts';
import { backupRoutes } from './backups.ts';
import { cycleRoutes } from './cycles.ts';
import { deviceRoutes } from './devices.ts';
import { platformRoutes } from './platform.ts';
import { scoreSheetRoutes } from './score-sheets.ts';
import { reasonRoutes } from './reasons.ts';
import { reckoningRoutes } from './reckonings.ts';
import { areaRoutes } from './areas.ts';
import { nominationRoutes } from './nominations.ts';
import { photoRoutes } from './photos.ts';
import { inspectionRoutes } from './inspections.ts';
import { leaderLinkRoutes } from './leader-links.ts';
import { judgingRoutes } from './judging.ts';
import { noticeRoutes } from './notice.ts';
import { statisticsRoutes } from './statistics.ts';
import { unmaskingRoutes } from './unmasking.ts';

/** Every route of the api, by feature. The rights matrix, OpenAPI and the clients are made from this. */
export const routes = {
  ...platformRoutes,
  ...accountRoutes,
  ...auditRoutes,
  ...deviceRoutes,
  ...backupRoutes,
  ...cycleRoutes,
  ...scoreSheetRoutes,
  ...reasonRoutes,
  ...reckoningRoutes,
  ...agreementRoutes,
  ...areaRoutes,
  ...nominationRoutes,
  ...photoRoutes,
  ...inspectionRoutes,
  ...leaderLinkRoutes,
  ...judgingRoutes,
  ...noticeRoutes,
  ...statisticsRoutes,
  ...unmaskingRoutes,
};
