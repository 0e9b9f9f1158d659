/** `npm run uade -- COMMAND`: install and build what is missing, then run the command line. Only its result goes to standard output. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './process/build.mjs';
import { stopChildren } from './process/child.mjs';
import { ensureInstalled } from './process/install.mjs';
import { whenParentEnds } from './process/parent.mjs';
import { programFlags, projectNode, root, toolEnvironment } from './process/places.mjs';
import { runScript } from './process/refusal.mjs';
import { reporter } from './process/reporter.mjs';

await runScript(async () => {
  const report = reporter(process.stderr);
  const leave = () => {
    stopChildren();
    process.exit(130);
  };
  process.once('SIGINT', leave);
  await ensureInstalled(report);
  await ensureBuilt(['server'], report);
  process.removeListener('SIGINT', leave);
  const child = spawn(
    projectNode,
    [...programFlags, path.join(root, 'dist', 'server', 'cli.mjs'), ...process.argv.slice(2)],
    {
      // Where the user stands: npm itself goes to the project's folder. Paths of theirs are meant from there.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: toolEnvironment(),
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  );
  // Ctrl-C reaches the command through the terminal, the rest through us.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenParentEnds(() => child.kill('SIGTERM'));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  process.exit(code);
});
