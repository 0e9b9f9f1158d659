import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { holdsAll } from './install.mjs';
import { root } from './places.mjs';

const bridge = { version: '1.0.0', integrity: 'sha512-bridge' };
const wanted = { '': { name: 'project' }, 'node_modules/bridge': bridge };

test('what is installed just as the lock file says needs no installing', () => {
  assert.equal(holdsAll({ 'node_modules/bridge': bridge, 'node_modules/more': bridge }, wanted), true);
});

test('a missing package, another version or other bytes need installing', () => {
  assert.equal(holdsAll({}, wanted), false);
  assert.equal(holdsAll({ 'node_modules/bridge': { ...bridge, version: '1.0.1' } }, wanted), false);
  assert.equal(holdsAll({ 'node_modules/bridge': { ...bridge, integrity: 'sha512-other' } }, wanted), false);
});

test('an optional package may be missing, but not stand there in another version', () => {
  const optional = { 'node_modules/bridge': { ...bridge, optional: true } };
  assert.equal(holdsAll({}, optional), true);
  assert.equal(holdsAll({ 'node_modules/bridge': { ...bridge, version: '0.9.0' } }, optional), false);
});

test('package.json says of every install script whether it may run', () => {
  const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const withScript = Object.entries(read('package-lock.json').packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([folder]) => folder.replace(/^.*node_modules\//, ''));
  const named = Object.keys(read('package.json').allowScripts);
  assert.deepEqual(named.toSorted(), [...new Set(withScript)].toSorted());
});
