import { Ground2026112401000 } from './2026112401-ground.ts';
import { RegisterAndCycle2026112402000 } from './2026112402-register-and-cycle.ts';
import { InspectionAndJudging2026112403000 } from './2026112403-inspection-and-judging.ts';
import { ResultAndNotice2026112404000 } from './2026112404-result-and-notice.ts';
import { Setup2026112405000 } from './2026112405-setup.ts';
import { RectificationLoop2026112501000 } from './2026112501-rectification-loop.ts';
import { AuditSeals2026112541000 } from './2026112541-audit-seals.ts';
import { Devices2026112551000 } from './2026112551-devices.ts';
import { InspectionRounds2026112560000 } from './2026112560-inspection-rounds.ts';
import { Deliberation2026112560000 } from './2026112560-deliberation.ts';
import { JudgesWord2026112570000 } from './2026112570-judges-word.ts';
import { SignIn2026112580000 } from './2026112580-sign-in.ts';
import { Provenance2026112585000 } from './2026112585-provenance.ts';
import { Unmasking2026112590000 } from './2026112590-unmasking.ts';
import { DeadlinesOfFindings2026112595000 } from './2026112595-deadlines-of-findings.ts';
import { SharedPhotos2026112597000 } from './2026112597-shared-photos.ts';
import { SheetsOfAJudge2026112599000 } from './2026112599-sheets-of-a-judge.ts';
import { JudgeWhoAsks2026112602000 } from './2026112602-judge-who-asks.ts';

/** In order of their dates; a migration that has landed is never edited. */
export const migrations = [
  Ground2026112401000,
  RegisterAndCycle2026112402000,
  InspectionAndJudging2026112403000,
  ResultAndNotice2026112404000,
  Setup2026112405000,
  RectificationLoop2026112501000,
  AuditSeals2026112541000,
  Devices2026112551000,
  InspectionRounds2026112560000,
  Deliberation2026112560000,
  JudgesWord2026112570000,
  SignIn2026112580000,
  Provenance2026112585000,
  Unmasking2026112590000,
  DeadlinesOfFindings2026112595000,
  SharedPhotos2026112597000,
  SheetsOfAJudge2026112599000,
  JudgeWhoAsks2026112602000,
];
