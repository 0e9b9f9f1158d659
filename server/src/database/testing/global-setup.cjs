const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { build } = require('esbuild');

const root = path.resolve(__dirname, '../../../..');

/**
 * Starts the PostgreSQL that all suites of this run share. Jest does not map `@uade/<lib>` in its global setup, so the
 * cluster's code is bundled first, as the server's is.
 */
module.exports = async () => {
  const outfile = path.join(root, `dist/testing/test-cluster-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['server/src/database/embedded/test-cluster.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: 'server/tsconfig.json',
    keepNames: true,
    logLevel: 'warning',
  });
  const { startTestCluster } = await import(pathToFileURL(outfile).href);
  const cluster = await startTestCluster();
  const { superuserUrl, ownerUrl, appUrl } = cluster;
  process.env.UADE_TEST_CLUSTER = JSON.stringify({ superuserUrl, ownerUrl, appUrl });
  globalThis.uadeTestCluster = { stop: () => cluster.stop(), outfile };
};
