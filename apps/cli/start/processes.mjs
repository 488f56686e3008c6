import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const running = new Set();

/** Runs a program to its end and answers its output; a failure carries what it said. */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    running.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
    child.once('error', fail);
    child.once('close', (code) => {
      running.delete(child);
      if (code === 0) done(said);
      else fail(Object.assign(new Error(`${args[0] ?? command} ended with ${code}`), { said, code }));
    });
  });
}

/** Ctrl-C in the middle of a step: what it started ends too. */
export const endRunning = () => running.forEach((child) => child.kill('SIGTERM'));

export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Tells a process from a later one with the same number; in containers numbers repeat at once. Linux only, else ''. */
export function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
}
