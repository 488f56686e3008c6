import { type GateRule, held } from '../evidence.ts';

/** 没有居民区不知情的草稿：留在草稿里的申报，居民区都已被告知。 */
export const noDraftUntold: GateRule = ({ nominations }) =>
  nominations
    .filter((n) => n.state === 'draft' && !n.told)
    .map((n) => held(n.id, 'draft-left', { area: n.areaName, group: n.groupName }));
