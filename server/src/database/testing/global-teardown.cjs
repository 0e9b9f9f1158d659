const { rmSync } = require('node:fs');

/** Stops what `global-setup.cjs` started. */
module.exports = async () => {
  await globalThis.uadeTestCluster?.stop();
  if (globalThis.uadeTestCluster) rmSync(globalThis.uadeTestCluster.outfile, { force: true });
};
