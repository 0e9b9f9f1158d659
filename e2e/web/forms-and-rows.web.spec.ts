import { expect, type Locator, type Page, test } from '@playwright/test';
import { sourceSchema } from '@uade/contracts';
import { z } from 'zod';
import { api, enterCommitment } from '../support/api';
import { choose, isWiderThanWindow, violations } from './screen';

/** A source whose releases are handed in, all of them invented. */
async function inventedSource(page: Page): Promise<string> {
  const sources = z.array(sourceSchema).parse(await (await page.request.get(`${api}/sources`)).json());
  return sources.find(({ slug }) => slug === 'qala-pressi')?.id ?? '';
}

/** Every row shows that it was invented, or says so to who can't see it. */
async function allMarked(rows: Locator): Promise<void> {
  await expect(rows.first()).toBeVisible();
  const unmarked = rows.filter({ hasNot: rows.page().locator('uade-fictional-tag') });
  await expect(unmarked).toHaveCount(0);
}

/** Looks for words in the palette. */
async function look(page: Page, words: string): Promise<void> {
  await page.goto('/');
  await expect(page.locator('uade-number-strip')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(words);
}

test.describe('what was invented', () => {
  for (const width of [1440, 390]) {
    test(`is marked in every row, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await choose(page, 'kk');
      await page.goto('/releases?source=qala-pressi');
      await allMarked(page.locator('uade-release-line'));
      await expect(page.locator('uade-release-line uade-fictional-tag').first()).toBeVisible();
      await page.goto('/queue?source=qala-pressi');
      await allMarked(page.locator('uade-queue-page [role=listbox] [role=option]'));
      await page.goto('/commitments?source=qala-pressi');
      await allMarked(page.locator('uade-commitment-line'));
      expect(await isWiderThanWindow(page)).toBe(false);
    });
  }

  test('is marked among what the palette finds', async ({ page }) => {
    await choose(page, 'en');
    await look(page, 'Aqsu-Demo');
    await allMarked(page.getByRole('group', { name: 'Releases' }).getByRole('option'));
  });
});

test('what was rejected is not shown as if it waited for a decision', async ({ page }) => {
  await choose(page, 'en');
  await page.goto('/queue?state=rejected&source=qala-pressi');
  await expect(page.locator('.context mark')).toHaveClass('rejected');
  await expect(page.getByText(/\d+ suggestions?$/)).toBeVisible();
  await expect(page.getByText(/to decide|nobody has decided/)).toHaveCount(0);
});

test('the palette says when nothing was found, and offers no list without a row', async ({ page }) => {
  await choose(page, 'en');
  await look(page, 'zzzqqq');
  await expect(page.getByText('Nothing was found.')).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(0);
});

test('the badge of a key stands on the box that the key leads to', async ({ page }) => {
  await choose(page, 'en');
  await page.goto('/');
  const shell = page.locator('uade-top-bar .search kbd');
  await expect(shell).toHaveText('/');
  await page.goto('/releases');
  await expect(shell).toHaveText('Ctrl K');
  await expect(page.locator('uade-search-field kbd')).toHaveText('/');
  await expect(page.locator('uade-release-line').first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('an address with a value that nobody knows loses it, and the rest stays asked for', async ({ page }) => {
  await choose(page, 'kk');
  await page.goto('/releases?language=xx&language=ru&sort=best');
  await expect(page).toHaveURL('/releases?language=ru');
  await expect(page.locator('uade-release-line').first()).toBeVisible();
  await expect(page.locator('uade-language-tag').first()).toHaveText(/^ru/);
});

test('topics and stretches of time that are none leave the address, and no empty list stands for a true zero', async ({
  page,
}) => {
  await choose(page, 'ru');
  await page.goto('/commitments?topic=nope&due=2026-99-99..x&kind=pledge');
  await expect(page).toHaveURL('/commitments?kind=pledge');
  await expect(page.locator('uade-commitment-line').first()).toBeVisible();
});

test('the account says whose name decisions bear, by keys and on a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await choose(page, 'en', 'dark');
  await page.goto('/queue');
  await page.getByRole('button', { name: /^Account: / }).focus();
  await page.keyboard.press('Enter');
  const about = page.getByRole('group', { name: 'Account' });
  await expect(about).toContainText('UADE_ANALYST');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await expect(page.getByRole('button', { name: /^Account: / })).toBeFocused();
});

test('an empty change of status says at each field what is missing, and leads to the first', async ({
  page,
}) => {
  await choose(page, 'en');
  const { id } = await enterCommitment(page.request);
  await page.goto(`/commitments/${id}`);
  await page.getByRole('button', { name: /Change the status/ }).click();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  const becomes = page.getByRole('radiogroup');
  await expect(becomes).toHaveAccessibleDescription('Choose what it becomes.');
  await expect(becomes.getByRole('radio').first()).toBeFocused();
  const reason = page.getByRole('textbox', { name: 'Reason' });
  await expect(reason).toHaveAccessibleDescription('Say why.');
  await page.getByRole('radio', { name: 'in progress' }).check();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(reason).toBeFocused();
  await page.getByRole('button', { name: '+ address' }).click();
  await expect(page.getByRole('textbox', { name: 'Address' })).toBeFocused();
});

test('the settings of a source take the focus where they open, and give it back', async ({ page }) => {
  await choose(page, 'en');
  const id = await inventedSource(page);
  await page.goto(`/sources/${id}`);
  await expect(page.getByText('Handed in')).toBeVisible();
  await expect(page.getByText('never')).toBeHidden();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: /^Change/ })).toBeFocused();
});

test('a source is added from the field that has the focus, and no host with a blank is asked', async ({
  page,
}) => {
  await choose(page, 'ru');
  await page.goto('/sources');
  await page.getByRole('link', { name: /Добавить источник/ }).click();
  const address = page.getByRole('textbox', { name: /Адрес сайта/ });
  await expect(address).toBeFocused();
  await page.keyboard.type('abc def');
  await page.keyboard.press('Enter');
  await expect(address).toHaveAccessibleDescription(/^Это не адрес сайта/);
  await page.getByRole('button', { name: /Задать настройки/ }).click();
  await expect(page.locator('uade-source-editor input').first()).toBeFocused();
});
