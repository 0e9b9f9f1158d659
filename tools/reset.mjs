/** `npm run reset`: empty the data folder, after asking. `--yes` answers beforehand. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { dataDir } from './process/places.mjs';
import { Refusal, runScript } from './process/refusal.mjs';
import { holderOf, stopLeftDatabase } from './process/running.mjs';

/** What Uade puts into its folder. Nothing else is touched: UADE_DATA_DIR may point at the wrong folder. */
const OURS = /^(postgres|logs|checkpoints|connection\.json.*|server\.lock.*)$/;

await runScript(async () => {
  const found = existsSync(dataDir) ? readdirSync(dataDir) : [];
  const ours = found.filter((name) => OURS.test(name));
  if (ours.length === 0) return console.log(`${dataDir} holds nothing of Uade.`);
  refuseWhileRunning();
  if (!(await isMeant())) throw new Refusal('Nothing was removed.');
  refuseWhileRunning();
  await stopLeftDatabase(dataDir);
  for (const name of ours) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  const others = found.filter((name) => !OURS.test(name));
  console.log(
    `${dataDir} is empty now.${others.length > 0 ? ` Not of Uade, and left: ${others.join(', ')}.` : ''}`,
  );
  if (process.env.DATABASE_URL)
    console.log('DATABASE_URL is set: the database it points at was not touched.');
});

function refuseWhileRunning() {
  const holder = holderOf(dataDir);
  if (holder === null) return;
  const where = holder.url ? ` at ${holder.url}` : '';
  throw new Refusal(
    `Uade is running on ${dataDir} (process ${holder.pid}${where}). Stop it first, then reset.`,
  );
}

async function isMeant() {
  console.log(`This removes every release, decision and note kept in ${dataDir}. It cannot be undone.`);
  if (process.argv.includes('--yes')) return true;
  if (!process.stdin.isTTY) throw new Refusal('Nobody is there to ask. To go ahead: npm run reset -- --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Type yes to go ahead: ');
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
