import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plant, plantTyped } from './planting.mjs';

async function breaks(filePath, text, rule) {
  assert.deepEqual(await plant(filePath, text), [rule], `${filePath}: ${text.slice(0, 80)}`);
}

const lines = (count) =>
  Array.from({ length: count }, (_, index) => `export const a${index} = ${index};\n`).join('');
const calls = (count) => 'call();\n'.repeat(count);

describe('the domain libraries', () => {
  const file = 'libs/analysis/src/planted.ts';
  const ambient = [
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'performance.now()',
    'crypto.randomUUID()',
  ];

  for (const expression of ambient) {
    it(`get no ${expression}`, () => breaks(file, `export const x = ${expression};\n`, 'uade/no-ambient'));
  }
  for (const name of ['fetch', 'process', 'globalThis', 'WebSocket', 'XMLHttpRequest']) {
    it(`get no ${name}`, () => breaks(file, `export const x = ${name};\n`, 'no-restricted-globals'));
  }
  for (const source of ['node:fs', 'node:path', 'fs', 'node:http', 'node:crypto', 'process']) {
    it(`get no ${source}`, () =>
      breaks(file, `import * as x from '${source}';\nexport const y = x;\n`, 'no-restricted-imports'));
  }
  it('may make a date of an instant that they are given', async () => {
    assert.deepEqual(await plant(file, 'export const at = (instant: string) => new Date(instant);\n'), []);
  });
  it('may read fixtures in their specs', async () => {
    const text = "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n";
    assert.deepEqual(await plant('libs/analysis/src/planted.spec.ts', text), []);
  });
});

describe('the server', () => {
  const file = 'server/src/features/captures/planted.service.ts';

  it('has no fetch outside SafeFetch', () =>
    breaks(file, 'export const x = fetch;\n', 'no-restricted-globals'));
  for (const everything of ['globalThis', 'global']) {
    it(`has no fetch by way of ${everything}`, () =>
      breaks(file, `export const x = ${everything}.fetch;\n`, 'uade/no-outgoing-request'));
  }
  for (const source of [
    'undici',
    'undici/lib/api',
    'node:http',
    'node:https',
    'https',
    'axios',
    'node:dns/promises',
  ]) {
    it(`has no ${source} outside SafeFetch`, async () => {
      const used = '\nexport const y = x;\n';
      await breaks(file, `import * as x from '${source}';${used}`, 'uade/no-outgoing-request');
      await breaks(file, `export const x = import('${source}');\n`, 'uade/no-outgoing-request');
      await breaks(file, `export { x } from '${source}';\n`, 'uade/no-outgoing-request');
      const required = `declare const require: (name: string) => unknown;\nexport const x = require('${source}');\n`;
      await breaks(file, required, 'uade/no-outgoing-request');
    });
  }
  for (const imported of ['{ connect }', '{ createConnection }', '{ Socket }', '* as connect', 'connect']) {
    it(`opens no connection by import ${imported} from node:net`, () => {
      const name = /\w+/.exec(imported.replace('* as', ''))[0];
      const text = `import ${imported} from 'node:net';\nexport const x = ${name};\n`;
      return breaks(file, text, 'uade/no-outgoing-request');
    });
  }
  it('may listen, and may speak of sockets', async () => {
    const listening = "import { createServer } from 'node:net';\nexport const x = createServer;\n";
    assert.deepEqual(await plant(file, listening), []);
    const types = "import type { IncomingMessage } from 'node:http';\nexport type X = IncomingMessage;\n";
    assert.deepEqual(await plant(file, types), []);
    const sockets = "import { type Socket, createServer } from 'node:net';\n";
    assert.deepEqual(
      await plant(file, `${sockets}export type X = Socket;\nexport const x = createServer;\n`),
      [],
    );
  });
  it('has its ways out in SafeFetch only', async () => {
    const request = "import { Client } from 'undici';\nexport const x = Client;\n";
    assert.deepEqual(await plant('server/src/outgoing/exchange.ts', request), []);
    const lookup = "import { lookup } from 'node:dns/promises';\nexport const x = lookup;\n";
    assert.deepEqual(await plant('server/src/outgoing/resolver.ts', lookup), []);
    await breaks('server/src/outgoing/safe-fetch.ts', request, 'uade/no-outgoing-request');
    await breaks('server/src/common/safe-fetch.ts', request, 'uade/no-outgoing-request');
  });
  it('reads the environment in one place only', async () => {
    const text = 'export const port = process.env;\n';
    await breaks(file, text, 'uade/env-only-in-config');
    await breaks(
      file,
      "import { env } from 'node:process';\nexport const x = env;\n",
      'uade/env-only-in-config',
    );
    assert.deepEqual(await plant('server/src/config/env.ts', text), []);
  });
});

describe('every file', () => {
  const file = 'server/src/features/captures/planted.service.ts';

  it('has at most 300 lines', () => breaks(file, lines(301), 'max-lines'));
  it('has functions of at most 50 lines', () =>
    breaks(file, `export function long(call: () => void) {\n${calls(51)}}\n`, 'max-lines-per-function'));
  it('has functions of complexity 10 at most', () =>
    breaks(file, `export const f = (a: number) => ${'a ? 1 : '.repeat(10)}0;\n`, 'complexity'));
  it('has at most 4 parameters', () =>
    breaks(
      file,
      'export const f = (a = 1, b = 2, c = 3, d = 4, e = 5) => [a, b, c, d, e];\n',
      'uade/max-params',
    ));
  it('may take more by injection', async () => {
    const given = ['a', 'b', 'c', 'd', 'e'].map((name) => `readonly ${name}: string`).join(', ');
    assert.deepEqual(await plant(file, `export class Planted {\n  constructor(${given}) {}\n}\n`), []);
  });
  it('has no default export', () => breaks(file, 'export default 1;\n', 'uade/no-default-export'));
  it('has no any', () => breaks(file, 'export const x: any = 1;\n', '@typescript-eslint/no-explicit-any'));
  it('asserts nothing to be there without a check', () =>
    breaks(
      file,
      'export const f = (x: string | null) => x!.length;\n',
      '@typescript-eslint/no-non-null-assertion',
    ));
  it('is named in kebab-case', () =>
    breaks('server/src/features/captures/plantedFile.ts', lines(1), 'uade/file-name'));
  it('is named for what is in it', () =>
    breaks('server/src/features/captures/utils.ts', lines(1), 'uade/file-name'));
  it('is no barrel', async () => {
    await breaks(file, "export * from './planted.entity';\n", 'uade/barrel');
    await breaks(
      'server/src/features/captures/index.ts',
      "export { a } from './planted.entity';\n",
      'uade/barrel',
    );
    assert.deepEqual(await plant('libs/kernel/src/index.ts', "export * from './span';\n"), []);
  });
  it('excuses itself from no rule in vain', async () => {
    const broken = await plant(file, '// eslint-disable-next-line complexity\nexport const x = 1;\n');
    assert.equal(broken.length, 1);
  });
});

describe('tests', () => {
  for (const call of [
    'it.only',
    'it.skip',
    'describe.only',
    'describe.skip',
    'test.only',
    'it.todo',
    'test.describe.only',
  ]) {
    it(`have no ${call}`, () =>
      breaks('server/src/planted.spec.ts', `${call}('x', () => undefined);\n`, 'uade/whole-tests'));
  }
  it('have no xit or fit', async () => {
    await breaks('libs/kernel/src/planted.spec.ts', "xit('x', () => undefined);\n", 'uade/whole-tests');
    await breaks('libs/kernel/src/planted.spec.ts', "fdescribe('x', () => undefined);\n", 'uade/whole-tests');
  });
  it('do not sleep', () =>
    breaks(
      'e2e/web/planted.web.spec.ts',
      'export const f = (p: never) => p[0].waitForTimeout(1);\n',
      'uade/whole-tests',
    ));
  it('may be long', async () => {
    assert.deepEqual(await plant('libs/kernel/src/planted.spec.ts', lines(400)), []);
    await breaks('libs/kernel/src/planted.spec.ts', lines(501), 'max-lines');
  });
});

describe('the rules that read types', () => {
  it('see a promise that nobody waits for', async () => {
    const text = 'async function save(): Promise<void> {}\nexport function f() {\n  save();\n}\n';
    const broken = await plantTyped('libs/kernel/src/span.ts', text);
    assert.deepEqual(broken, ['@typescript-eslint/no-floating-promises']);
  });
  it('find nothing in the same text when it is awaited', async () => {
    const text = 'async function save(): Promise<void> {}\nexport async function f() {\n  await save();\n}\n';
    assert.deepEqual(await plantTyped('libs/kernel/src/span.ts', text), []);
  });
});

describe('the client’s templates', () => {
  it('give every picture a text', () =>
    breaks('client/src/app/ui/planted.html', '<img src="x.png">\n', '@angular-eslint/template/alt-text'));
  it('make nothing clickable that the keyboard cannot reach', async () => {
    const broken = await plant('client/src/app/ui/planted.html', '<div (click)="open()">x</div>\n');
    assert.ok(broken.includes('@angular-eslint/template/click-events-have-key-events'));
    assert.ok(broken.includes('@angular-eslint/template/interactive-supports-focus'));
  });
  it('pass when they are clean', async () => {
    const clean = '<button type="button" (click)="open()">x</button>\n';
    assert.deepEqual(await plant('client/src/app/ui/planted.html', clean), []);
  });
});
