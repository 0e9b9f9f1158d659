import { expect, type Page, test } from '@playwright/test';
import { suggestionSchema, suggestionPageSchema } from '@uade/contracts';
import { type Article, deadlineOf } from '../site/article';
import { type NewsSite, startNewsSite } from '../site/news-site';
import { api, seen } from '../support/api';
import { type OwnApi, startOwnApi } from '../support/own-api';
import { choose } from './screen';

/** Nobody asks for the poll: it comes by itself, within a minute and a tenth. */
const MINUTES = 1;

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

  /** What stands on a screen after the next poll. An open screen is told of it once there are live updates; until then it asks. */
  const shows = (page: Page, marked: string, words: string) =>
    expect(async () => {
      await page.reload();
      await expect(page.locator(marked).first()).toContainText(words, { timeout: 2000 });
    }).toPass({ timeout: 180_000, intervals: [1000] });

  test('shows within the poll’s interval as an edit on its commitment, its words marked', async ({
    page,
  }) => {
    const bounds = { minIntervalMinutes: MINUTES, maxIntervalMinutes: MINUTES };
    const lists = { discovery: 'feed', discoveryUrls: [site.url('/atom.xml')] };
    const source = await own.addSource('quiet-demo', { ...lists, ...bounds });
    await own.untilRead(source.id, 3);
    const [article] = site.articles;
    if (!article) throw new Error('the site is empty');
    const commitment = await acceptPromise(article);
    const deadline = deadlineOf(article);

    await choose(page, 'en');
    await page.goto(new URL('/edits', own.base).href);
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator('uade-edit-line')).toHaveCount(0);
    site.removeDeadline(article.path);

    await test.step('on the screen of edits', async () => {
      await shows(page, 'uade-edit-line del', deadline);
      await page.screenshot({ path: test.info().outputPath('edits.png') });
    });
    await test.step('on the commitment’s page', async () => {
      await page.goto(new URL(`/commitments/${commitment}`, own.base).href);
      await shows(page, 'uade-edit-list del', deadline);
      await page.locator('uade-edit-list').scrollIntoViewIfNeeded();
      await page.screenshot({ path: test.info().outputPath('commitment.png') });
    });
  });
});
