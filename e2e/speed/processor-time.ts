import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Seconds of processor time that a process, its children and those that have ended took together.
 *
 * @returns `null` where the system has no `/proc`.
 */
export function processorSeconds(pid: number): number | null {
  try {
    const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
    const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(name) ?? []) : []));
    const family = all.filter((one) => one.pid === pid || one.parent === pid);
    const own = family.reduce((sum, { used }) => sum + used, 0);
    return (own + (all.find((one) => one.pid === pid)?.usedByEnded ?? 0)) / ticks;
  } catch {
    return null;
  }
}

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** In ticks of the clock. */
  readonly used: number;
  readonly usedByEnded: number;
}

/** @see proc(5), `/proc/pid/stat`; a process may end while it is read */
function statOf(name: string): Stat | null {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The name of the program may hold anything, brackets too.
    const [, parent = 0, , , , , , , , , , user = 0, system = 0, endedUser = 0, endedSystem = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { pid: Number(name), parent, used: user + system, usedByEnded: endedUser + endedSystem };
  } catch {
    return null;
  }
}
