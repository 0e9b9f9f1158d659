import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { commitmentSchema } from '@uade/contracts';
import { asHtml, type FictionalRelease } from '@uade/testing';
import {
  api,
  enterCommitment,
  fetchedPage,
  freshRelease,
  ingest,
  openSuggestions,
  seen,
} from '../support/api';
import { CuttableWay } from '../support/cuttable-way';
import { Installation } from '../support/own-server';
import { choose, isWiderThanWindow, violations } from './screen';

const live = (page: Page) => page.locator('uade-live-state .state.live');
const offer = (page: Page) => page.locator('uade-live-offer button');
const rows = (page: Page) => page.locator('uade-row-list .row');

/** A release that stands at the top of the list. */
const newsOfToday = (): FictionalRelease => ({ ...freshRelease(), publishedAt: new Date().toISOString() });

/** Opens a list and waits until it hears of what happens. */
async function open(page: Page, path: string): Promise<void> {
  await choose(page, 'en');
  await page.goto(path);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(live(page)).toBeVisible();
}

/** The words of the row that has the focus, and how far it is from the top of the window. */
async function focusedRow(page: Page): Promise<{ title: string; top: number }> {
  return page.evaluate(() => {
    const row = document.activeElement?.closest('.row');
    const title = document.activeElement?.textContent?.trim() ?? '';
    return { title, top: row?.getBoundingClientRect().top ?? -1 };
  });
}

/** The same page, changed: its second paragraph is another. */
const changed = (release: FictionalRelease) =>
  fetchedPage(release, {
    fetchedAt: '2024-05-04T09:00:00.000Z',
    contentBase64: Buffer.from(
      asHtml({
        ...release,
        paragraphs: release.paragraphs.map((text, at) => (at === 1 ? `${text} Not now.` : text)),
      }),
    ).toString('base64'),
  });

test.describe('what happens elsewhere', () => {
  test('a new release is on offer in the list, and the row that has the focus stays where it is', async ({
    page,
    request,
  }) => {
    await open(page, '/releases');
    await expect(rows(page).first()).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(page.locator('uade-row-list [data-index="1"] .row-link')).toBeFocused();
    const before = await focusedRow(page);
    const [first, second] = [newsOfToday(), newsOfToday()];
    await ingest(request, first);
    await expect(offer(page)).toContainText('1 new');
    await ingest(request, second);
    await expect(offer(page)).toContainText('2 new');
    expect(await focusedRow(page)).toEqual(before);
    await expect(page.locator('[aria-live="polite"]')).toContainText('new. Press R to show.');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('r');
    await expect(offer(page)).toHaveCount(0);
    await expect(rows(page).filter({ hasText: first.title })).toBeVisible();
    await expect(rows(page).filter({ hasText: second.title })).toBeVisible();
    await expect.poll(async () => (await focusedRow(page)).title).toBe(before.title);
  });

  test('a row that changed is shown as it is now, in its place', async ({ page, request }) => {
    const { releaseId } = await ingest(request, newsOfToday());
    await open(page, '/releases');
    const row = rows(page).filter({ has: page.locator(`a[href="/releases/${releaseId}"]`) });
    const waiting = row.locator('.undecided [aria-hidden]');
    const count = Number(await waiting.textContent());
    const top = (await row.boundingBox())?.y;
    const [suggestion] = await openSuggestions(request, releaseId);
    const decided = await request.post(`${api}/suggestions/${suggestion?.id}/decisions`, {
      headers: seen(suggestion?.version ?? 0),
      data: { decision: 'rejected' },
    });
    expect(decided.status()).toBe(201);
    if (count > 1) await expect(waiting).toHaveText(String(count - 1));
    else await expect(waiting).toHaveCount(0);
    expect((await row.boundingBox())?.y).toBe(top);
    await expect(offer(page)).toHaveCount(0);
  });

  test('a suggestion that somebody else decides stays in the queue until the list is wanted anew', async ({
    page,
    request,
  }) => {
    const { releaseId } = await ingest(request);
    const [suggestion] = await openSuggestions(request, releaseId);
    await open(page, `/queue?release=${releaseId}`);
    const option = page.locator(`#suggestion-${suggestion?.id}`);
    await expect(option).toBeVisible();
    await request.post(`${api}/suggestions/${suggestion?.id}/decisions`, {
      headers: seen(suggestion?.version ?? 0),
      data: { decision: 'rejected' },
    });
    await expect(option).toContainText('no longer listed');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('r');
    await expect(option).toHaveCount(0);
  });

  test('the overview counts along', async ({ page, request }) => {
    await open(page, '/');
    const strip = page.locator('uade-number-strip');
    const before = await strip.textContent();
    await enterCommitment(request);
    await expect(strip).not.toHaveText(before ?? '');
  });

  test('the reader says that a newer version has arrived, and shows it when asked', async ({
    page,
    request,
  }) => {
    const release = freshRelease();
    const { releaseId } = await ingest(request, release);
    await open(page, `/releases/${releaseId}`);
    await expect(page.locator('uade-release-text')).toBeVisible();
    const stored = await request.post(`${api}/captures`, { data: changed(release) });
    expect(stored.status()).toBe(201);
    await expect(page.getByText('A newer version of this page has arrived.')).toBeVisible();
    await expect(page.locator('uade-release-text')).not.toContainText('Not now.');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show version 2' }).click();
    await expect(page.locator('uade-release-text')).toContainText('Not now.');
    await expect(page.getByText('A newer version of this page has arrived.')).toHaveCount(0);
  });

  test('a commitment that a colleague changes is not taken from under a form', async ({ page, request }) => {
    const commitment = await enterCommitment(request);
    await open(page, `/commitments/${commitment.id}`);
    await page.keyboard.press('e');
    const title = page.locator('uade-commitment-form').getByRole('textbox').first();
    await title.fill('What I was writing');
    const response = await request.patch(`${api}/commitments/${commitment.id}`, {
      headers: seen(commitment.version),
      data: { title: 'What my colleague wrote' },
    });
    expect(commitmentSchema.parse(await response.json()).title).toBe('What my colleague wrote');
    await expect(
      page.locator('main').getByText('Somebody else has just changed this commitment.'),
    ).toBeVisible();
    await expect(title).toHaveValue('What I was writing');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.locator('uade-edit-conflict')).toContainText('What my colleague wrote');
  });

  test('fits a telephone', async ({ page, request }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/releases');
    await ingest(request, newsOfToday());
    await expect(offer(page)).toBeVisible();
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    // It may not lie over a row: that one may have the focus.
    const lower = await offer(page).evaluate((chip) => chip.getBoundingClientRect().bottom);
    const first = await page.locator('uade-row-list').evaluate((list) => list.getBoundingClientRect().top);
    expect(lower).toBeLessThanOrEqual(first);
  });
});

test.describe('one stream', () => {
  test.describe.configure({ timeout: 120_000 });
  let installation: Installation;
  let base = '';
  let way: CuttableWay;

  test.beforeAll(async () => {
    installation = new Installation();
    test.setTimeout(180_000);
    way = await CuttableWay.lay();
    const settings = { UADE_DEMO: 'true', UADE_PROXY_PORTS: String(way.port) };
    base = await installation.serve(settings).ready();
    way.leadTo(base);
  });
  test.afterAll(async () => {
    await way?.close();
    await installation?.remove();
  });

  const openStreams = async (context: BrowserContext) => {
    const metrics = await (await context.request.get(`${base}/metrics`)).text();
    return Number(/^uade_live_streams_open (\d+)/m.exec(metrics)?.[1]);
  };
  const hand = async (context: BrowserContext) => {
    const response = await context.request.post(`${base}${api}/captures`, {
      data: fetchedPage(newsOfToday()),
    });
    expect(response.status()).toBe(201);
  };

  test('serves all windows of a browser, and the next one holds it when the first is closed', async ({
    browser,
  }) => {
    const [context, other] = [await browser.newContext(), await browser.newContext()];
    const [first, second, elsewhere] = [
      await context.newPage(),
      await context.newPage(),
      await other.newPage(),
    ];
    for (const page of [first, second, elsewhere]) {
      await open(page, `${base}/releases`);
      await expect(rows(page).first()).toBeVisible();
    }
    await expect.poll(() => openStreams(context)).toBe(2);
    await hand(context);
    for (const page of [first, second, elsewhere]) await expect(offer(page)).toContainText('1 new');
    await first.close();
    await hand(context);
    await expect(offer(second)).toContainText('2 new');
    await expect.poll(() => openStreams(context)).toBe(2);
    await context.close();
    await other.close();
  });

  test('tells what was missed while the connection was gone', async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await open(page, `http://127.0.0.1:${way.port}/releases`);
    // What a list has not read yet it can't miss.
    await expect(rows(page).first()).toBeVisible();
    way.cut();
    await expect(page.locator('uade-live-state')).toContainText('Not live');
    expect(await violations(page)).toEqual([]);
    await hand(context);
    way.mend();
    await expect(offer(page)).toContainText('1 new', { timeout: 45_000 });
    await expect(live(page)).toBeVisible();
    await context.close();
  });

  test('comes back after the database crashed, and the server stops although it is open', async ({
    browser,
  }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await open(page, `${base}/releases`);
    await expect(rows(page).first()).toBeVisible();
    await installation.crashDatabase();
    await expect
      .poll(async () => (await context.request.get(`${base}/readyz`)).status(), { timeout: 60_000 })
      .toBe(200);
    await hand(context);
    await expect(offer(page)).toContainText('1 new', { timeout: 45_000 });
    await context.close();
  });
});
