import { type GateRule, held } from '../evidence.ts';

/** 最新一次汇总算分用的就是今天的全部依据。 */
export const reckoningCurrent: GateRule = ({ reckoning, todaysDigest }) => {
  if (reckoning === null) return [held('reckoning', 'reckoning-missing')];
  return reckoning.inputDigest === todaysDigest ? [] : [held(reckoning.id, 'reckoning-outdated')];
};
