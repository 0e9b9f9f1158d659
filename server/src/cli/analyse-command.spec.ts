import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { analysisSchema } from '@uade/contracts';
import { analyseCommand } from './analyse-command';
import { surroundings } from './testing/surroundings';

const RELEASE = `A bridge for Köközek

Aigul Fiction, the mayor of Köközek, spoke on Monday.

“We will build a bridge by 1 July 2026,” Aigul Fiction said.`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'uade-analyse-'));
  writeFileSync(path.join(folder, 'bridge.txt'), RELEASE);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function analyse(...args: string[]) {
  const heard = { ...surroundings(), folder };
  return { code: await analyseCommand.run(args, heard), printed: heard.printed.join('\n'), told: heard.told };
}

it('prints the analysis of the contract and nothing else', async () => {
  const { code, printed, told } = await analyse('bridge.txt', '--json');
  const analysis = analysisSchema.parse(JSON.parse(printed));
  expect(code).toBe(0);
  expect(told).toEqual([]);
  expect(analysis.title).toBe('A bridge for Köközek');
  for (const { start, end } of analysis.sentences)
    expect(analysis.text.slice(start, end).trim()).not.toBe('');
});

it('tells a person the same in words', async () => {
  const { printed } = await analyse('bridge.txt');
  expect(printed).toMatch(/^A bridge for Köközek\n {2}en-Latn/);
});

it.each([
  ['is not there', 'missing.txt', () => undefined, /^missing\.txt: .*no such file/],
  ['is empty', 'bridge.txt', (file: string) => writeFileSync(file, ''), /^bridge\.txt: .*empty/],
  ['is a folder', '.', () => undefined, /^\.: This is a folder\. Name a file in it\.$/],
  [
    'is too large to be read',
    'bridge.txt',
    (file: string) => truncateSync(file, 16 * 1024 * 1024),
    /16\.0 MB; at most 15 MB/,
  ],
])('names a file that %s, why, and ends with 1', async (_what, name, prepare, reason) => {
  prepare(path.join(folder, name));
  const { code, printed, told } = await analyse(name, '--json');
  expect(code).toBe(1);
  expect(printed).toBe('');
  expect(told).toEqual([expect.stringMatching(reason)]);
});
