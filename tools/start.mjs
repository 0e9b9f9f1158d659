/** `npm start`: install and build what is missing, then run the server and its database. Plain Node 20, no packages. */
import process from 'node:process';
import { ensureBuilt } from './process/build.mjs';
import { stopChildren } from './process/child.mjs';
import { ensureInstalled } from './process/install.mjs';
import { whenParentEnds } from './process/parent.mjs';
import { dataDir } from './process/places.mjs';
import { refuseBusyPort } from './process/port.mjs';
import { runScript } from './process/refusal.mjs';
import { reporter } from './process/reporter.mjs';
import { holderOf } from './process/running.mjs';
import { serve } from './process/serve.mjs';

await runScript(async () => {
  const report = reporter(process.stdout);
  const leave = () => {
    stopChildren();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, leave);
  const endWatch = whenParentEnds(leave);
  // Where a server runs on the folder already, its own refusal names it; a taken port would only be the consequence.
  if (holderOf(dataDir) === null) await refuseBusyPort();
  await ensureInstalled(report);
  await ensureBuilt(['server', 'client'], report);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, leave);
  endWatch();
  process.exit(await serve(report));
});
