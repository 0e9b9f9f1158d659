import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, test } from 'node:test';
import { holderOf, stopLeftDatabase } from './running.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'uade-running-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lock = (content) => writeFileSync(path.join(folder, 'server.lock'), content);

test('a folder without a lock is held by nobody', () => {
  assert.equal(holderOf(folder), null);
  assert.equal(holderOf(path.join(folder, 'missing')), null);
});

test('a folder is held by the living process of its lock', () => {
  lock(JSON.stringify({ pid: process.pid, identity: '', user: 'server', url: 'http://127.0.0.1:8080' }));
  assert.equal(holderOf(folder).url, 'http://127.0.0.1:8080');
});

test('a lock that was not written to its end holds nothing', () => {
  lock('{"pid":');
  assert.equal(holderOf(folder), null);
});

test('a lock whose process is gone holds nothing', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('close', resolve));
  lock(JSON.stringify({ pid: child.pid, identity: '', user: 'server', url: null }));
  assert.equal(holderOf(folder), null);
});

test('a process that has the number of a dead PostgreSQL is not stopped', async () => {
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  await new Promise((resolve) => stranger.once('spawn', resolve));
  mkdirSync(path.join(folder, 'postgres/data'), { recursive: true });
  writeFileSync(path.join(folder, 'postgres/data/postmaster.pid'), `${stranger.pid}\n`);
  try {
    await stopLeftDatabase(folder);
    assert.equal(stranger.exitCode, null);
    assert.equal(stranger.signalCode, null);
  } finally {
    stranger.kill();
  }
});
