import type { Finding } from '@xinglou/contract';
import type { FindingEvent } from '@xinglou/domain';

export interface StoredEvent extends FindingEvent {
  readonly text: string | null;
  readonly wording: string | null;
  readonly photos: string[];
  readonly actor: string | null;
}
export interface FindingRow {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly areaId: string;
  readonly areaName: string;
  readonly day: string;
  readonly dimension: string;
  readonly item: string | null;
  readonly grade: Finding['grade'];
  readonly text: string;
  readonly photos: string[];
  /** Those of the photos that the office has let others see. */
  readonly shared: string[];
  readonly events: StoredEvent[];
  readonly repeatOf: number[];
  readonly followUp: Finding['followUp'];
  readonly checks: Finding['checks'];
  /** Staff and leaders whose names stand in the text. */
  readonly named: string[];
}
