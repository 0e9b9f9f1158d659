import { expect, type Page, test } from '@playwright/test';
import { auditPageSchema, commitmentSchema } from '@uade/contracts';
import { api, enterCommitment, ingest, read, seen } from '../support/api';
import { choose, violations } from './screen';

test.beforeEach(async ({ page }) => choose(page, 'en'));

/** A fresh release, open in the reader. */
async function openFresh(page: Page): Promise<string> {
  const { releaseId } = await ingest(page.request);
  await page.goto(`/releases/${releaseId}?hide=claim`);
  await expect(page.getByRole('heading', { name: 'In this release' })).toBeVisible();
  return releaseId;
}

test('u takes back the commitment that was entered last, not the acceptance before it', async ({ page }) => {
  const releaseId = await openFresh(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await read(page.request, releaseId)).mentions.length).toBe(1);
  await page.keyboard.press('s');
  await page.keyboard.press('c');
  await page.getByLabel('Title').fill('A commitment entered by hand');
  await page.getByRole('button', { name: 'Enter the commitment' }).click();
  await expect.poll(async () => (await read(page.request, releaseId)).mentions.length).toBe(2);
  await expect(page.locator('uade-toast-host')).toContainText('Commitment entered');
  await expect(page.getByRole('link', { name: 'A commitment entered by hand' })).toBeVisible();
  await page.keyboard.press('u');
  const left = async () =>
    (await read(page.request, releaseId)).mentions.map(({ commitmentTitle }) => commitmentTitle);
  await expect.poll(async () => (await left()).length).toBe(1);
  expect(await left()).not.toContain('A commitment entered by hand');
});

test('a commitment entered by hand is taken back on its page, with a reason', async ({ page, request }) => {
  const made = await enterCommitment(request);
  await page.goto(`/commitments/${made.id}`);
  await expect(page.getByRole('button', { name: /^Withdraw/ })).toBeVisible();
  await page.keyboard.press('w');
  const reason = page.getByRole('textbox', { name: 'Reason' });
  await expect(reason).toBeFocused();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription(/Say why\.$/);
  expect(await violations(page)).toEqual([]);
  await reason.fill('The wrong sentence');
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(page.getByText(/^Withdrawn on /)).toBeFocused();
  await expect(page.getByRole('button', { name: /^(?:Edit|Change the status|Withdraw)/ })).toHaveCount(0);
  await page.keyboard.press('e');
  await page.keyboard.press('s');
  await expect(page.locator('uade-commitment-form, uade-status-form')).toHaveCount(0);
  await expect(page.locator('uade-audit-list')).toContainText('withdrew the commitment');
  const audit = await request.get(`${api}/audit-entries?subject=${made.id}`);
  expect(auditPageSchema.parse(await audit.json()).items.map(({ reason: why }) => why)).toContain(
    'The wrong sentence',
  );
});

test('a rated commitment says what stands against taking it back', async ({ page, request }) => {
  const made = await enterCommitment(request);
  const rated = await request.post(`${api}/commitments/${made.id}/status-changes`, {
    headers: seen(made.version),
    data: { to: 'in-progress', holdsFrom: '2024-05-01', reason: 'The builders have begun.' },
  });
  commitmentSchema.parse(await rated.json());
  await page.goto(`/commitments/${made.id}`);
  await page.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(page.getByText(/Retract its status changes/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Withdraw/ })).toBeFocused();
});

test('a decision whose toast has gone is named before it is undone, on whichever screen', async ({
  page,
}) => {
  const releaseId = await openFresh(page);
  await page.clock.install();
  const toast = page.locator('uade-toast-host');
  const live = page.locator('.unseen[aria-live="polite"]');
  const first = (await read(page.request, releaseId)).suggestions.find(({ type }) => type === 'commitment');
  const name = (first?.quote ?? '').slice(0, 40);
  const state = async () =>
    (await read(page.request, releaseId)).suggestions.find(({ id }) => id === first?.id)?.state;
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(toast).toContainText(name);
  await expect.poll(state).toBe('rejected');
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { level: 1, name: 'About the method' })).toBeVisible();
  await page.clock.fastForward(13_000);
  await expect(toast).not.toContainText(name);

  await page.keyboard.press('u');
  await expect(toast).toContainText('Suggestion rejected');
  await expect(toast).toContainText(name);
  await expect(live).toContainText('Press U once more to undo it.');
  expect(await state()).toBe('rejected');
  await page.keyboard.press('u');
  await expect(toast).toContainText('Undone: Suggestion rejected');
  await expect(live).toContainText(name);
  await expect.poll(state).toBe('open');
});
