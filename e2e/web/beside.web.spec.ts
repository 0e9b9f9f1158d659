import { expect, type Page, test } from '@playwright/test';
import { releasePageSchema } from '@uade/contracts';
import { api, NO_ID, read } from '../support/api';
import { choose, isWiderThanWindow, violations } from './screen';

const ENGLISH = "Akim of Aqsu-Demo presents the city's programme";
const KAZAKH = 'Ақсу-Демо әкімі қаланы дамыту бағдарламасын таныстырды';
const RUSSIAN = 'Аким Аксу-Демо представил программу развития города';

async function idOf(page: Page, title: string): Promise<string> {
  const answer = await page.request.get(`${api}/releases?q=${encodeURIComponent(title)}`);
  const found = releasePageSchema.parse(await answer.json()).items.find((row) => row.title === title);
  if (!found) throw new Error(`the demo has no release “${title}”`);
  return found.id;
}

test('a translation stands beside its origin, and a commitment shows in both', async ({ page }) => {
  await choose(page, 'en');
  const [english, kazakh] = [await idOf(page, ENGLISH), await idOf(page, KAZAKH)];
  await page.goto(`/releases/${english}`);
  const story = page.locator('uade-story-box');

  await test.step('it is reached from the story', async () => {
    await story.locator('summary').press('Enter');
    const member = story.getByRole('listitem').filter({ hasText: KAZAKH });
    await member.getByRole('link', { name: 'side by side' }).press('Enter');
    await expect(page).toHaveURL(`/releases/${english}/beside/${kazakh}`);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([ENGLISH, KAZAKH]);
  });

  const rows = page.locator('uade-beside-page ol > li');
  await test.step('the texts are whole, each paragraph in its language', async () => {
    for (const [id, lang, place] of [
      [english, 'en', 'first-child'],
      [kazakh, 'kk', 'last-child'],
    ] as const) {
      const { version } = await read(page.request, id);
      const paragraphs = rows.locator(`.cell:${place} p`);
      await expect(paragraphs).toHaveCount(version.text.split('\n\n').length);
      const shown = await paragraphs.evaluateAll((all) =>
        all.map((one) => {
          for (const tag of one.querySelectorAll('.only')) tag.remove();
          return [one.getAttribute('lang'), one.textContent.replaceAll(/\s+/gu, ' ').trim()];
        }),
      );
      const wanted = version.text.split('\n\n').map((text) => [lang, text.replaceAll(/\s+/gu, ' ')]);
      expect(shown).toEqual(wanted);
    }
    await page.reload();
  });

  await test.step('j comes to the first commitment, which is lit in both', async () => {
    await rows.first().waitFor();
    await page.keyboard.press('j');
    const focused = page.locator('uade-beside-page a[data-mark]:focus');
    await expect(focused).toContainText('The new bridge over the river Demo');
    const lit = page.locator('uade-beside-page .lit[data-mark]');
    await expect(lit).toHaveCount(2);
    await expect(lit.last()).toContainText('Демо өзеніндегі жаңа көпір');
    await page.keyboard.press('k');
    await expect(focused).toContainText('The new bridge over the river Demo');
  });

  await test.step('it leads to the commitment, and what others tell the same to their texts', async () => {
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/commitments\//);
    await page.goBack();
    await page.getByRole('navigation', { name: 'Beside it:' }).getByRole('link').last().click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([ENGLISH, RUSSIAN]);
    await expect(page.getByText('not marked in the other').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(`/releases/${english}`);
  });
});

for (const [language, theme, width] of [
  ['ru', 'light', 1440],
  ['kk', 'dark', 390],
] as const) {
  test(`texts side by side can be read in ${language}, ${theme}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await choose(page, language, theme);
    await page.goto(`/releases/${await idOf(page, RUSSIAN)}/beside/${await idOf(page, KAZAKH)}`);
    await page.locator('uade-beside-page ol > li').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
  });
}

test('a release that is not there says so and leads on', async ({ page }) => {
  await choose(page, 'en');
  await page.goto(`/releases/${await idOf(page, ENGLISH)}/beside/${NO_ID}`);
  await expect(page.getByRole('alert')).toContainText('It is not here');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('alert').getByRole('link', { name: 'Releases' }).click();
  await expect(page).toHaveURL('/releases');
});
