import { expect, type Page, test } from '@playwright/test';
import { suggestionSchema, suggestionPageSchema } from '@uade/contracts';
import { type Article, deadlineOf } from '../site/article';
import { type NewsSite, startNewsSite } from '../site/news-site';
import { api, seen } from '../support/api';
import { type OwnApi, startOwnApi } from '../support/own-api';
import { choose } from '../web/screen';

/** Nobody asks for the poll: it comes by itself, within a minute and a tenth. */
const MINUTES = 1;
const UNTIL_POLLED = 180_000;

test.describe('a page that is quietly edited', () => {
  test.setTimeout(300_000);
  let site: NewsSite;
  let own: OwnApi;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    site = await startNewsSite({ count: 3, languages: ['en'], newestAt: new Date() });
    own = await startOwnApi([site]);
  });
  test.afterAll(async () => {
    await own?.close();
    await site?.close();
  });

  /** The commitment that a person makes of what an article promises. */
  const acceptPromise = async ({ title, paragraphs }: Article): Promise<string> => {
    const open = suggestionPageSchema.parse(
      await (await own.request.get(`${api}/suggestions?state=open&limit=100`)).json(),
    ).items;
    const promise = open.find(({ quote }) => paragraphs[1]?.includes(quote));
    if (!promise) throw new Error(`nothing is suggested on the promise of ${title}`);
    const decided = await own.request.post(`${api}/suggestions/${promise.id}/decisions`, {
      headers: seen(promise.version),
      data: { decision: 'accepted' },
    });
    return suggestionSchema.parse(await decided.json()).decision?.commitmentId ?? '';
  };

  test('shows within the poll’s interval on open screens as an edit on its commitment, its words marked', async ({
    page,
    context,
  }) => {
    const bounds = { minIntervalMinutes: MINUTES, maxIntervalMinutes: MINUTES };
    const lists = { discovery: 'feed', discoveryUrls: [site.url('/atom.xml')] };
    const source = await own.addSource('quiet-demo', { ...lists, ...bounds });
    await own.untilRead(source.id, 3);
    const [article] = site.articles;
    if (!article) throw new Error('the site is empty');
    const commitment = await acceptPromise(article);
    const deadline = deadlineOf(article);

    const openScreen = async (screen: Page, path: string) => {
      await choose(screen, 'en');
      await screen.goto(new URL(path, own.base).href);
      await expect(screen.locator('main h1')).toBeVisible();
    };
    const promised = await context.newPage();
    await openScreen(page, '/edits');
    await openScreen(promised, `/commitments/${commitment}`);
    await expect(page.locator('uade-empty-state')).toBeVisible();
    await expect(page.locator('uade-edit-line')).toHaveCount(0);
    site.removeDeadline(article.path);

    await test.step('on the commitment’s open page', async () => {
      await expect(promised.locator('uade-edit-list del')).toContainText(deadline, { timeout: UNTIL_POLLED });
      await promised.locator('uade-edit-list').scrollIntoViewIfNeeded();
      await promised.screenshot({ path: test.info().outputPath('commitment.png') });
    });
    await test.step('on the open screen of edits, which had none to keep in their places', async () => {
      await expect(page.locator('uade-edit-line del')).toContainText(deadline, { timeout: UNTIL_POLLED });
      await page.screenshot({ path: test.info().outputPath('edits.png') });
    });
  });
});
