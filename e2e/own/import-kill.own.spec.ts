import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { folderOfReleases } from '../support/folder-of-releases';
import { holdImportAt, letImportGoOn } from '../support/held-import';
import { Installation, type Program } from '../support/own-server';
import { countCaptures, type Rows, rowsOf } from '../support/rows';

const COUNT = 80;
/** Before this one an import waits until it was killed. */
const HELD_AT = 60;

test.describe('an import that is killed in the middle', () => {
  test.setTimeout(240_000);

  let folder = '';
  let undisturbed: Rows = new Map();
  const installations: Installation[] = [];
  /** A server on a folder of its own, on which no import comes to its end. */
  async function install() {
    const installation = new Installation();
    installations.push(installation);
    const server = installation.serve();
    await server.ready();
    await holdImportAt(installation.databaseUrl() ?? '', HELD_AT);
    return { installation, server };
  }

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    folder = folderOfReleases(COUNT);
    const calm = new Installation();
    try {
      const server = calm.serve();
      await server.ready();
      const { code, stdout, stderr } = await calm.uade('import', folder).ended;
      expect(code, stderr).toBe(0);
      expect(stdout).toContain(`Imported ${COUNT}, unchanged 0, refused 0.`);
      undisturbed = await rowsOf(calm.databaseUrl() ?? '');
    } finally {
      await calm.remove();
    }
  });

  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
  test.afterEach(async () => {
    for (const installation of installations.splice(0)) await installation.remove();
  });

  /** Waits until some releases are in, and sees that not all are. */
  async function inTheMiddle(installation: Installation, running: Program) {
    await expect
      .poll(() => countCaptures(installation.databaseUrl()), { intervals: [10], timeout: 120_000 })
      .toBeGreaterThan(10);
    expect(running.child.exitCode).toBeNull();
  }

  /** Imports again on a server that was started anew, and compares all rows with those of the undisturbed import. */
  async function endsAsUndisturbed(installation: Installation) {
    await installation.serve().ready();
    const url = installation.databaseUrl() ?? '';
    await letImportGoOn(url);
    const survived = await countCaptures(url);
    expect(survived).toBeGreaterThan(10);
    expect(survived).toBeLessThan(COUNT);

    const { code, stdout, stderr } = await installation.uade('import', folder).ended;
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(`Imported ${COUNT - survived}, unchanged ${survived}, refused 0.`);
    const rows = await rowsOf(url);
    expect([...rows.keys()]).toEqual([...undisturbed.keys()]);
    for (const [table, expected] of undisturbed) expect(rows.get(table), table).toEqual(expected);

    const verified = await installation.uade('verify').ended;
    expect(verified.code, verified.stdout + verified.stderr).toBe(0);
  }

  test('has something to compare with', () => {
    expect(undisturbed.get('capture')).toHaveLength(COUNT);
    expect(undisturbed.get('release')).toHaveLength(COUNT);
    expect(undisturbed.get('suggestion')?.length).toBeGreaterThan(COUNT);
  });

  test('ends with exactly the rows of an undisturbed one when the command is killed', async () => {
    const { installation, server } = await install();
    // The command runs the database itself.
    await server.stop();
    const importing = installation.uade('import', folder);
    await inTheMiddle(installation, importing);
    await importing.kill();
    await endsAsUndisturbed(installation);
  });

  test('ends with exactly the rows of an undisturbed one when server, command and database are killed', async () => {
    const { installation, server } = await install();
    const importing = installation.uade('import', folder);
    await inTheMiddle(installation, importing);
    await server.kill();
    await installation.crashDatabase();
    await importing.kill();
    await endsAsUndisturbed(installation);
  });

  test('goes on when only the server is killed, or says that the database is gone', async () => {
    const { installation, server } = await install();
    const importing = installation.uade('import', folder);
    await inTheMiddle(installation, importing);
    await server.kill();
    await letImportGoOn(installation.databaseUrl() ?? '');
    const restarted = installation.serve();
    await restarted.ready();
    const { code, stdout, stderr } = await importing.ended;
    if (code === 0) expect(stdout).toContain(`Imported ${COUNT}, unchanged 0, refused 0.`);
    else expect(stderr).not.toBe('');

    const again = await installation.uade('import', folder).ended;
    expect(again.code, again.stderr).toBe(0);
    const rows = await rowsOf(installation.databaseUrl() ?? '');
    for (const [table, expected] of undisturbed) expect(rows.get(table), table).toEqual(expected);
  });
});
