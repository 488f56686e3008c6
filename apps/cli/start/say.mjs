// One line per step with its seconds, Chinese first. Only node: modules here: nothing may be installed yet.

/** A failure that is already a clear sentence: printed as it is, without a stack. */
export class Stop extends Error {}

/** Runs a step; the line says what is happening while it happens, and how long it took. */
export async function step(zh, en, work) {
  const from = performance.now();
  process.stdout.write(`· ${zh} ${en} …`);
  try {
    const note = await work();
    process.stdout.write(` ${seconds(from)}${note ? `（${note}）` : ''}\n`);
  } catch (error) {
    process.stdout.write(` ${seconds(from)} ✗\n`);
    throw error;
  }
}

export const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;
