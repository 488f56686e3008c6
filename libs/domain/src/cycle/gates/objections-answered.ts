import { type GateRule, held } from '../evidence.ts';

/** 每条异议都已核实并答复。 */
export const objectionsAnswered: GateRule = ({ objections }) =>
  objections.filter((o) => !o.answered).map((o) => held(o.id, 'objection-open', { text: o.text }));
