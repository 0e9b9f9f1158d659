import { expect, test } from '@playwright/test';
import { commitmentSchema } from '@uade/contracts';
import { api, enterCommitment, ingest, read } from '../support/api';
import { choose, violations } from './screen';

test('words of another release are given as evidence from the reader, by keys', async ({ page, request }) => {
  await choose(page, 'en');
  const made = await enterCommitment(request, { title: `A road by key ${Date.now()}` });
  const { releaseId } = await ingest(request);
  const { version } = await read(request, releaseId);
  await page.goto(`/releases/${releaseId}`);
  await expect(page.getByRole('heading', { name: 'In this release' })).toBeVisible();
  await page.keyboard.press('s');
  await page.keyboard.press('v');
  const search = page.getByRole('searchbox', { name: 'Search commitments' });
  await expect(search).toBeFocused();
  await search.fill(made.title);
  await expect(search).toHaveAccessibleDescription(`Enter takes the first: ${made.title}`);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const link = page.locator('uade-evidence-for').getByRole('link', { name: made.title });
  await expect(link).toBeFocused();

  await page.keyboard.press('u');
  await expect(page.locator('uade-toast-host')).toContainText('Undone');
  await expect(link).toBeHidden();
  await search.fill(made.title);
  await expect(search).toHaveAccessibleDescription(`Enter takes the first: ${made.title}`);
  await page.keyboard.press('Enter');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: made.title })).toBeVisible();
  const rows = page.locator('uade-evidence-rows');
  await expect(rows.getByRole('link')).toHaveText(/^From .*the akim of Aqsu-Demo/i);
  await expect(rows.locator('q')).toContainText(version.text.slice(0, 20));
  expect(await violations(page)).toEqual([]);
  await page.getByRole('radio', { name: 'in progress' }).check();
  await page.getByRole('textbox', { name: 'Reason' }).fill('It says so');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.locator('uade-status-history')).toContainText('It says so');
  const answer = await request.get(`${api}/commitments/${made.id}`);
  const [change] = commitmentSchema.parse(await answer.json()).statusChanges;
  expect(change?.evidence.map(({ passage }) => passage?.releaseId)).toEqual([releaseId]);
});
