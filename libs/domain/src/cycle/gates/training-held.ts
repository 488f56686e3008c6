import { type GateRule, held } from '../evidence.ts';

/** 两轮培训都已举行（第一轮标准讲解并测验，第二轮实地试评），没有评审员缺训。 */
export const trainingHeld: GateRule = ({ training, teams }) => {
  const judges = new Map(teams.flatMap((t) => t.days.flatMap((d) => d.judges.map((j) => [j.id, j.name] as const))));
  return ([1, 2] as const).flatMap((round) => {
    const found = training.find((t) => t.round === round);
    if (!found) return [held(`round-${round}`, 'training-missing', { round })];
    const trained = new Set(
      round === 1 ? found.attended.filter((id) => found.quizPassed.includes(id)) : found.attended,
    );
    return [...judges]
      .filter(([id]) => !trained.has(id))
      .map(([id, judge]) => held(id, 'judge-untrained', { judge, round }));
  });
};
