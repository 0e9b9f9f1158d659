/**
 * `npm run screenshots`: builds what changed, starts the server with the demo on a data folder of its own, and draws
 * the screens into docs/screenshots/<screen>-<language>-<theme>-<width>.png. `node tools/screenshots.mjs reader` draws
 * only those whose name begins so.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './process/build.mjs';
import { ensureInstalled } from './process/install.mjs';
import { programFlags, projectNode, root, toolEnvironment } from './process/places.mjs';
import { runScript } from './process/refusal.mjs';
import { reporter } from './process/reporter.mjs';

const FOLDER = path.join(root, 'docs', 'screenshots');
const HEIGHTS = { 1440: 900, 390: 844 };

/** Which screens, each in some of the languages, themes and widths: together they show all of them. */
const SHOTS = [
  ['overview', 'en', 'light', 1440],
  ['overview', 'kk', 'dark', 1440],
  ['overview', 'ru', 'light', 390],
  ['releases', 'ru', 'light', 1440],
  ['releases', 'kk', 'dark', 390],
  ['reader', 'en', 'light', 1440],
  ['reader', 'ru', 'dark', 1440],
  ['reader', 'kk', 'light', 390],
  ['story', 'ru', 'light', 1440],
  ['story', 'kk', 'dark', 390],
  ['beside', 'en', 'light', 1440],
  ['beside', 'kk', 'dark', 390],
  ['commitments', 'kk', 'light', 1440],
  ['commitments', 'en', 'dark', 390],
  ['commitment', 'en', 'light', 1440],
  ['queue', 'ru', 'dark', 1440],
  ['sources', 'kk', 'light', 1440],
  ['sources', 'ru', 'dark', 390],
  ['edits', 'en', 'light', 1440],
  ['edit', 'ru', 'light', 1440],
  ['edit', 'kk', 'dark', 390],
  ['method', 'en', 'light', 1440],
].map(([screen, language, theme, width]) => ({
  name: `${screen}-${language}-${theme}-${width}`,
  screen,
  language,
  theme,
  width,
}));

/** Where each screen is, by what the demo holds. */
async function addresses(url) {
  const ask = async (question) => {
    const answer = await fetch(`${url}/api/v1/${question}`);
    if (!answer.ok) throw new Error(`${question} answered ${answer.status}`);
    return answer.json();
  };
  const titled = async (title) => {
    const { items } = await ask(`releases?q=${encodeURIComponent(title)}`);
    return items.find((row) => row.title === title);
  };
  const told = await Promise.all([
    titled('В Аксу-Демо начнут менять старые водопроводные трубы'),
    titled("Akim of Aqsu-Demo presents the city's programme"),
    titled('Ақсу-Демо әкімі қаланы дамыту бағдарламасын таныстырды'),
  ]);
  const [reReport, translation, origin] = told;
  const [releases, commitments, edits] = await Promise.all([
    ask('releases?q=maslikhats&source=el-kz&limit=1'),
    ask('commitments?q=maslikhats&status=kept&limit=1'),
    ask('edits?limit=1'),
  ]);
  const release = releases.items[0];
  const commitment = commitments.items[0];
  const edit = edits.items[0];
  if (!release || !commitment || !edit || !told.every(Boolean))
    throw new Error('The demo does not hold what the screenshots are to show.');
  return {
    overview: '/',
    releases: '/releases?q=maslikhats',
    reader: `/releases/${release.id}`,
    story: `/releases/${reReport.id}`,
    beside: `/releases/${translation.id}/beside/${origin.id}`,
    commitments: '/commitments',
    commitment: `/commitments/${commitment.id}`,
    queue: '/queue',
    sources: '/sources',
    edits: '/edits',
    edit: `/edits/${edit.id}`,
    method: '/method',
  };
}

/** Start the built server and wait until it serves; the answer has its address and how to stop it. */
async function startServer(report) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'uade-screenshots-'));
  const child = spawn(projectNode, [...programFlags, path.join(root, 'dist', 'server', 'main.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Any free port, and never a database that somebody works on.
    env: toolEnvironment({
      PORT: '0',
      UADE_DATA_DIR: dataDir,
      UADE_LIFELINE: 'true',
      DATABASE_URL: '',
      DATABASE_APP_URL: '',
    }),
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const url = await new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message?.event === 'progress') report.say(`${message.message} …`);
      if (message?.event === 'ready') resolve(message.url);
    });
    child.once('close', (code) => reject(new Error(`The server ended with code ${code}.`)));
  });
  return { url, stop };
}

async function openBrowser() {
  const { chromium } = await import('@playwright/test');
  const { default: packed } = await import('@sparticuz/chromium');
  const given = process.env.CHROMIUM_PATH || (await packed.executablePath());
  const executablePath = existsSync(given) ? given : '/usr/bin/chromium';
  return chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });
}

/** Draw one screen, with nothing in motion and all its letters and figures there. */
async function draw(browser, url, { name, screen, language, theme, width }) {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] },
    reducedMotion: 'reduce',
    colorScheme: theme,
    baseURL: url.origin,
  });
  await context.addInitScript(
    ([language, theme]) => {
      localStorage.setItem('uade.language', language);
      localStorage.setItem('uade.theme', theme);
    },
    [language, theme],
  );
  const page = await context.newPage();
  const quiet = whenQuiet(page);
  await page.goto(url.href);
  await quiet;
  await page.locator('uade-live-state .live').waitFor({ state: 'attached' });
  await page.locator('main h1').first().waitFor();
  if (screen === 'story') {
    for (const panel of ['uade-story-box', 'uade-fidelity-box'])
      await page.locator(`${panel} summary`).click();
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.activeElement?.blur());
  }
  await page.evaluate(() => document.fonts.ready);
  // A chart draws in the frame after its library came.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await context.close();
}

/** How long nothing may be asked for before a page has all it needs, in milliseconds. */
const QUIET_MS = 500;

/** Comes when a page has been opened and asks for nothing any more; the event stream is never answered to its end. */
function whenQuiet(page) {
  const pending = new Set();
  return new Promise((resolve) => {
    let timer;
    const look = () => {
      clearTimeout(timer);
      if (pending.size === 0) timer = setTimeout(resolve, QUIET_MS);
    };
    page.on('request', (request) => {
      if (new URL(request.url()).pathname !== '/api/v1/events') pending.add(request);
      look();
    });
    for (const end of ['requestfinished', 'requestfailed']) {
      page.on(end, (request) => {
        pending.delete(request);
        look();
      });
    }
  });
}

async function drawAll(wanted, report) {
  const server = await startServer(report);
  let browser;
  try {
    const places = await addresses(server.url);
    browser = await openBrowser();
    for (const shot of wanted) {
      report.say(`${shot.name}.png`);
      await draw(browser, new URL(places[shot.screen], server.url), shot);
    }
  } finally {
    await browser?.close();
    await server.stop();
  }
}

await runScript(async () => {
  const report = reporter(process.stdout);
  const [prefix = ''] = process.argv.slice(2);
  const wanted = SHOTS.filter(({ name }) => name.startsWith(prefix));
  await ensureInstalled(report);
  await ensureBuilt(['server', 'client'], report);
  mkdirSync(FOLDER, { recursive: true });
  await drawAll(wanted, report);
  process.exit(0);
});
