import { expect, test } from '@playwright/test';
import { choose, violations } from './screen';

for (const [language, text, button] of [
  ['en', 'Claims are shown and not decided yet.', 'Write a note'],
  ['ru', 'Утверждения показываются', 'Написать пометку'],
  ['kk', 'Тұжырымдар көрсетіледі', 'Ескертпе жазу'],
] as const) {
  test(`a claim is shown with a way to note on it, and with no decision, in ${language}`, async ({
    page,
  }) => {
    await choose(page, language);
    await page.goto('/queue?type=claim');
    const panel = page.locator('.panel');
    await expect(panel).toContainText(text);
    await expect(panel.locator('uade-decision-bar')).toHaveCount(0);
    const decisions: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/decisions')) decisions.push(request.url());
    });
    for (const key of ['1', 'x', 'Enter']) await page.keyboard.press(key);
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('o');
    const inspector = page.locator('uade-inspector');
    await expect(inspector).toContainText(text);
    expect(await violations(page)).toEqual([]);
    await inspector.getByRole('button', { name: button }).click();
    await expect(inspector.locator('textarea')).toBeFocused();
    expect(decisions).toEqual([]);
  });
}
