/** Install the packages of the lock file if what is installed is not what it says. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
  const expected = expectedPackages();
  const timer = setInterval(() => report.progress(text, shareInstalled(expected)), 1000);
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
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return true;
  // Installed by hand, or the lock file changed: npm's own note of what it installed decides, package by package.
  if (!holdsAll(packagesOf(installedFile), packagesOf(lockFile))) return false;
  writeFileSync(stampFile, wanted);
  return true;
}

/** Whether every package that is wanted is installed in just that form; builds for other platforms may be missing. */
export function holdsAll(installed, wanted) {
  return Object.entries(wanted).every(([name, { version, integrity, optional, devOptional }]) => {
    if (name === '') return true;
    const there = installed[name];
    if (there === undefined) return optional === true || devOptional === true;
    return there.version === version && there.integrity === integrity;
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

function npmCi() {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root };
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm && /npm-cli\.[cm]?js$/.test(npm))
    return runToEnd(node ?? process.execPath, [npm, ...args], options);
  return runToEnd('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Folders of the packages that this machine gets: many of the lock file are builds for other platforms. */
function expectedPackages() {
  const packages = packagesOf(lockFile);
  const fits = (allowed, value) => !allowed || allowed.includes(value);
  return Object.keys(packages).filter((name) => {
    const { os, cpu } = packages[name];
    return name !== '' && fits(os, process.platform) && fits(cpu, process.arch);
  });
}

/** npm makes all folders first and fills them then; a package is there when its manifest is. */
function shareInstalled(expected) {
  const there = expected.filter((name) => existsSync(path.join(root, name, 'package.json')));
  return Math.min(0.99, there.length / expected.length);
}
