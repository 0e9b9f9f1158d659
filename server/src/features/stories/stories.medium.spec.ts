import type { IngestResult, Page, ReleaseRow, ReleaseStory, StoryRow } from '@uade/contracts';
import { groupStories, type StoryRelease } from '@uade/similarity';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { StoryLinker } from './story-linker';

/** A page of an invented town. */
interface Page_ {
  readonly source: string;
  readonly language: string;
  readonly at: string;
  readonly title: string;
  readonly text: string;
}

const PIPES: Page_ = {
  source: 'qala-pressi',
  language: 'ru',
  at: '2026-03-02T10:00:00+05:00',
  title: 'В Аксу-Демо заменят 18 километров водопроводных труб',
  text: `Заместитель акима Аксу-Демо Сынакбек Демобаев провел совещание о водоснабжении города.

«Поручаю управлению коммунального хозяйства до 1 сентября 2026 года заменить 18 километров водопроводных труб. За год на водопроводе произошло 146 аварий», – сказал Сынакбек Демобаев.

Новая насосная станция будет введена в эксплуатацию в четвертом квартале.`,
};
const PIPES_KK: Page_ = {
  source: 'qala-pressi',
  language: 'kk',
  at: '2026-03-02T11:00:00+05:00',
  title: 'Ақсу-Демода 18 шақырым су құбыры ауыстырылады',
  text: `Ақсу-Демо әкімінің орынбасары Сынақбек Демобаев қаланы сумен қамту туралы жиын өткізді.

«Коммуналдық шаруашылық басқармасына 2026 жылғы 1 қыркүйекке дейін 18 шақырым су құбырын ауыстыруды тапсырамын. Бір жылда су құбырында 146 апат болды», – деді Сынақбек Демобаев.

Жаңа сорғы станциясы төртінші тоқсанда пайдалануға беріледі.`,
};
const REPORT: Page_ = {
  source: 'demo-daily',
  language: 'ru',
  at: '2026-03-02T18:00:00+05:00',
  title: 'Трубы в Аксу-Демо обещают заменить',
  text: `В Аксу-Демо заменят водопроводные трубы, сообщает Demo Daily со ссылкой на Qala Pressi.

«Поручаю управлению коммунального хозяйства до 1 сентября 2026 года заменить 15 километров водопроводных труб. За год на водопроводе произошло 146 аварий», – сказал Сынакбек Демобаев.

Жители города ждут этого давно.`,
};
const SCHOOL: Page_ = {
  source: 'qala-pressi',
  language: 'ru',
  at: '2026-03-03T09:00:00+05:00',
  title: 'В районе Демо-Запад построят школу на 600 мест',
  text: `Строительство школы начнется весной, рассказала руководитель управления образования Сынама Мысалова.

Сейчас дети района учатся в две смены, а до ближайшей школы три километра.`,
};
const MUSEUM: Page_ = {
  source: 'demo-daily',
  language: 'ru',
  at: '2026-03-04T09:00:00+05:00',
  title: 'В музее Аксу-Демо открылась выставка ковров',
  text: `В краеведческом музее показывают сорок ковров из запасников. Вход свободный до конца марта.

Куратор выставки Айым Үлгі провела первую экскурсию для школьников.`,
};
const ALL = [PIPES, PIPES_KK, REPORT, SCHOOL, MUSEUM];

describe('stories', () => {
  let test: TestApp;
  /** Ids of the releases by their titles. */
  let ids: Map<string, string>;

  beforeEach(async () => {
    test = await start();
    ids = new Map();
  });
  afterEach(() => test.close());

  const idOf = (page: Page_) => ids.get(page.title) ?? '';
  const linkDue = () => test.app.get(StoryLinker).linkDue();

  async function take(pages: readonly Page_[]): Promise<void> {
    for (const page of pages) ids.set(page.title, await capture(test, page));
    await linkDue();
  }

  const storyOf = async (page: Page_) =>
    (await test.ask('GET', `/releases/${idOf(page)}/story`)).json<ReleaseStory>();
  const titlesOf = ({ story }: ReleaseStory) => story?.members.map(({ title }) => title) ?? [];

  async function decide(page: Page_, body: object, version?: number) {
    const ifMatch = version ?? (await storyOf(page)).version;
    return test.ask('POST', `/releases/${idOf(page)}/story-decisions`, { body, ifMatch });
  }

  it('joins a release, its translation and a re-report, and says why', async () => {
    await take(ALL);
    const found = await storyOf(REPORT);
    expect(found.pending).toBe(false);
    expect(found.story).toMatchObject({ primaryId: idOf(PIPES), releaseCount: 3, languages: ['kk', 'ru'] });
    expect(found.story?.members.map(({ title, role }) => [title, role])).toEqual([
      [PIPES.title, 'origin'],
      [PIPES_KK.title, 'translation'],
      [REPORT.title, 're-report'],
    ]);
    expect(found.story?.members[2]?.link?.reasons[0]).toEqual({
      kind: 'cites-source',
      words: [],
      count: null,
    });
    expect((await storyOf(SCHOOL)).story).toBeNull();
  });

  it('lists stories, and of the releases which story they belong to', async () => {
    await take(ALL);
    const stories = (query: string) => test.ask('GET', `/stories${query}`);
    const all = (await stories('')).json<Page<StoryRow>>();
    expect(all.items).toMatchObject([{ primary: { title: PIPES.title }, releaseCount: 3 }]);
    const counts = await Promise.all(
      [
        '?language=kk&language=ru',
        '?language=en',
        '?kind=translation',
        '?kind=copy',
        '?source=demo-daily',
      ].map(async (query) => (await stories(query)).json<Page<StoryRow>>().total),
    );
    expect(counts).toEqual([1, 0, 1, 0, 1]);
    const { items } = (await test.ask('GET', `/releases?story=${all.items[0]?.id}`)).json<Page<ReleaseRow>>();
    expect(items.map(({ title }) => title).sort()).toEqual(
      [PIPES.title, PIPES_KK.title, REPORT.title].sort(),
    );
  });

  it('are those of the library, in whatever order the releases came', async () => {
    await take([MUSEUM, REPORT, SCHOOL, PIPES_KK, PIPES]);
    const backwards = await storiesIn(test);
    const other = await start();
    for (const page of [PIPES, SCHOOL, PIPES_KK, REPORT, MUSEUM]) {
      await capture(other, page);
      await other.app.get(StoryLinker).linkDue();
    }
    expect(await storiesIn(other)).toEqual(backwards);
    await other.close();
    const expected = groupStories(ALL.map(toStoryRelease)).filter(({ releases }) => releases.length > 1);
    expect(backwards).toEqual(
      expected.map(({ releases, primary }) => ({ members: [...releases].sort(), primary })),
    );
  });

  it('come out the same when releases are linked again', async () => {
    await take(ALL);
    const before = await storyOf(PIPES);
    const source = test.app.get(DataSource);
    await source.query('INSERT INTO story_due (release_id) SELECT id FROM release ORDER BY id DESC');
    await linkDue();
    expect(await storyOf(PIPES)).toEqual(before);
  });

  it('let a person split a release from its story, and the program never joins it again', async () => {
    await take([PIPES, REPORT]);
    const answer = await decide(REPORT, { decision: 'split', reason: 'It is about last year.' });
    expect([answer.status, answer.json<ReleaseStory>().story]).toEqual([201, null]);
    const source = test.app.get(DataSource);
    await source.query('INSERT INTO story_due (release_id) SELECT id FROM release');
    await take([PIPES_KK]);
    expect(titlesOf(await storyOf(PIPES))).toEqual([PIPES.title, PIPES_KK.title]);
    expect(await storyOf(REPORT)).toMatchObject({
      story: null,
      decisions: [{ decision: 'split', reason: 'It is about last year.', undone: null }],
    });
  });

  it('let a person join what the program did not link, and keep it joined', async () => {
    await take(ALL);
    const answer = await decide(MUSEUM, { decision: 'join', with: idOf(PIPES), reason: 'The same day out.' });
    expect(answer.status).toBe(201);
    await test.app.get(DataSource).query('INSERT INTO story_due (release_id) SELECT id FROM release');
    await linkDue();
    const { story } = await storyOf(MUSEUM);
    expect(story?.members.find(({ releaseId }) => releaseId === idOf(MUSEUM))).toMatchObject({
      role: 'joined',
      link: null,
    });
    expect(story?.releaseCount).toBe(4);
  });

  it('undo a decision on record', async () => {
    await take([PIPES, REPORT]);
    const split = (await decide(REPORT, { decision: 'split', reason: 'Wrong.' })).json<ReleaseStory>();
    const undo = { decision: 'undo', undoes: split.decisions[0]?.id };
    const undone = await decide(REPORT, undo);
    expect(titlesOf(undone.json<ReleaseStory>())).toEqual([PIPES.title, REPORT.title]);
    expect(undone.json<ReleaseStory>().decisions[0]?.undone).not.toBeNull();
    expect((await decide(REPORT, undo)).json<{ code: string }>().code).toBe('already-decided');
    const audit = await test.app
      .get(DataSource)
      .query<{ action: string }[]>(`SELECT action FROM audit_entry WHERE action LIKE 'story.%' ORDER BY id`);
    expect(audit.map(({ action }) => action)).toEqual(['story.split', 'story.undone']);
  });

  it('refuse what makes no sense, each with its code', async () => {
    await take([PIPES, REPORT, SCHOOL]);
    const code = async (page: Page_, body: object, version?: number) =>
      (await decide(page, body, version)).json<{ code?: string }>().code;
    const missing = '01a20ab6-1b6a-766b-80c1-d88d5a1e8c40';
    expect(await code(SCHOOL, { decision: 'split', reason: 'x' })).toBe('conflict');
    expect(await code(REPORT, { decision: 'join', with: idOf(PIPES), reason: 'x' })).toBe('conflict');
    expect(await code(REPORT, { decision: 'join', with: idOf(REPORT), reason: 'x' })).toBe('conflict');
    expect(await code(REPORT, { decision: 'join', with: missing, reason: 'x' })).toBe('not-found');
    expect(await code(REPORT, { decision: 'undo', undoes: missing })).toBe('not-found');
    expect(await code(REPORT, { decision: 'split', reason: ' ' })).toBe('invalid-input');
    expect(await code(REPORT, { decision: 'split', reason: 'x' }, 7)).toBe('stale-version');
  });

  it('take one of ten who join one release at once, and tell the others', async () => {
    await take(ALL);
    const join = { decision: 'join', with: idOf(PIPES), reason: 'All at once.' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => decide(MUSEUM, join, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(412)]);
    expect((await storyOf(MUSEUM)).decisions).toHaveLength(1);
  });

  it('take all of ten who join different releases at once', async () => {
    const many = Array.from({ length: 10 }, (_, index) => ({
      ...MUSEUM,
      at: `2026-0${String((index % 9) + 1)}-1${String(index)}T09:00:00+05:00`,
      title: `Выставка номер ${String(index + 1)} в Аксу-Демо`,
    }));
    await take([PIPES, ...many]);
    const join = { decision: 'join', with: idOf(PIPES), reason: 'Each its own.' };
    const answers = await Promise.all(many.map((page) => decide(page, join, 1)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(201));
    expect((await storyOf(PIPES)).story?.releaseCount).toBe(11);
  });
});

async function start(): Promise<TestApp> {
  const test = await createTestApp({ env: { ROLE: 'api' } });
  for (const [slug, name] of [
    ['qala-pressi', 'Qala Pressi'],
    ['demo-daily', 'Demo Daily'],
  ]) {
    await test.ask('POST', '/sources', { body: { slug, name, languages: ['ru', 'kk'], fictional: true } });
  }
  return test;
}

async function capture(test: TestApp, { source, language, at, title, text }: Page_): Promise<string> {
  const content = `---\ntitle: '${title}'\ndate: '${at}'\nlanguage: ${language}\n---\n\n${text}\n`;
  const answer = await test.ask('POST', '/captures', {
    body: {
      method: 'fetched',
      source,
      url: `https://${source}.example/${encodeURIComponent(title)}`,
      headers: { 'content-type': 'text/markdown; charset=utf-8' },
      fetchedAt: '2026-10-01T00:00:00Z',
      contentBase64: Buffer.from(content).toString('base64'),
    },
  });
  expect([answer.status, answer.body]).toEqual([201, expect.stringContaining('imported')]);
  return answer.json<IngestResult>().releaseId;
}

/** Stories by the titles of their releases. */
async function storiesIn(test: TestApp): Promise<unknown> {
  const { items } = (await test.ask('GET', '/stories')).json<Page<StoryRow>>();
  return Promise.all(
    items.map(async ({ id, primary }) => {
      const page = (await test.ask('GET', `/releases?story=${id}`)).json<Page<ReleaseRow>>();
      return { members: page.items.map(({ title }) => title).sort(), primary: primary.title };
    }),
  );
}

function toStoryRelease(page: Page_): StoryRelease {
  return {
    id: page.title,
    language: page.language as StoryRelease['language'],
    title: page.title,
    text: page.text,
    source: page.source === 'qala-pressi' ? 'Qala Pressi' : 'Demo Daily',
    address: null,
    origin: page === REPORT ? { name: 'Qala Pressi', url: null } : null,
    publishedAt: Date.parse(page.at),
    on: { year: 2026, month: 3, day: Number(page.at.slice(8, 10)) },
  };
}
