import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import {
  bannedInLibs,
  clientLibs,
  composingFeatures,
  domainLibs,
  features,
  foundationLibs,
  libs,
} from '../../flow.mjs';
import { buildProjectGraph, plant } from './planting.mjs';

const boundary = '@nx/enforce-module-boundaries';
const feature = 'uade/feature-flow';

const plantAlone = path.join(import.meta.dirname, 'plant-alone.mjs');

const importing = (source) => `import { planted } from '${source}';\nexport const used = planted;\n`;

async function refuses(filePath, source, rule) {
  const broken = await plant(filePath, importing(source));
  assert.deepEqual(broken, [rule], `${filePath} imports ${source}`);
}

async function allows(filePath, source) {
  assert.deepEqual(await plant(filePath, importing(source)), [], `${filePath} imports ${source}`);
}

/** Every pair (earlier, later) of a list. */
const pairs = (list) =>
  list.flatMap((earlier, index) => list.slice(index + 1).map((later) => [earlier, later]));

describe('the way of the libraries', () => {
  let projects = [];
  before(async () => {
    projects = await buildProjectGraph();
  });

  it('knows every library and app of the flow, so that the boundary rule is active', () => {
    for (const name of [...libs, 'server', 'client', 'e2e']) assert.ok(projects.includes(name), name);
  });

  it('is kept even where no project graph was cached before', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'uade-lint-'));
    const run = spawnSync(
      process.execPath,
      [plantAlone, 'libs/kernel/src/planted.ts', importing('@uade/capture')],
      {
        encoding: 'utf8',
        env: { ...process.env, NX_DAEMON: 'false', NX_WORKSPACE_DATA_DIRECTORY: folder },
      },
    );
    await rm(folder, { recursive: true });
    assert.deepEqual(JSON.parse(run.stdout), [boundary], run.stderr);
  });

  it('lets no library import one that stands after it', async () => {
    for (const [earlier, later] of pairs([...foundationLibs, ...domainLibs])) {
      await refuses(`libs/${earlier}/src/planted.ts`, `@uade/${later}`, boundary);
    }
  });

  it('lets every library import those before it', async () => {
    for (const [earlier, later] of pairs([...foundationLibs, ...domainLibs])) {
      await allows(`libs/${later}/src/planted.ts`, `@uade/${earlier}`);
    }
  });

  it('lets the runner of golden files into specs only', async () => {
    await refuses('libs/capture/src/planted.ts', '@uade/testing', boundary);
    await refuses('server/src/planted.ts', '@uade/testing', boundary);
    await allows('libs/capture/src/planted.spec.ts', '@uade/testing');
  });

  it('lets no library import a framework, the store or the network', async () => {
    const installed = bannedInLibs.map((name) =>
      name.replace('@nestjs/*', '@nestjs/core').replace('@angular/*', '@angular/core'),
    );
    for (const lib of foundationLibs.concat(domainLibs)) {
      for (const source of installed) {
        await refuses(`libs/${lib}/src/planted.ts`, source, boundary);
      }
    }
  });

  it('lets no import reach across projects by a path', async () => {
    await refuses('libs/capture/src/planted.ts', '../../kernel/src/span', boundary);
    await refuses('client/src/app/planted.ts', '../../../server/src/config/env', boundary);
    await refuses('server/src/planted.ts', '../../client/src/test-setup', boundary);
  });
});

describe('the apps', () => {
  it('keep the server free of Angular', () => refuses('server/src/planted.ts', '@angular/core', boundary));

  it('keep the client free of the server’s packages', async () => {
    for (const source of ['@nestjs/common', 'typeorm', 'pg', 'fastify']) {
      await refuses('client/src/app/planted.ts', source, boundary);
    }
  });

  it('let the client use only the libraries that run in the browser', async () => {
    const others = domainLibs.filter((lib) => !clientLibs.includes(lib));
    for (const lib of others) await refuses('client/src/app/planted.ts', `@uade/${lib}`, boundary);
    for (const lib of clientLibs) await allows('client/src/app/planted.ts', `@uade/${lib}`);
  });

  it('let the tests of the whole use no domain library', async () => {
    for (const lib of domainLibs) await refuses('e2e/api/planted.api.spec.ts', `@uade/${lib}`, boundary);
    for (const lib of [...foundationLibs, 'testing'])
      await allows('e2e/api/planted.api.spec.ts', `@uade/${lib}`);
  });
});

for (const [app, root, folders] of [
  ['server', 'server/src', ['common', 'config', 'database', 'jobs', 'outgoing', 'platform']],
  ['client', 'client/src/app', ['core', 'ui']],
]) {
  describe(`the features of the ${app}`, () => {
    const order = [...features, ...composingFeatures];
    const inFeature = (name) => `${root}/features/${name}/planted.service.ts`;

    it('import no feature that stands after them', async () => {
      for (const [earlier, later] of pairs(order)) {
        await refuses(inFeature(earlier), `../${later}/${later}.service`, feature);
      }
    });

    it('import any feature that stands before them', async () => {
      for (const [earlier, later] of pairs(order))
        await allows(inFeature(later), `../${earlier}/${earlier}.service`);
    });

    it('reach a later feature neither by re-export nor by a lazy import', async () => {
      const file = inFeature('captures');
      assert.deepEqual(await plant(file, "export { planted } from '../reports/reports.service';\n"), [
        feature,
      ]);
      assert.deepEqual(
        await plant(file, "export const late = () => import('../reports/reports.service');\n"),
        [feature],
      );
    });

    it('are all named in the flow', async () => {
      await refuses(inFeature('gossip'), './gossip.entity', feature);
      await refuses(inFeature('captures'), '../gossip/gossip.entity', feature);
    });

    it('are not known to the folders that serve them', async () => {
      for (const folder of folders) {
        await refuses(`${root}/${folder}/planted.ts`, '../features/captures/captures.service', feature);
      }
    });

    it('do not import the top of the app', () => refuses(inFeature('captures'), '../../app.module', feature));
    it('do not import what starts the app for specs', () =>
      refuses(inFeature('captures'), '../../testing/test-app', feature));
    it('leave starting the app to their specs', () =>
      allows(`${root}/features/captures/planted.spec.ts`, '../../testing/test-app'));
  });
}

describe('the server’s common folder', () => {
  it('imports no domain library', async () => {
    for (const lib of domainLibs) await refuses('server/src/common/planted.ts', `@uade/${lib}`, feature);
  });

  it('stands on nothing but the settings', async () => {
    for (const folder of ['database', 'jobs', 'outgoing', 'platform']) {
      await refuses('server/src/common/planted.ts', `../${folder}/planted`, feature);
      await refuses('server/src/config/planted.ts', `../${folder}/planted`, feature);
    }
    await allows('server/src/common/planted.ts', '../config/planted');
    await allows('server/src/config/planted.ts', '../common/planted');
  });

  it('speaks no word of the domain', async () => {
    const broken = await plant('server/src/common/planted.ts', 'export const commitmentCount = 1;\n');
    assert.deepEqual(broken, ['uade/no-domain-word']);
  });
});
