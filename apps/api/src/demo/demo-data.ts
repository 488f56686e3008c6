import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grade, Standard } from '@xinglou/domain';
import { home } from '../platform/home.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(join(home, 'demo', `${name}.json`), 'utf8'));
interface Words {
  readonly zh: string;
}
export interface PlaceGroup {
  readonly code: string;
  readonly area: string;
  readonly estate: string;
  readonly name: string;
  readonly address: string;
  readonly households: number;
  readonly floors: number;
  readonly builtYear: number;
  readonly leader: string | null;
  readonly phone: string | null;
  readonly signatureFeature: string | null;
  readonly x: number;
  readonly y: number;
  readonly traits: Readonly<Record<'lift' | 'greenery' | 'frontDoor' | 'sharedKitchen' | 'shopsBelow', boolean>>;
}
export const places = read('places') as {
  subdistrict: { code: string; name: string };
  areas: { code: string; name: string; estates: string[] }[];
  formerAreas: { name: string; validTo: string; successor: string }[];
  groups: PlaceGroup[];
};
export const demoStandard = read('standard') as Standard;
export const demoWords = read('findings') as {
  findings: { key: string; dimension: string; grade: Grade; text: Words }[];
  rectifications: { finding: string; text: Words; outcome: string }[];
  signatureFeatures: { title: Words; text: Words }[];
  judgeNotes: { text: Words; item: string }[];
};
