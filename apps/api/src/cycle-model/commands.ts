import { stages } from '@xinglou/domain';
import fc from 'fast-check';
import { command } from './command.ts';
import { finding, note } from './finding-commands.ts';
import { nominationCommands } from './nomination-commands.ts';
import { onward } from './onward.ts';
import { approve, decide, reckon } from './result-commands.ts';
import { again, decideLate, sheet } from './sheet-commands.ts';
import { move } from './stage-commands.ts';

const restart = command('restart', async (_model, world) => world.api.restart());

const three = fc.nat(2);
export const commands = [
  fc.tuple(fc.constantFrom(...stages), fc.boolean()).map(([to, reason]) => move(to, reason)),
  ...Array.from({ length: 8 }, () => fc.constant(onward)),
  fc.tuple(three, fc.boolean()).map(([g, finds]) => note(g, finds)),
  fc
    .tuple(fc.nat(5), fc.constantFrom('release', 'respond', 'accepted', 'reopened', 'dismissed'))
    .map(([f, a]) => finding(f, a)),
  fc.tuple(three, three, fc.constantFrom(0.7, 0.8, 0.9), fc.boolean()).map(([v, j, s, c]) => sheet(v, j, s, c)),
  fc.tuple(three, three, fc.constantFrom(0.75, 0.85)).map(([v, j, s]) => sheet(v, j, s, false)),
  fc.tuple(fc.nat(20), fc.boolean()).map(([which, changed]) => again(which, changed)),
  fc.tuple(fc.nat(20), fc.boolean()).map(([which, taken]) => decideLate(which, taken)),
  fc.constant(reckon),
  fc.tuple(three, fc.boolean()).map(([g, stale]) => decide(g, stale)),
  fc.constant(approve),
  fc.constant(restart),
  ...nominationCommands,
];
