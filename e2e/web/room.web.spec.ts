import { expect, test } from '@playwright/test';
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

test('the rail makes room by itself in a small window, and stays as it was chosen', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await choose(page, 'en');
  await page.goto('/method');
  await expect(page.getByRole('button', { name: 'Expand the menu' })).toBeVisible();
  await page.getByRole('button', { name: 'Expand the menu' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Collapse the menu' })).toBeVisible();
});
