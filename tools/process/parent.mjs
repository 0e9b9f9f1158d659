/** Notice that whoever started us is gone: a killed `npm start` must not leave server and database behind. */
import { readFileSync } from 'node:fs';
import process from 'node:process';

const LOOK_EVERY_MS = 300;

/**
 * Call `then` once, when our parent ends. Under npm a shell may stand between it and us that outlives it, so on Linux
 * the shell's parent is watched as well.
 *
 * @returns A function that ends the watch.
 */
export function whenParentEnds(then) {
  const parent = process.ppid;
  const viaShell = process.env.npm_lifecycle_event !== undefined;
  const grandparent = viaShell ? parentOf(parent) : null;
  if (parent <= 1) return () => undefined;
  const timer = setInterval(() => {
    const orphaned = process.ppid !== parent || (grandparent !== null && parentOf(parent) !== grandparent);
    if (!orphaned) return;
    clearInterval(timer);
    then();
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** The parent of a process that is a shell; `null` for other programs, and where the system does not tell. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    if (!/^(ba|da|z|k|a)?sh$|^busybox$/.test(name)) return null;
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}
