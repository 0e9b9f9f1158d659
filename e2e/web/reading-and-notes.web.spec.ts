import { expect, type Page, test } from '@playwright/test';
import { type Annotation, annotationSchema, commitmentSchema } from '@uade/contracts';
import {
  api,
  enterCommitment,
  fetchedPage,
  freshRelease,
  ingest,
  paragraph,
  read,
  seen,
} from '../support/api';
import { choose, selectWords } from './screen';

/** A fresh release of the fictional source, open in the reader. */
async function openFresh(page: Page): Promise<{ releaseId: string; versionId: string; sentence: string }> {
  await choose(page, 'en');
  const { releaseId, versionId } = await ingest(page.request);
  const { version } = await read(page.request, releaseId);
  const [first] = version.sentences;
  const sentence = version.text.slice(first?.start, first?.end);
  await page.goto(`/releases/${releaseId}`);
  await expect(page.getByRole('heading', { level: 1, name: version.title })).toBeVisible();
  return { releaseId, versionId, sentence };
}

const body = (page: Page) => page.getByRole('textbox', { name: 'What the note says' });

test('puts a note on selected words, and undoes it', async ({ page, request }) => {
  const { releaseId, sentence } = await openFresh(page);
  const words = sentence.split(' ').slice(1, 4).join(' ');
  await selectWords(page, words);
  await page.getByRole('button', { name: /^Note/ }).click();
  await body(page).fill('Who was there?');
  await page.getByRole('button', { name: /Save/ }).click();

  await expect(page.getByRole('button', { name: `Note: ${words}` }).first()).toBeVisible();
  const [note] = (await read(request, releaseId)).annotations;
  expect([note?.quote, note?.body]).toEqual([words, 'Who was there?']);

  await page.keyboard.press('u');
  await expect(page.getByRole('button', { name: `Note: ${words}` })).toHaveCount(0);
  await expect.poll(async () => (await read(request, releaseId)).annotations).toEqual([]);
});

test('removes a note and brings it back', async ({ page }) => {
  const { releaseId, versionId } = await openFresh(page);
  const span = await paragraph(page.request, releaseId, 0);
  const made = await page.request.post(`${api}/annotations`, {
    data: { versionId, ...span, body: 'To be removed' },
  });
  const { id } = annotationSchema.parse(await made.json());
  await page.goto(`/releases/${releaseId}?mark=${id}`);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('Note removed').first()).toBeVisible();
  await page.getByRole('button', { name: /Undo/ }).click();
  await expect(page.locator('uade-note-card')).toContainText('To be removed');
  expect((await read(page.request, releaseId)).annotations).toHaveLength(1);
});

test('keeps the draft of a note over a reload', async ({ page }) => {
  const { sentence } = await openFresh(page);
  await page.keyboard.press('s');
  await page.keyboard.press('n');
  await expect(page.locator('uade-note-editor')).toContainText(sentence.slice(0, 30));
  await body(page).fill('Half a thought');
  await expect(page.getByText('Draft kept in this browser')).toBeVisible();
  await page.reload();
  await expect(body(page)).toHaveValue('Half a thought');
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'In this release' })).toBeVisible();
  await expect(body(page)).toHaveCount(0);
});

test('shows both texts where a colleague rewrote the same note, and keeps yours', async ({ page }) => {
  const { releaseId, versionId } = await openFresh(page);
  const span = await paragraph(page.request, releaseId, 0);
  const made = await page.request.post(`${api}/annotations`, {
    data: { versionId, ...span, body: 'As it was' },
  });
  const note: Annotation = annotationSchema.parse(await made.json());
  await page.goto(`/releases/${releaseId}?mark=${note.id}`);
  await page.getByRole('button', { name: 'Rewrite' }).click();
  await body(page).fill('As I want it');
  const theirs = await page.request.patch(`${api}/annotations/${note.id}`, {
    headers: seen(note.version),
    data: { body: 'As they want it' },
  });
  expect(theirs.status()).toBe(200);

  await page.getByRole('button', { name: /^Save/ }).click();
  const conflict = page.getByRole('alert');
  await expect(conflict).toContainText('As they want it');
  await expect(body(page)).toHaveValue('As I want it');
  await page.getByRole('button', { name: 'Save mine' }).click();
  await expect(page.locator('uade-note-card')).toContainText('As I want it');
  const [stored] = (await read(page.request, releaseId)).annotations;
  expect(stored?.body).toBe('As I want it');
});

test('enters a commitment from selected words', async ({ page }) => {
  const { releaseId, sentence } = await openFresh(page);
  await selectWords(page, sentence);
  await expect(page.getByRole('button', { name: /^Note/ })).toBeVisible();
  await page.keyboard.press('c');
  await page.getByLabel('Title').fill('A commitment entered by hand');
  await page.getByRole('button', { name: 'Enter the commitment' }).click();
  await expect(page.getByRole('link', { name: 'A commitment entered by hand' })).toBeVisible();
  const { mentions } = await read(page.request, releaseId);
  expect(mentions.map((mention) => mention.commitmentTitle)).toContain('A commitment entered by hand');
});

test('counts a suggestion as one more mention of a commitment that is there', async ({ page }) => {
  const known = await enterCommitment(page.request, { title: `The same roads, promise ${Date.now()}` });
  await openFresh(page);
  await page
    .getByRole('button', { name: /^Suggested commitment:/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Same as…' }).click();
  await page.getByRole('searchbox', { name: 'Search commitments' }).fill(known.title);
  await page.locator('uade-join-commitment').getByRole('button', { name: known.title }).click();
  await expect(page.getByText('Suggestion accepted').first()).toBeVisible();
  const mentions = async () => {
    const response = await page.request.get(`${api}/commitments/${known.id}`);
    return commitmentSchema.parse(await response.json()).mentions.length;
  };
  await expect.poll(mentions).toBe(2);
});

test('hides and shows kinds of marks, and the address repeats it', async ({ page }) => {
  const { releaseId } = await openFresh(page);
  const text = page.locator('uade-release-text');
  await expect(text.locator('.suggestion').first()).toBeVisible();
  await page.getByRole('button', { name: /^suggested/ }).click();
  await expect(text.locator('.suggestion')).toHaveCount(0);
  await expect(page).toHaveURL(`/releases/${releaseId}?hide=suggestion`);
  await page.reload();
  await expect(page.getByRole('button', { name: /^suggested/ })).toHaveAttribute('aria-pressed', 'false');
  await expect(text.locator('.suggestion')).toHaveCount(0);
});

test('shows an earlier version of a page that has changed', async ({ page, request }) => {
  await choose(page, 'en');
  const release = freshRelease();
  const { releaseId } = await ingest(request, release);
  const changed = { ...release, paragraphs: [...release.paragraphs, 'The meeting ended at noon.'] };
  const again = await request.post(`${api}/captures`, {
    data: fetchedPage(changed, { fetchedAt: '2024-05-04T09:00:00.000Z' }),
  });
  expect(again.status(), await again.text()).toBe(201);

  await page.goto(`/releases/${releaseId}`);
  const text = page.locator('uade-release-text');
  await expect(text).toContainText('The meeting ended at noon.');
  await page.getByLabel('Version').selectOption({ index: 0 });
  await expect(text).not.toContainText('The meeting ended at noon.');
  await expect(page).toHaveURL(/version=/);
  await page.reload();
  await expect(text).toContainText(release.paragraphs[0] ?? '');
  await expect(text).not.toContainText('The meeting ended at noon.');
});

test('sets the kind before accepting, by its number', async ({ page }) => {
  const { releaseId } = await openFresh(page);
  await page
    .getByRole('button', { name: /^Suggested commitment:/ })
    .first()
    .click();
  await page.keyboard.press('4');
  await expect(page.getByRole('button', { name: 'guarantee' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await read(page.request, releaseId)).mentions[0]?.kind).toBe('guarantee');
});

test('what a search found opens at its sentence, marked', async ({ page }) => {
  await page.goto('/releases?q=maslikhats&source=el-kz');
  await page.locator('uade-release-line a.title').first().click();
  await expect(page).toHaveURL(/find=maslikhats/);
  const marked = page.locator('uade-release-text .place').filter({ hasText: 'maslikhats' }).first();
  await expect(marked).toBeInViewport();
});
