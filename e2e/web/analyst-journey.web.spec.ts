import { expect, type Page, test } from '@playwright/test';
import { overviewSchema } from '@uade/contracts';
import { api } from '../support/api';
import { choose, openReferenceSuggestion, REFERENCE_SENTENCE } from './screen';

const TITLE = 'Head of State held meeting with akims and heads of state bodies';

/** The overview's number of accepted commitments, as a person reads it. */
async function commitmentsCounted(page: Page): Promise<number> {
  await page.goto('/');
  const figure = page.locator('uade-number-strip a[href="/commitments"] .value');
  await expect(figure).toHaveText(/\d/);
  return Number((await figure.innerText()).replace(/\D/g, ''));
}

test('takes the reference release from a search to a tracked commitment and its CSV', async ({
  page,
  request,
}) => {
  await choose(page, 'en');
  await openReferenceSuggestion(request);
  const before = await commitmentsCounted(page);

  await test.step('finds the release by a word of its text', async () => {
    await page.goto('/releases');
    await page.getByRole('searchbox', { name: 'Search the titles and texts of releases' }).fill('maslikhats');
    await expect(page.locator('uade-release-line mark').first()).toHaveText('maslikhats');
    await page.getByRole('link', { name: TITLE }).click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await expect(page.getByText('13 Mar 2023, 16:32')).toBeVisible();
    await expect(page.getByText('cites Akorda')).toBeVisible();
  });

  await test.step('reads what is suggested of the sentence', async () => {
    await page.getByRole('button', { name: `Suggested commitment: ${REFERENCE_SENTENCE}` }).click();
    const panel = page.getByRole('complementary', { name: 'About the chosen mark' });
    await expect(panel.getByRole('heading', { name: 'Suggested commitment' })).toBeVisible();
    await expect(panel.locator('uade-suggestion-facts')).toContainText('announcement');
    await expect(panel.locator('uade-suggestion-facts')).toContainText('Elections');
    await expect(panel.locator('uade-suggestion-facts')).toContainText('Kassym-Jomart Tokayev');
  });

  await test.step('accepts it with one key', async () => {
    const stored = page.waitForResponse('**/decisions');
    await page.keyboard.press('Enter');
    expect((await stored).status()).toBe(201);
    await expect(page.getByText('Suggestion accepted').first()).toBeVisible();
    await expect(page.getByRole('button', { name: `Commitment: ${REFERENCE_SENTENCE}` })).toBeVisible();
  });

  await test.step('sees the overview count it', async () => {
    expect(await commitmentsCounted(page)).toBe(before + 1);
    const overview = overviewSchema.parse(await (await request.get(`${api}/overview`)).json());
    expect(overview.counts.commitments).toBe(before + 1);
  });

  await test.step('finds it in the list and opens its page', async () => {
    await page.goto('/commitments?topic=elections');
    await page.getByRole('searchbox', { name: 'Search commitments' }).fill('renewal of the institutions');
    await expect(page).toHaveURL(/q=renewal/);
    await page.getByRole('link', { name: REFERENCE_SENTENCE }).click();
    await expect(page.getByRole('heading', { level: 1, name: REFERENCE_SENTENCE })).toBeVisible();
  });

  await test.step('changes its status with a reason and a passage', async () => {
    await page.keyboard.press('s');
    await page.getByRole('radio', { name: 'partly kept' }).check();
    await page.getByLabel('Reason').fill('A reason written by a test.');
    await page.getByRole('button', { name: 'Record' }).click();
    await expect(page.getByText('This status needs evidence')).toBeVisible();
    await page.getByRole('button', { name: '+ passage' }).click();
    await page.getByRole('button', { name: 'Record' }).click();
    const history = page.getByRole('region', { name: 'Status history' });
    await expect(history.getByText('A reason written by a test.')).toBeVisible();
    await expect(page.locator('header uade-status-badge').last()).toHaveText('partly kept');
  });

  await test.step('leads back to the sentence and to the bytes', async () => {
    const mentions = page.getByRole('region', { name: 'Mentions' });
    const raw = await mentions.getByRole('link', { name: /the raw bytes/ }).getAttribute('href');
    expect(await (await request.get(raw ?? '')).text()).toContain(REFERENCE_SENTENCE);
    await mentions.getByRole('link', { name: REFERENCE_SENTENCE }).click();
    await expect(page.locator('uade-release-text .commitment.on').first()).toBeInViewport();
  });

  await test.step('carries it out as CSV with the same filters', async () => {
    await page.goto('/commitments?topic=elections&status=partly-kept');
    const csv = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
    expect(csv).toContain('topic=elections');
    expect(csv).toContain('status=partly-kept');
    expect(await (await request.get(csv ?? '')).text()).toContain(REFERENCE_SENTENCE);
  });
});

test('decides the queue with one key each and undoes it', async ({ page, request }) => {
  await choose(page, 'en');
  await openReferenceSuggestion(request);
  await page.goto('/queue?source=el-kz');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toBeVisible();
  const count = await options.count();
  const first = await options.first().locator('uade-quoted-text').innerText();

  await page.keyboard.press('x');
  await expect(page.getByText('Suggestion rejected').first()).toBeVisible();
  await expect(options).toHaveCount(count - 1);
  await page.keyboard.press('u');
  await expect(options).toHaveCount(count);
  await expect(options.first().locator('uade-quoted-text')).toHaveText(first);
});

test('opens the sentence of the suggestion in view from the queue', async ({ page, request }) => {
  await choose(page, 'en');
  await openReferenceSuggestion(request);
  await page.goto('/queue?source=el-kz&topic=elections');
  await expect(page.getByRole('option', { name: REFERENCE_SENTENCE })).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.locator('uade-release-text .suggestion.on').first()).toBeInViewport();
});
