import type { StarLine } from '../standard/types.ts';
import type { Evidence, EvidenceDecision } from './evidence.ts';
import type { EvidenceProblem, ReckonedGroup } from './reckoning.ts';

/**
 * 评审总结会只能对须复评的楼组、或写明新的事实的楼组，上下调整一颗星。
 * Out of bounds: listed and ignored; the reckoning shows both stars.
 */
export function decide(
  groups: readonly ReckonedGroup[],
  { decisions, policy, groups: all }: Evidence,
): { groups: ReckonedGroup[]; problems: EvidenceProblem[] } {
  const training = new Set(all.filter((g) => g.training === true).map((g) => g.id));
  const problems: EvidenceProblem[] = [];
  const decided = new Map<string, number>();
  for (const decision of decisions) {
    const group = groups.find((g) => g.id === decision.group && !training.has(g.id));
    const code = refusal(decision, decisions, group, policy.stars);
    if (code) problems.push({ code, id: decision.group, detail: String(decision.stars) });
    else decided.set(decision.group, decision.stars);
  }
  return { groups: groups.map((g) => ({ ...g, stars: decided.get(g.id) ?? g.stars })), problems };
}

function refusal(
  decision: EvidenceDecision,
  all: readonly EvidenceDecision[],
  group: ReckonedGroup | undefined,
  lines: readonly StarLine[],
): EvidenceProblem['code'] | null {
  if (!group) return 'decision-unknown-group';
  if (all.filter((d) => d.group === decision.group).length > 1) return 'decision-duplicate';
  const allowed = starsThatMayBeDecided(group, lines, decision.facts !== null).includes(decision.stars);
  return allowed ? null : 'decision-out-of-bounds';
}

/** 会议可以定的星级：须复评的，或写明新的事实的，在规则给的星级上下一级以内；其余只能按规则。 */
export function starsThatMayBeDecided(
  { ruleStars, revisit }: Pick<ReckonedGroup, 'ruleStars' | 'revisit'>,
  lines: readonly StarLine[],
  newFacts: boolean,
): number[] {
  const ladder = [0, ...lines.map((l) => l.stars).sort((a, b) => a - b)];
  const at = ladder.indexOf(ruleStars);
  return revisit || newFacts ? ladder.filter((_, i) => Math.abs(i - at) <= 1) : [];
}
