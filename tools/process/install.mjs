/** Install the packages of the lock file if what is installed is not what it says. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runToEnd } from './child.mjs';
import { modules, projectNode, root } from './places.mjs';

const lockFile = path.join(root, 'package-lock.json');
const installedFile = path.join(modules, '.package-lock.json');
const stampFile = path.join(modules, '.uade-lock');

/** Bring node_modules to the state of package-lock.json, showing progress; quick if it is there already. */
export async function ensureInstalled(report) {
  const wanted = stamp();
  if (isInstalled(wanted)) return;
  const text = 'Installing packages (needed once)';
  report.progress(text, 0);
  const total = expectedPackages();
  const timer = setInterval(() => report.progress(text, Math.min(0.99, installedPackages() / total)), 1000);
  try {
    await npmCi();
  } finally {
    clearInterval(timer);
    report.close();
  }
  writeFileSync(stampFile, wanted);
}

function stamp() {
  return `${createHash('sha256').update(readFileSync(lockFile)).digest('hex')} ${process.platform}-${process.arch}`;
}

function isInstalled(wanted) {
  if (!existsSync(installedFile) || !existsSync(projectNode)) return false;
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === wanted;
  // Installed by hand: npm writes its own note last.
  if (statSync(installedFile).mtimeMs < statSync(lockFile).mtimeMs) return false;
  writeFileSync(stampFile, wanted);
  return true;
}

function npmCi() {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root };
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm && /npm-cli\.[cm]?js$/.test(npm))
    return runToEnd(node ?? process.execPath, [npm, ...args], options);
  return runToEnd('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Packages of the lock file that this machine gets: many are builds for other platforms. */
function expectedPackages() {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  const fits = (allowed, value) => !allowed || allowed.includes(value);
  const topLevel = /^node_modules\/(@[^/]+\/)?[^/]+$/;
  return Object.entries(packages).filter(
    ([name, entry]) =>
      topLevel.test(name) && fits(entry.os, process.platform) && fits(entry.cpu, process.arch),
  ).length;
}

function installedPackages() {
  if (!existsSync(modules)) return 0;
  let count = 0;
  for (const name of readdirSync(modules)) {
    if (name.startsWith('@')) count += readdirSync(path.join(modules, name)).length;
    else if (!name.startsWith('.')) count += 1;
  }
  return count;
}
