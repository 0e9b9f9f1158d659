import { expect, test } from '@playwright/test';
import { enterCommitment, freshRelease, ingest } from '../support/api';
import { choose, isWiderThanWindow, violations } from './screen';

/** What a title needs to be told from others, in pixels. */
const LEAST = 150;

// 720 px is a usual window at twice the letters (WCAG 1.4.10); 880 and 1024 px are tablets.
for (const [width, language] of [
  [720, 'kk'],
  [880, 'ru'],
  [1024, 'ru'],
] as const) {
  test(`lists leave their titles room in a window of ${width} px, in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await choose(page, language);
    for (const path of ['/releases', '/commitments', '/edits']) {
      await page.goto(path);
      const titles = page.locator('uade-row-list .title');
      await titles.first().waitFor();
      const narrow = await titles.evaluateAll(
        (all, least) =>
          all
            .filter(({ scrollWidth, clientWidth }) => clientWidth < least && scrollWidth > clientWidth)
            .map((title) => `${title.clientWidth} px: ${title.textContent.trim()}`),
        LEAST,
      );
      expect(narrow, path).toEqual([]);
      expect(await isWiderThanWindow(page), path).toBe(false);
      expect(await violations(page), path).toEqual([]);
    }
  });
}

for (const [width, height] of [
  [720, 450],
  [844, 390],
] as const) {
  test(`a low window of ${width} × ${height} px shows rows and text, and not only bars`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await choose(page, 'ru');
    for (const path of ['/releases', '/commitments', '/queue']) {
      await page.goto(path);
      await expect(page.locator('[role=listitem], [role=option]').first()).toBeVisible();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      // The list comes into view with the row that the keys lead to.
      const row = '[data-index="1"] .row-link:focus, [aria-selected=true][aria-posinset="3"]';
      await expect(page.locator(row)).toBeVisible();
      const list = page.locator('cdk-virtual-scroll-viewport');
      const isWhole = await list.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const main = element.closest('main')?.getBoundingClientRect();
        return main !== undefined && top >= main.top - 1 && bottom <= main.bottom + 1 && bottom - top >= 200;
      });
      expect(isWhole, path).toBe(true);
      expect(await violations(page), path).toEqual([]);
    }
    await page.goto(`/releases/${(await ingest(page.request)).releaseId}`);
    await expect(page.locator('uade-release-text p').first()).toBeVisible();
    await expect(page.locator('.handle')).not.toBeInViewport();
    await page.locator('uade-release-text').scrollIntoViewIfNeeded();
    await expect(page.locator('uade-release-text p').first()).toBeInViewport();
  });
}

test('late commitments and their deadlines are not cut off in the list', async ({ page }) => {
  for (const [width, language] of [
    [1440, 'ru'],
    [1440, 'kk'],
    [390, 'ru'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    await page.evaluate((chosen) => localStorage.setItem('uade.language', chosen), language);
    await page.goto('/commitments');
    await page.locator('uade-commitment-line').first().waitFor();
    const cut = await page
      .locator('uade-status-badge .word, uade-deadline-label .distance')
      .evaluateAll((all) =>
        all
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ textContent }) => textContent),
      );
    expect(cut, `${width} px, ${language}`).toEqual([]);
  }
});

test('the rail makes room by itself in a small window, and stays as it was chosen', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await choose(page, 'en');
  await page.goto('/method');
  await expect(page.getByRole('button', { name: 'Expand the menu' })).toBeVisible();
  await page.getByRole('button', { name: 'Expand the menu' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Collapse the menu' })).toBeVisible();
});

for (const width of [390, 1440]) {
  test(`a title of one endless word stays in its column, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await choose(page, 'en');
    const word = `${'Qala'.repeat(100)}-${Date.now()}`;
    const { releaseId } = await ingest(page.request, { ...freshRelease(), title: word });
    const { id } = await enterCommitment(page.request, { title: word });
    for (const path of [`/releases/${releaseId}`, `/commitments/${id}`]) {
      await page.goto(path);
      await expect(page.getByText(word).first()).toBeVisible();
      expect(await isWiderThanWindow(page), path).toBe(false);
      const title = page.getByRole('heading', { level: 1 });
      expect(await title.evaluate((h1) => h1.scrollWidth - h1.clientWidth), path).toBeLessThanOrEqual(1);
    }
  });
}

test('a release is printed to its end, with its address and the whole hash', async ({ page }) => {
  await choose(page, 'ru', 'dark');
  const release = freshRelease();
  const paragraphs = Array.from({ length: 12 }, () => release.paragraphs).flat();
  const { releaseId } = await ingest(page.request, { ...release, paragraphs });
  await page.goto(`/releases/${releaseId}`);
  await expect(page.locator('uade-release-text')).toBeVisible();
  await expect(page.getByText(release.url)).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 500 });
  await expect(page.getByText(release.url)).toBeVisible();
  await expect(page.getByText(/SHA-256 [0-9a-f]{64}/)).toBeVisible();
  for (const hidden of ['uade-rail', 'uade-top-bar', '.reader > .side', 'uade-mark-strip'])
    await expect(page.locator(hidden)).toBeHidden();
  const end = await page.locator('.on-paper').evaluate((last) => last.getBoundingClientRect().bottom);
  expect(end).toBeGreaterThan(500);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThanOrEqual(end);
  const light = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(light).toBe('light');
});
