import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { folderOfReleases } from '../support/folder-of-releases';
import { Installation } from '../support/own-server';
import { countCaptures, type Rows, rowsOf, withDatabase } from '../support/rows';

const COUNT = 80;

test.describe('a backup that is taken while releases are imported', () => {
  test.setTimeout(240_000);

  let from: Installation;
  let into: Installation;
  let releases = '';
  let shelf = '';
  let atTheEnd: Rows = new Map();
  let file = '';

  test.beforeAll(async () => {
    from = new Installation();
    into = new Installation();
    releases = folderOfReleases(COUNT);
    shelf = mkdtempSync(path.join(tmpdir(), 'uade-shelf-'));
    file = path.join(shelf, 'uade.backup');
    await from.serve().ready();
    const importing = from.uade('import', releases);
    await expect
      .poll(() => countCaptures(from.databaseUrl()), { intervals: [10], timeout: 120_000 })
      .toBeGreaterThan(10);
    const backup = await from.uade('backup', file).ended;
    expect(backup.code, backup.stderr).toBe(0);
    const imported = await importing.ended;
    expect(imported.code, imported.stderr).toBe(0);
    atTheEnd = await rowsOf(from.databaseUrl() ?? '');
  });

  test.afterAll(async () => {
    await from.remove();
    await into.remove();
    for (const folder of [releases, shelf]) rmSync(folder, { recursive: true, force: true });
  });

  test('restores into an empty folder, where verify finds nothing that differs', async () => {
    const restored = await into.uade('restore', file).ended;
    expect(restored.code, restored.stderr).toBe(0);
    const verified = await into.uade('verify').ended;
    expect(verified.code, verified.stdout + verified.stderr).toBe(0);
  });

  test('holds whole releases as they stood at one moment', async () => {
    await into.serve().ready();
    const rows = await rowsOf(into.databaseUrl() ?? '');
    const captures = rows.get('capture') ?? [];
    expect(captures.length).toBeGreaterThan(10);
    expect(captures.length).toBeLessThan(COUNT);
    expect(rows.get('release')?.length).toBe(captures.length);
    for (const table of ['capture', 'release', 'release_version', 'statement', 'suggestion']) {
      const all = new Set(atTheEnd.get(table));
      expect(
        rows.get(table)?.filter((row) => !all.has(row)),
        table,
      ).toEqual([]);
    }
  });

  test('is worked on where it was restored: the rest is imported', async () => {
    const { code, stderr } = await into.uade('import', releases).ended;
    expect(code, stderr).toBe(0);
    const rows = await rowsOf(into.databaseUrl() ?? '');
    for (const [table, expected] of atTheEnd) expect(rows.get(table), table).toEqual(expected);
  });

  test('is not restored over what is there already', async () => {
    const { code, stderr } = await into.uade('restore', file).ended;
    expect(code).not.toBe(0);
    expect(stderr).not.toBe('');
    expect(await countCaptures(into.databaseUrl())).toBe(COUNT);
  });

  test('leaves nothing but the file, also when it is written again', async () => {
    const { code, stderr } = await from.uade('backup', file).ended;
    expect(code, stderr).toBe(0);
    expect(readdirSync(shelf)).toEqual(['uade.backup']);
  });

  test('is refused where it was cut short', async () => {
    const empty = new Installation();
    const cut = path.join(shelf, 'cut.backup');
    writeFileSync(cut, 'not a backup');
    try {
      const { code, stderr } = await empty.uade('restore', cut).ended;
      expect(code).not.toBe(0);
      expect(stderr).toContain('cut.backup');
    } finally {
      await empty.remove();
    }
  });
});

test.describe('verify', () => {
  test.setTimeout(120_000);

  test('names the row whose bytes were changed behind the program’s back', async () => {
    const installation = new Installation();
    const releases = folderOfReleases(3);
    try {
      const server = installation.serve();
      await server.ready();
      const imported = await installation.uade('import', releases).ended;
      expect(imported.code, imported.stderr).toBe(0);
      expect((await installation.uade('verify').ended).code).toBe(0);
      await withDatabase(installation.databaseUrl() ?? '', async (client) => {
        await client.query('SET session_replication_role = replica');
        await client.query(`UPDATE release_version SET text = 'Nobody promised anything.' WHERE number = 1`);
      });
      const { code, stdout, stderr } = await installation.uade('verify').ended;
      expect(code, stdout + stderr).toBe(1);
      expect(stdout).toMatch(/version/);
    } finally {
      await installation.remove();
      rmSync(releases, { recursive: true, force: true });
    }
  });
});
