import { expect, type Page, test } from '@playwright/test';
import { commitmentSchema, type EditRow, editPageSchema, suggestionSchema } from '@uade/contracts';
import { api, fetchedPage, freshRelease, ingest, read, seen } from '../support/api';
import { asHtml } from '@uade/testing';
import { choose, isWiderThanWindow, violations } from './screen';

const DEADLINE = / by \d{1,2} \w+ \d{4}| by the end of \d{4}/;

interface EditedPage {
  readonly edit: EditRow;
  readonly commitment: string;
  readonly deadline: string;
  /** The page as it was first, as `POST /captures` takes it. */
  readonly given: ReturnType<typeof fetchedPage>;
}

/** A page whose commitment a person accepted, and which then drops the commitment's deadline. */
async function editedPage(page: Page): Promise<EditedPage> {
  const { request } = page;
  const release = freshRelease();
  const { releaseId } = await ingest(request, release);
  const { suggestions } = await read(request, releaseId);
  const open = suggestions.find(
    ({ state, deadline, quote }) => state === 'open' && deadline && DEADLINE.test(quote),
  );
  if (!open) throw new Error('the fictional release promises nothing by a day');
  const [deadline = ''] = DEADLINE.exec(open.quote) ?? [];
  const decided = await request.post(`${api}/suggestions/${open.id}/decisions`, {
    headers: seen(open.version),
    data: { decision: 'accepted' },
  });
  const commitment = suggestionSchema.parse(await decided.json()).decision?.commitmentId ?? '';
  const given = fetchedPage(release);
  const html = Buffer.from(given.contentBase64, 'base64').toString('utf8').replace(deadline, '');
  const contentBase64 = Buffer.from(html).toString('base64');
  await request.post(`${api}/captures`, {
    data: { ...given, contentBase64, fetchedAt: '2024-05-06T09:00:00.000Z' },
  });
  const { items } = editPageSchema.parse(
    await (await request.get(`${api}/edits?release=${releaseId}`)).json(),
  );
  const [edit] = items;
  if (!edit) throw new Error('the changed page is no edit');
  return { edit, commitment, deadline: deadline.trim(), given };
}

test('a version that was uploaded by hand is not passed off as one from the site', async ({ page }) => {
  await choose(page, 'en');
  const { request } = page;
  const release = freshRelease();
  const { releaseId } = await ingest(request, release);
  const html = asHtml({ ...release, paragraphs: [...release.paragraphs, 'The meeting lasted three hours.'] });
  const uploaded = await request.post(`${api}/captures`, {
    multipart: {
      source: 'qala-pressi',
      url: release.url,
      fetchedAt: '2024-05-06T09:00:00.000Z',
      file: { name: 'release.html', mimeType: 'text/html', buffer: Buffer.from(html) },
    },
  });
  expect(uploaded.status(), await uploaded.text()).toBe(201);
  await page.goto(`/edits?release=${releaseId}`);
  await page.locator('uade-edit-line .row-link').click();
  const sides = page.locator('.versions > div');
  await expect(sides.nth(0)).toContainText('fetched from the site');
  await expect(sides.nth(1)).toContainText('uploaded by hand');
  await page.goto(`/releases/${releaseId}`);
  await expect(page.getByRole('combobox', { name: 'Version' })).toContainText('uploaded by hand');
});

test('a deadline that is taken out of a page is found, decided by keys alone and undone', async ({
  page,
}) => {
  await choose(page, 'en');
  const { edit, commitment, deadline } = await editedPage(page);

  await test.step('the list shows what was taken out, and that it waits', async () => {
    await page.goto(`/edits?release=${edit.releaseId}`);
    const line = page.locator('uade-edit-line');
    await expect(line.locator('del')).toContainText(deadline);
    await expect(line).toContainText('to be decided');
    await page.keyboard.press('j');
    await expect(line.locator('.row-link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/edits/${edit.id}`));
  });

  await test.step('its page marks the words in the text', async () => {
    await expect(page.locator('uade-diff-text del')).toContainText(deadline);
    await expect(page.locator('uade-place-card')).toContainText('may say something else now');
  });

  const place = page.locator('uade-place-card');
  await test.step('Enter accepts the place, and u undoes it', async () => {
    await page.keyboard.press('Enter');
    await expect(place).toContainText('Place accepted by');
    await page.keyboard.press('u');
    await expect(page.getByRole('button', { name: 'Accept this place' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(place).toContainText('Place accepted by');
  });

  await test.step('the commitment tells it in its history', async () => {
    const answer = await page.request.get(`${api}/commitments/${commitment}`);
    await place.getByRole('link', { name: commitmentSchema.parse(await answer.json()).title }).click();
    await expect(page.locator('uade-edit-list del')).toContainText(deadline);
    await expect(page.locator('uade-audit-list')).toContainText(
      'accepted where a mention stands after an edit',
    );
  });
});

test('a mention is moved to another sentence by keys alone', async ({ page }) => {
  await choose(page, 'en');
  const { edit } = await editedPage(page);
  await page.goto(`/edits/${edit.id}`);
  await expect(page.locator('uade-place-card')).toBeVisible();
  await page.keyboard.press('m');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.locator('uade-place-card')).toContainText('Moved by');
});

test('words that come back where they were called gone wait for a person, who takes them with Enter', async ({
  page,
}) => {
  await choose(page, 'en');
  const { edit, given } = await editedPage(page);
  await page.goto(`/edits/${edit.id}`);
  const place = page.locator('uade-place-card');
  await expect(place.getByRole('button', { name: 'It is gone' })).toBeVisible();
  await page.keyboard.press('x');
  await expect(place).toContainText('Marked as removed by');
  await page.request.post(`${api}/captures`, { data: { ...given, fetchedAt: '2024-05-09T09:00:00.000Z' } });
  const answer = await page.request.get(`${api}/edits?release=${edit.releaseId}`);
  const [back] = editPageSchema.parse(await answer.json()).items;
  await page.goto(`/edits/${back?.id}`);
  await expect(place).toContainText('is back on the page');
  await expect(place).toContainText('nowhere in the old text');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(place).toContainText('Place accepted by');
  await place.getByRole('link').first().click();
  await expect(page.locator('uade-edit-list')).toContainText('is back on the page');
});

test('the filters of edits live in the address', async ({ page }) => {
  await choose(page, 'en');
  await editedPage(page);
  await page.goto('/edits?class=negation');
  await expect(page.getByText('No edit matches these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).last().click();
  await expect(page).not.toHaveURL(/class/);
  await expect(page.locator('uade-edit-line').first()).toBeVisible();
});

for (const { theme, language, width } of [
  { theme: 'light', language: 'en', width: 1440 },
  { theme: 'dark', language: 'kk', width: 1440 },
  { theme: 'light', language: 'ru', width: 390 },
] as const) {
  test(`edits are accessible and fit, ${theme}, in ${language}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await choose(page, language, theme);
    const { edit, commitment } = await editedPage(page);
    const places = [
      ['/edits', 'uade-edit-line'],
      [`/edits/${edit.id}`, 'uade-place-card'],
      [`/edits/${edit.id}?view=beside&whole=true`, 'uade-place-card'],
      [`/commitments/${commitment}`, 'uade-edit-list li'],
    ] as const;
    for (const [path, shows] of places) {
      await page.goto(path);
      await expect(page.locator(shows).first()).toBeVisible();
      expect(await isWiderThanWindow(page)).toBe(false);
      expect(await violations(page)).toEqual([]);
    }
  });
}
