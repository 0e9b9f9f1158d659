import type { EditRow, IngestResult, MarkPlace, Page } from '@uade/contracts';
import { type Answer, createTestApp, type TestApp } from './test-app';

export const PLEDGE = 'We will build a new bridge by 1 July 2027,';

/** A fictional release in which the akim says `pledge`; `more` stands in the paragraph before. */
export const bridgePage = (
  pledge: string,
  more = '',
) => `<!doctype html><html lang="en"><title>The bridge of Aqsu-Demo</title>
<article><h1>The bridge of Aqsu-Demo</h1>
<p>The akim of Aqsu-Demo, Mysal Ulgibayev, spoke in the city of Aqsu-Demo, which is invented.${more}</p>
<p>"${pledge}" Mysal Ulgibayev said. He thanked those who had come to the square to hear of the works.</p>
<p>The square of Aqsu-Demo is wide, and many of its people came to see the plans of the invented city.</p>
</article></html>`;

/** The app and one page that is captured again and again. */
export interface ChangingPage {
  readonly test: TestApp;
  /** Capture the page as it stands a day later. */
  capture(html: string): Promise<IngestResult>;
  edits(query?: string): Promise<Page<EditRow>>;
  decide(place: MarkPlace | undefined, body: object): Promise<Answer>;
}

export async function startChangingPage(): Promise<ChangingPage> {
  const test = await createTestApp();
  const source = { slug: 'demo', name: 'Demo', languages: ['en'], fictional: true };
  await test.ask('POST', '/sources', { body: source });
  let day = 0;
  return {
    test,
    async capture(html) {
      day += 1;
      const body = {
        method: 'fetched',
        source: 'demo',
        url: 'https://demo.example/bridge',
        headers: { 'content-type': 'text/html; charset=utf-8' },
        fetchedAt: `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`,
        contentBase64: Buffer.from(html).toString('base64'),
      };
      const answer = await test.ask('POST', '/captures', { body });
      if (answer.status !== 201) throw new Error(answer.body);
      return answer.json<IngestResult>();
    },
    edits: async (query = '') => (await test.ask('GET', `/edits${query}`)).json<Page<EditRow>>(),
    decide: (place, body) =>
      test.ask('POST', `/mark-places/${place?.id}/decisions`, { body, ifMatch: place?.version ?? 0 }),
  };
}
