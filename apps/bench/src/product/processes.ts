import { existsSync, readFileSync, readdirSync } from 'node:fs';

export interface Cost {
  readonly serverMs: number;
  readonly postgresMs: number;
}
const tickMs = 10; // USER_HZ is 100 wherever Linux runs

const statOf = (pid: number | string): string[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
};

/** Not a number where there is no /proc: then only counts are known. Processor time of a process, of its children, and of children that have gone: pools close backends in the middle of a round. */
export function cpuMs(pid: number): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const ofOne = (stat: readonly string[]) => [11, 12, 13, 14].reduce((sum, at) => sum + Number(stat[at] ?? 0), 0);
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && statOf(name)[1] === String(pid));
  return tickMs * [String(pid), ...children].reduce((sum, one) => sum + ofOne(statOf(one)), 0);
}

const memoryMb = (pid: number, field: 'VmRSS' | 'VmHWM'): number => {
  const line = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
};
/** Memory in MB that a process holds. */
export const rssMb = (pid: number): number => memoryMb(pid, 'VmRSS');
/** The most that it has held. */
export const peakMb = (pid: number): number => memoryMb(pid, 'VmHWM');
