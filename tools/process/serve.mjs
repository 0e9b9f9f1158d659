/** Run the built server until it ends, or until we are told to end or our parent is gone. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { whenParentEnds } from './parent.mjs';
import { dataDir, programFlags, projectNode, root, toolEnvironment } from './places.mjs';
import { holderOf, stopLeftDatabase } from './running.mjs';

const LOG_LIMIT_BYTES = 20_000_000;
const STOP_PATIENCE_MS = 45_000;
const logFile = path.join(dataDir, 'logs', 'server.log');

/** @returns The server's exit code. */
export async function serve(report) {
  const child = startServer();
  let ready = false;
  child.on('message', (message) => {
    if (message?.event === 'progress') report.say(`${message.message} …`);
    if (message?.event !== 'ready') return;
    ready = true;
    report.say(
      `\n  Uade is ready: ${message.url}\n  Ctrl-C stops it. Its data: ${dataDir}. Its log: ${logFile}\n`,
    );
  });
  forwardStop(child);
  const { code, signal } = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  if (signal !== null) await clearAfterKill(report, signal);
  else if (code !== 0 && ready) {
    report.say(
      `The server ended with code ${code}; the reason is in ${logFile}. Start it again with npm start.`,
    );
  }
  return code ?? 1;
}

/** A killed server leaves its PostgreSQL running. It is stopped here, unless another process has taken the folder since. */
async function clearAfterKill(report, signal) {
  report.say(`The server was ended by ${signal}. Start it again with npm start.`);
  if (holderOf(dataDir) === null) await stopLeftDatabase(dataDir);
}

function startServer() {
  const log = openLog();
  // It listens to the channel to us: when that closes, however we ended, it stops. In a group of its own Ctrl-C reaches
  // it only through us, once.
  const child = spawn(projectNode, [...programFlags, path.join(root, 'dist', 'server', 'main.mjs')], {
    cwd: root,
    env: toolEnvironment({ UADE_LIFELINE: 'true' }),
    stdio: ['ignore', log, 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  closeSync(log);
  return child;
}

function forwardStop(child) {
  let asked = false;
  const stop = (signal) => {
    child.kill(signal);
    if (asked) return;
    asked = true;
    setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  whenParentEnds(() => stop('SIGTERM'));
}

function openLog() {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  mkdirSync(path.dirname(logFile), { recursive: true, mode: 0o700 });
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`);
  return openSync(logFile, 'a', 0o600);
}
