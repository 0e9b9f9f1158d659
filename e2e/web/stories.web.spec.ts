import { expect, type Page, test } from '@playwright/test';
import { releasePageSchema, releaseStorySchema } from '@uade/contracts';
import { api } from '../support/api';
import { choose, isWiderThanWindow, violations } from './screen';

const RE_REPORT = 'В Аксу-Демо начнут менять старые водопроводные трубы';
const PROGRAMME = "Akim of Aqsu-Demo presents the city's programme";
const ORIGIN = 'В Аксу-Демо заменят 18 километров водопроводных труб';

async function idOf(page: Page, title: string): Promise<string> {
  const answer = await page.request.get(`${api}/releases?q=${encodeURIComponent(title)}`);
  const { items } = releasePageSchema.parse(await answer.json());
  const found = items.find((row) => row.title === title);
  if (!found) throw new Error(`the demo has no release “${title}”`);
  return found.id;
}

async function storyOf(page: Page, releaseId: string) {
  return releaseStorySchema.parse(
    await (await page.request.get(`${api}/releases/${releaseId}/story`)).json(),
  );
}

test('a re-report that changed the words of its quotes is shown beside its origin', async ({ page }) => {
  await choose(page, 'en');
  const id = await idOf(page, RE_REPORT);
  await page.goto(`/releases/${id}`);
  const story = page.locator('uade-story-box');
  await story.locator('summary').waitFor();

  await test.step('its story is told in one line, and why in the next', async () => {
    await expect(story.locator('summary')).toContainText('2 releases tell this event; this is a re-report');
    await story.locator('summary').press('Enter');
    await expect(story.getByRole('listitem')).toHaveCount(2);
    await expect(story).toContainText('cites the other');
    await expect(story.getByRole('link', { name: ORIGIN })).toBeVisible();
  });

  const quotes = page.locator('uade-fidelity-box');
  await test.step('a changed number and a weakened order are marked, with what they are', async () => {
    await expect(quotes.locator('summary')).toContainText('1 changed');
    await expect(quotes.locator('summary')).toContainText('1 not in the origin');
    await quotes.locator('summary').press('Enter');
    await expect(quotes.locator('del').first()).toContainText('18');
    await expect(quotes.locator('ins').first()).toContainText('28');
    await expect(quotes.locator('uade-change-class', { hasText: 'number' })).toBeVisible();
    await expect(quotes.locator('uade-change-class', { hasText: 'modality' })).toBeVisible();
    await expect(quotes).toContainText('That page has been changed since.');
  });

  expect(await violations(page)).toEqual([]);
  expect(await isWiderThanWindow(page)).toBe(false);

  await test.step('a quote leads to the exact sentence of the version that it was taken from', async () => {
    await quotes.getByRole('link', { name: 'the sentence there' }).first().click();
    await expect(page).toHaveURL(/\/releases\/.+version=.+&at=\d+-\d+/);
    await expect(page.locator('h1')).toHaveText(ORIGIN);
  });
});

test('a person splits a release from its story with a reason, and undoes it', async ({ page }) => {
  await choose(page, 'en');
  const id = await idOf(page, PROGRAMME);
  const before = await storyOf(page, id);
  expect(before.story?.releaseCount).toBeGreaterThan(1);
  await page.goto(`/releases/${id}`);
  const story = page.locator('uade-story-box');
  await story.locator('summary').click();
  const split = story.locator('.actions').getByRole('button', { name: 'Split from the story' });
  await split.press('Enter');
  await expect(story.getByRole('textbox', { name: /Why/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(split).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(story.getByRole('textbox', { name: /Why/ })).toBeFocused();
  await page.keyboard.type('It tells another meeting.');
  await page.keyboard.press('Enter');
  await expect(story).toContainText('No other release is known to tell this event.');
  await expect(story).toContainText('It tells another meeting.');
  await expect.poll(async () => (await storyOf(page, id)).story).toBeNull();

  await story.getByRole('button', { name: 'Undo' }).click();
  await expect(story.locator('summary')).toContainText('releases tell this event');
  const after = await storyOf(page, id);
  expect(after.story?.releaseCount).toBe(before.story?.releaseCount);
  expect(after.decisions[0]?.undone).not.toBeNull();
});

test('a person joins a release to a story by searching for it', async ({ page }) => {
  await choose(page, 'en');
  const rows = releasePageSchema.parse(
    await (await page.request.get(`${api}/releases?source=qala-pressi`)).json(),
  );
  const alone = rows.items.find(({ storyId }) => storyId === null);
  if (!alone) throw new Error('every fictional release belongs to a story');
  await page.goto(`/releases/${alone.id}`);
  const story = page.locator('uade-story-box');
  await story.locator('summary').click();
  await story.getByRole('button', { name: 'Join to a story' }).click();
  await expect(story.getByRole('searchbox')).toBeFocused();
  await story.getByRole('searchbox').fill(RE_REPORT);
  await story.getByRole('radio').first().check();
  await story.getByRole('textbox', { name: /Why/ }).fill('The same meeting.');
  expect(await violations(page)).toEqual([]);
  await story.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(story.locator('summary')).toContainText('this was joined by a person');
  await story.getByRole('button', { name: 'Undo' }).click();
  await expect(story.locator('summary')).toContainText('No other release is known');
});

test('the list says quietly which releases others tell too', async ({ page }) => {
  await choose(page, 'en');
  await page.goto('/releases?source=aqsu-tany');
  await expect(page.locator('uade-release-line', { hasText: RE_REPORT })).toContainText(
    'told by other releases too',
  );
});
