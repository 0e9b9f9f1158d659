import { expect, type Page, test } from '@playwright/test';
import { commitmentPageSchema } from '@uade/contracts';
import { api, ingest } from '../support/api';
import { choose, isWiderThanWindow, type Language, referenceRelease, type Theme, violations } from './screen';

interface Screen {
  readonly name: string;
  readonly path: (page: Page) => Promise<string>;
  /** What is on the screen when it has been drawn. */
  readonly shows: string;
}

const at = (path: string) => () => Promise.resolve(path);

const referenceReader = async (page: Page): Promise<string> => {
  const { release, suggestions } = await referenceRelease(page.request);
  const suggestion = suggestions.find(({ type }) => type === 'commitment');
  return `/releases/${release.id}?mark=${suggestion?.id}`;
};

const keptCommitment = async (page: Page): Promise<string> => {
  const response = await page.request.get(`${api}/commitments?status=kept&limit=1`);
  const [row] = commitmentPageSchema.parse(await response.json()).items;
  return `/commitments/${row?.id}`;
};

const SCREENS: readonly Screen[] = [
  { name: 'the overview', path: at('/'), shows: 'uade-number-strip .value' },
  { name: 'the releases', path: at('/releases'), shows: 'uade-release-line' },
  { name: 'the reader', path: referenceReader, shows: 'uade-inspector dl' },
  { name: 'the commitments', path: at('/commitments?topic=elections'), shows: 'uade-commitment-line' },
  { name: 'a commitment', path: keptCommitment, shows: 'uade-mention-list uade-hash-tag' },
  { name: 'the queue', path: at('/queue'), shows: 'uade-queue-page [role=option]' },
  { name: 'the method', path: at('/method'), shows: 'uade-figure-list summary' },
];

const LOOKS: readonly { theme: Theme; language: Language }[] = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'kk' },
];

const screen = async (page: Page, { path, shows }: Screen) => {
  await page.goto(await path(page));
  await expect(page.locator(shows).first()).toBeVisible();
};

for (const one of SCREENS) {
  for (const { theme, language } of LOOKS) {
    test(`${one.name} is accessible, ${theme}, in ${language}`, async ({ page }) => {
      await choose(page, language, theme);
      await screen(page, one);
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`${one.name} fits a telephone and is accessible there`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await choose(page, 'ru');
    await screen(page, one);
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  });
}

test('the forms of a commitment are accessible, with what is wrong in them too', async ({ page }) => {
  await choose(page, 'ru', 'dark');
  await page.goto(await keptCommitment(page));
  await page.getByRole('button', { name: /Изменить статус/ }).click();
  await page.getByRole('button', { name: '+ адрес' }).click();
  await page.getByRole('button', { name: 'Записать' }).click();
  await page.getByRole('button', { name: 'Изменить', exact: true }).click();
  await expect(page.getByText('Выберите новый статус.')).toBeVisible();
  await expect(page.locator('uade-commitment-form')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('what opens beside a text is accessible: a note, a commitment, the search for a known one', async ({
  page,
}) => {
  await choose(page, 'en', 'dark');
  const { releaseId } = await ingest(page.request);
  await page.goto(`/releases/${releaseId}`);
  await page
    .getByRole('button', { name: /^Suggested commitment:/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Same as…' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search commitments' })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Same as…' })).toBeFocused();
  await page.keyboard.press('c');
  await page.getByLabel('Title').fill('');
  await page.getByRole('button', { name: 'Enter the commitment' }).click();
  await expect(page.getByText('Give it a title.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'What the note says' }).fill('A note');
  expect(await violations(page)).toEqual([]);
});

test('a decision on a telephone covers the list and leaves its words in view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await choose(page, 'kk', 'dark');
  await page.goto('/queue');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page.getByRole('button', { name: 'Қабылдау', exact: true })).toBeInViewport();
  expect(await isWiderThanWindow(page)).toBe(false);
  expect(await violations(page)).toEqual([]);

  await page.goto(await referenceReader(page));
  await expect(page.locator('uade-release-text .on').first()).toBeInViewport();
  await expect(page.locator('uade-inspector dl')).toBeInViewport();
});

test('filters that no suggestion matches are cleared where nothing is listed', async ({ page }) => {
  await choose(page, 'en');
  await page.goto('/queue?type=claim&state=rejected');
  await expect(page.getByText('No suggestions match these filters.')).toBeVisible();
  await page.locator('uade-empty-state').getByRole('button', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL(/\/queue$/);
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
});

test('the language changes on every part of the screen without a reload', async ({ page }) => {
  await choose(page, 'en');
  await screen(page, { name: 'the reader', path: referenceReader, shows: 'uade-inspector dl' });
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));
  const text = page.locator('uade-release-text .text');
  const words = await text.innerText();

  await page.getByRole('button', { name: /Қазақша/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await expect(page.getByRole('button', { name: /Қабылдау|Қайта ашу/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Міндеттемелер' })).toBeVisible();

  await page.getByRole('button', { name: /Русский/ }).click();
  await expect(page.getByRole('button', { name: /Принять|Открыть снова/ }).first()).toBeVisible();
  expect(await text.getAttribute('lang')).toBe('en');
  expect(await text.innerText()).toBe(words);
  expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
  expect(await page.locator('body').innerText()).not.toMatch(/\b(reader|suggestions|tracking)\.[a-z]/);
});

test('an opened set of figures is accessible, with its table', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await choose(page, 'kk', 'dark');
  await page.goto('/method');
  const sets = page.locator('uade-figure-list summary');
  await expect(sets.first()).toBeVisible();
  for (const set of await sets.all()) await set.click();
  await expect(page.locator('uade-figure-list table').last()).toBeVisible();
  expect(await isWiderThanWindow(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
});

test('the rules of a step are opened by keys, and accessible', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await choose(page, 'ru', 'light');
  await page.goto('/method');
  const steps = page.locator('uade-rule-list summary');
  await expect(page.locator('uade-rule-list q')).toHaveCount(0);
  await steps.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('uade-rule-list q').first()).toBeVisible();
  expect(await isWiderThanWindow(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('uade-rule-list q')).toHaveCount(0);
});

for (const language of ['en', 'ru', 'kk'] as const) {
  test(`every figure of the reading has words in ${language}`, async ({ page }) => {
    await choose(page, language);
    await page.goto('/method');
    await expect(page.locator('uade-figure-list summary').first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const words = await page.locator('uade-figure-list').evaluate((list) => list.textContent);
    expect(words).not.toContain('figures.');
  });
}
