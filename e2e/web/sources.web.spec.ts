import { expect, type Page, test } from '@playwright/test';
import { type Source, sourceSchema } from '@uade/contracts';
import { api, seen } from '../support/api';
import { type NewsSite, startNewsSite } from '../site/news-site';
import { Installation } from '../support/own-server';
import { choose, isWiderThanWindow, violations } from './screen';

/** What the site has at first; its feed and each page of its list hold three. */
const RELEASES = 5;

test.describe('sources, against a small site on this machine', () => {
  let site: NewsSite;
  let installation: Installation;
  let base = '';

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    site = await startNewsSite({
      count: RELEASES,
      listed: 3,
      languages: ['en'],
      newestAt: new Date(),
    });
    installation = new Installation();
    base = await installation.serve({ UADE_FETCH_ALLOW: site.host, UADE_HOST_PAUSE_MS: '0' }).ready();
  });

  test.afterAll(async () => {
    await installation?.remove();
    await site?.close();
  });

  const open = async (page: Page, path: string) => {
    await page.goto(new URL(path, base).href);
    await expect(page.locator('main h1')).toBeVisible();
  };

  /** A source that polls the site's feed or list, added without the screens. */
  const add = async (page: Page, slug: string, more: Record<string, unknown> = {}): Promise<Source> => {
    const response = await page.request.post(new URL(`${api}/sources`, base).href, {
      data: {
        slug,
        name: slug,
        languages: ['en'],
        fictional: true,
        discovery: 'feed',
        discoveryUrls: [site.url('/feed.xml')],
        ...more,
      },
    });
    expect(response.status(), await response.text()).toBe(201);
    return sourceSchema.parse(await response.json());
  };

  test('one is added by its address, seen before it is saved, polled, and its release is in the list', async ({
    page,
  }) => {
    test.slow();
    await choose(page, 'en');
    await open(page, '/sources');
    await page.keyboard.press('n');
    await test.step('what the site offers is found', async () => {
      await page.getByLabel('Address of the site').fill(site.url('/'));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('radio', { name: /feed\.xml 3 items/ })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
    await test.step('its items and one article are seen as they would be read', async () => {
      await page.getByRole('radio', { name: /feed\.xml 3 items/ }).check();
      const preview = page.getByRole('region', { name: 'Preview' });
      await expect(preview.getByRole('heading', { name: '3 items found' })).toBeVisible();
      const [newest, older] = site.articles;
      await expect(preview.locator('article')).toContainText(newest?.title ?? '–');
      await preview.getByRole('button', { name: older?.title ?? '–' }).click();
      await expect(preview.locator('article')).toContainText(older?.paragraphs[0] ?? '–');
      expect(await violations(page)).toEqual([]);
    });
    await test.step('it is saved and polled', async () => {
      await page.getByLabel('Name', { exact: true }).fill('Aqsu-Demo council');
      await page.getByLabel('Short name').fill('aqsu-demo');
      await page.getByRole('button', { name: 'Save the source' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aqsu-Demo council');
      await page.keyboard.press('p');
      await expect(page.locator('uade-health-tag')).toHaveText('well', { timeout: 30_000 });
      await expect(page.locator('uade-item-list .state.read')).toHaveCount(3, { timeout: 30_000 });
    });
    await test.step('what is published later is there after a poll', async () => {
      const { title } = site.publish();
      await page.keyboard.press('p');
      const listed = page.locator('uade-item-list li').filter({ hasText: title });
      await expect(listed.locator('.state.read')).toBeVisible({ timeout: 30_000 });
      await page.getByRole('link', { name: 'Its releases' }).click();
      await expect(page.locator('uade-release-line').filter({ hasText: title })).toBeVisible();
    });
  });

  test('one is paused from the list by a key, and u takes that back', async ({ page }) => {
    await add(page, 'pause-demo', { state: 'active' });
    await choose(page, 'en');
    await open(page, '/sources?language=en');
    const line = page.locator('uade-source-line').filter({ hasText: 'pause-demo' });
    await line.getByRole('link').focus();
    await page.keyboard.press('s');
    await expect(line).toContainText('paused');
    await page.keyboard.press('u');
    await expect(line).toContainText('active');
  });

  test('a refusal says why and what to do, and nothing that was typed is lost', async ({ page }) => {
    await choose(page, 'ru');
    await open(page, '/sources/new');
    await page.getByLabel('Адрес сайта').fill('http://10.0.0.1/news');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Адрес ведёт в частную сеть')).toBeVisible();
    await expect(page.getByText('перечислите в UADE_FETCH_ALLOW')).toBeVisible();
    await page.getByRole('button', { name: 'Задать настройки самостоятельно' }).click();
    await page.getByLabel('Название').fill('Совет');
    await page.getByRole('button', { name: 'Сохранить источник' }).click();
    await expect(page.getByText('Выберите хотя бы один язык.')).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.reload();
    await expect(page.getByLabel('Адрес сайта')).toHaveValue('http://10.0.0.1/news');
    await expect(page.getByLabel('Название')).toHaveValue('Совет');
  });

  test('settings that a colleague changed meanwhile are shown beside mine, and mine are kept', async ({
    page,
  }) => {
    const source = await add(page, 'conflict-demo');
    await choose(page, 'en');
    await open(page, `/sources/${source.id}`);
    await page.keyboard.press('e');
    await page.getByLabel('Shortest interval, minutes').fill('30');
    const theirs = await page.request.patch(new URL(`${api}/sources/${source.id}`, base).href, {
      headers: seen(source.version),
      data: { name: 'Named by a colleague' },
    });
    expect(theirs.status()).toBe(200);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const conflict = page.locator('uade-settings-conflict');
    await expect(conflict).toContainText('Named by a colleague');
    await expect(page.getByLabel('Shortest interval, minutes')).toHaveValue('30');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Save mine over theirs' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Named by a colleague');
    await expect(page.locator('uade-settings-facts')).toContainText('30 minutes');
  });

  test('older items are fetched by pages of the list, with their progress', async ({ page }) => {
    const source = await add(page, 'backfill-demo', {
      state: 'active',
      discovery: 'listing',
      discoveryUrls: [site.url('/?page={page}')],
    });
    await choose(page, 'en');
    await open(page, `/sources/${source.id}`);
    await page.getByLabel('by pages of the list').check();
    await page.getByLabel('Last page').fill('0');
    await page.getByRole('button', { name: 'Fetch older items' }).click();
    await expect(page.getByText('Give the numbers of the first and the last page')).toBeVisible();
    await page.getByLabel('Last page').fill('2');
    await page.getByRole('button', { name: 'Fetch older items' }).click();
    const backfill = page.locator('uade-backfill-list li').first();
    await expect(backfill).toContainText('pages 1–2');
    await expect(backfill).toContainText('finished', { timeout: 30_000 });
    expect(await violations(page)).toEqual([]);
  });

  for (const [language, theme] of [
    ['kk', 'dark'],
    ['ru', 'light'],
  ] as const) {
    test(`every screen of theirs is accessible and fits a telephone, ${theme}, in ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await choose(page, language, theme);
      const source = await add(page, `telephone-${language}`);
      for (const [path, shows] of [
        ['/sources', 'uade-source-line'],
        ['/sources/new', 'uade-site-look input'],
        [`/sources/${source.id}`, 'uade-settings-facts'],
      ] as const) {
        await open(page, path);
        await expect(page.locator(shows).first()).toBeVisible();
        expect(await isWiderThanWindow(page)).toBe(false);
        expect(await violations(page)).toEqual([]);
      }
      await page.locator('uade-rail .more > button').click();
      await page.locator('uade-rail .sheet').getByRole('link').nth(1).click();
      await expect(page).toHaveURL(/\/sources$/);
      await expect(page.locator('uade-rail .sheet')).toBeHidden();
    });
  }
});
