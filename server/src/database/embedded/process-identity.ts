import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import process from 'node:process';

/**
 * What tells one run of a process from another that was given the same number later: on Linux the boot and the
 * clock tick at which it began, on macOS its start time.
 *
 * @returns `null` if no such process runs; an empty string where the platform does not tell (Windows).
 */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || null;
}

/** Whether process `pid` is still the one that had `identity` (an empty identity fits every living process). */
export function isSameProcess(pid: number, identity: string): boolean {
  const present = processIdentity(pid);
  return present !== null && (identity === '' || present === '' || present === identity);
}

/** Whether `pid` is a PostgreSQL server that works in `clusterDir`: its number alone may have passed to another program. */
export function worksIn(pid: number, clusterDir: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir);
    } catch {
      return false;
    }
  }
  return commandLine(pid).includes(clusterDir);
}

/** Whether a process of this number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function linuxIdentity(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses: the fixed fields begin after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19] ?? ''}`;
  } catch {
    return null;
  }
}

function commandLine(pid: number): string {
  const [command, args] =
    process.platform === 'win32'
      ? [
          'powershell',
          [
            '-NoProfile',
            '-Command',
            `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`,
          ],
        ]
      : ['ps', ['-o', 'command=', '-p', String(pid)]];
  return spawnSync(command as string, args as string[], { encoding: 'utf8' }).stdout ?? '';
}
