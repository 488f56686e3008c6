import * as accounts from './schemas/accounts.ts';
import * as audit from './schemas/audit.ts';
import * as backups from './schemas/backups.ts';
import * as common from './schemas/common.ts';
import * as devices from './schemas/devices.ts';
import * as cycles from './schemas/cycles.ts';
import * as scoreSheets from './schemas/score-sheets.ts';
import * as reasons from './schemas/reasons.ts';
import * as reckonings from './schemas/reckonings.ts';
import * as agreement from './schemas/agreement.ts';
import * as areas from './schemas/areas.ts';
import * as nominations from './schemas/nominations.ts';
import * as photos from './schemas/photos.ts';
import * as inspections from './schemas/inspections.ts';
import * as leaderLinks from './schemas/leader-links.ts';
import * as judging from './schemas/judging.ts';
import * as notice from './schemas/notice.ts';
import * as statistics from './schemas/statistics.ts';
import * as unmasking from './schemas/unmasking.ts';

const { PageQuery, SubdistrictQuery } = common;
/** Every named schema, as routes name them. Only the api imports this; screens need the types alone. */
export const schemas = {
  PageQuery,
  SubdistrictQuery,
  ...accounts,
  ...audit,
  ...devices,
  ...backups,
  ...cycles,
  ...scoreSheets,
  ...reasons,
  ...reckonings,
  ...agreement,
  ...areas,
  ...nominations,
  ...photos,
  ...inspections,
  ...leaderLinks,
  ...judging,
  ...notice,
  ...statistics,
  ...unmasking,
};
export type SchemaName = keyof typeof schemas;
