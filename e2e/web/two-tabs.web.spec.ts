import { expect, type Locator, test } from '@playwright/test';
import { enterCommitment } from '../support/api';
import { choose } from './screen';

test('what is typed in one tab is there in the other, and outlives what that one saves', async ({
  page,
  context,
}) => {
  const { id } = await enterCommitment(page.request);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await choose(tab, 'en');
    await tab.goto(`/commitments/${id}`);
    await tab.getByRole('button', { name: /Change the status/ }).click();
  }
  const [mine, theirs] = [page, other].map((tab) => tab.getByRole('textbox', { name: 'Reason' })) as [
    Locator,
    Locator,
  ];
  await mine.fill('Begun here');
  await expect(theirs).toHaveValue('Begun here');

  await page.getByRole('radio', { name: 'in progress' }).check();
  let release: () => void = () => undefined;
  const typed = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/status-changes', async (route) => {
    await typed;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await theirs.fill('Begun here, and gone on with there');
  await expect(mine).toHaveValue('Begun here, and gone on with there');
  release();
  await expect(page.locator('uade-status-form')).toBeHidden();
  await expect(theirs).toHaveValue('Begun here, and gone on with there');
  await expect(other.getByText('Draft kept in this browser')).toBeVisible();
  await other.reload();
  await expect(theirs).toHaveValue('Begun here, and gone on with there');
});
