import { inspectionEn } from './en/inspection.ts';
import { inspectionZh } from './zh/inspection.ts';

export const inspectionTexts = { zh: inspectionZh, en: inspectionEn };
export type { InspectionTexts } from './zh/inspection.ts';
