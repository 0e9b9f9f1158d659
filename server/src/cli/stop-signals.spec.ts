import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const root = path.resolve(__dirname, '../../..');
const program = path.join(root, `dist/testing/stop-signals-${process.pid}.mjs`);

beforeAll(() => {
  const contents = `
    import { onStopRequested } from './stop-signals';
    const life = setInterval(() => undefined, 1000);
    onStopRequested((reason) => { console.log(reason); clearInterval(life); });
    process.send('ready');
  `;
  buildSync({
    stdin: { contents, resolveDir: __dirname, loader: 'ts' },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});

afterAll(() => rmSync(program, { force: true }));

async function start() {
  const child = fork(program, { silent: true, execArgv: [] });
  const said = new Promise<string>((resolve) => {
    let text = '';
    child.stdout?.on('data', (data: Buffer) => (text += data.toString('utf8')));
    child.stdout?.once('end', () => resolve(text.trim()));
  });
  await once(child, 'message');
  return { child, said };
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s asks once, so that the work ends in good order',
  async (signal) => {
    const { child, said } = await start();
    child.kill(signal);
    expect(await said).toBe(signal);
  },
);

it('the end of the channel to whoever started it asks as well', async () => {
  const { child, said } = await start();
  child.disconnect();
  expect(await said).toBe('disconnect');
});
