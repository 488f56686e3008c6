import type { Command } from './command.ts';
import { finding, note } from './finding-commands.ts';
import { nominate, review, submit } from './nomination-commands.ts';
import { approve, reckon } from './result-commands.ts';
import { newest, sheet } from './sheet-commands.ts';
import { move } from './stage-commands.ts';
import type { Model } from './world.ts';

/** What a diligent office would see done next; so that a sequence gets somewhere between its accidents. */
function nextStep(model: Model): Command | undefined {
  const group = (fits: (state: string | undefined, g: number) => boolean) =>
    model.nominations.findIndex((n, g) => fits(n?.state, g));
  const first = (...steps: [number, (found: number) => Command][]) => {
    const [found, act] = steps.find(([at]) => at >= 0) ?? [];
    return found === undefined ? undefined : act?.(found);
  };
  const findings = [...model.findings.values()];
  const expected = [0, 1, 2].flatMap((v) => [0, 1, 2].map((j) => [v, j] as const));
  switch (model.stage) {
    case 'nomination':
      return (
        first([group((s) => s === undefined), nominate], [group((s) => s === 'draft'), submit]) ??
        move('materialReview', false)
      );
    case 'materialReview':
      return (
        first(
          [group((s) => s === 'submitted'), (g) => review(g, 'accepted')],
          [group((s) => s === 'returned'), submit],
        ) ?? move('anonymousInspection', false)
      );
    case 'anonymousInspection':
      return (
        first([group((s, g) => s === 'accepted' && !model.inspected.has(g)), (g) => note(g, g !== 1)]) ??
        move('rectification', false)
      );
    case 'rectification':
      return (
        first(
          [findings.indexOf('recorded'), (f) => finding(f, 'release')],
          [findings.findIndex((s) => s === 'released' || s === 'reopened'), (f) => finding(f, 'respond')],
          [findings.indexOf('responded'), (f) => finding(f, 'accepted')],
        ) ?? move('finalInspection', false)
      );
    case 'finalInspection': {
      const missing = expected.findIndex(([v, j]) => !newest(model, v, j));
      return first([missing, (at) => sheet(...(expected[at] ?? [0, 0]), 0.8, false)]) ?? move('deliberation', false);
    }
    case 'deliberation':
      if (!model.reckoning?.current) return reckon;
      return model.reckoning.approved ? move('publicNotice', false) : approve;
    default:
      return undefined;
  }
}
export const onward: Command = {
  check: () => true,
  toString: () => 'onward',
  run: async (model, world) => nextStep(model)?.run(model, world),
};
