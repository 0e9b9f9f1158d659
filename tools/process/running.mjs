/** Who works in a data folder, as its `server.lock` says (written by server/src/database/embedded/folder-lock.ts). */
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';

/** The living process that holds the folder: `{ pid, user, url }`, or `null`. */
export function holderOf(folder) {
  try {
    const holder = JSON.parse(readFileSync(path.join(folder, 'server.lock'), 'utf8'));
    return isAlive(holder.pid) && bornAt(holder.pid, holder.identity) ? holder : null;
  } catch {
    return null;
  }
}

/** Stop the PostgreSQL that a killed server left running in the folder, so that its files can go. */
export async function stopLeftDatabase(folder) {
  const cluster = path.join(folder, 'postgres', 'data');
  const pid = databaseIn(cluster);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; databaseIn(cluster) === pid; waited += 100) {
    if (waited > 20_000)
      throw new Error(`PostgreSQL (process ${pid}) does not stop. End it, then try again.`);
    await delay(100);
  }
}

function databaseIn(cluster) {
  try {
    const pid = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    if (!isAlive(pid)) return null;
    // The number may have passed to another program; PostgreSQL works in its own folder. Only Linux shows that.
    if (process.platform !== 'linux') return pid;
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The lock also keeps when its writer began, as `<boot>:<tick>` on Linux: a later process may have the same number. */
function bornAt(pid, identity) {
  if (process.platform !== 'linux' || !identity) return true;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return identity === `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
}
