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
  const ladder = [0, ...policy.stars.map((l) => l.stars)];
  const problems: EvidenceProblem[] = [];
  const decided = new Map<string, number>();
  for (const decision of decisions) {
    const group = groups.find((g) => g.id === decision.group && !training.has(g.id));
    const code = refusal(decision, decisions, group, ladder);
    if (code) problems.push({ code, id: decision.group, detail: String(decision.stars) });
    else decided.set(decision.group, decision.stars);
  }
  return { groups: groups.map((g) => ({ ...g, stars: decided.get(g.id) ?? g.stars })), problems };
}

function refusal(
  decision: EvidenceDecision,
  all: readonly EvidenceDecision[],
  group: ReckonedGroup | undefined,
  ladder: readonly number[],
): EvidenceProblem['code'] | null {
  if (!group) return 'decision-unknown-group';
  if (all.filter((d) => d.group === decision.group).length > 1) return 'decision-duplicate';
  const steps = Math.abs(ladder.indexOf(decision.stars) - ladder.indexOf(group.ruleStars));
  const allowed = ladder.includes(decision.stars) && steps <= 1 && (group.revisit || decision.facts !== null);
  return allowed ? null : 'decision-out-of-bounds';
}
