import { groupStories } from './group-stories';
import type { StoryRelease } from './story-release';

const DAY = 24 * 3600 * 1000;

function release(id: string, days: number, text: string, part: Partial<StoryRelease> = {}): StoryRelease {
  const publishedAt = Date.UTC(2027, 2, 1) + days * DAY;
  const on = { year: 2027, month: 3, day: 1 };
  return {
    id,
    language: 'ru',
    title: null,
    source: id,
    address: null,
    origin: null,
    on,
    publishedAt,
    text,
    ...part,
  };
}

const PROMISE = `Аким Аксу-Демо поручил заменить 18 километров водопроводных труб до конца года.`;
const REPORT = `В Аксу-Демо заменено 11 из 18 километров водопроводных труб, отчиталось управление.`;
const BOILERPLATE = 'Вымышленный текст: город Аксу-Демо, его должностные лица и события вымышлены.';

const storiesOf = (...releases: StoryRelease[]): (readonly string[])[] =>
  groupStories(releases).map(({ releases: ids }) => ids);

describe('groupStories', () => {
  it('keeps a progress report of a month later out of the story of the promise', () => {
    expect(storiesOf(release('promise', 0, PROMISE), release('report', 34, REPORT))).toHaveLength(2);
  });

  it('does not join releases that only share the line at their foot', () => {
    const water = release('water', 0, `Колонки с водой установят в марте.\n\n${BOILERPLATE}`);
    const hall = release('hall', 0, `В музее открылась выставка ковров, вход свободный.\n\n${BOILERPLATE}`);
    const park = release('park', 0, `Саженцы высадят вдоль новой дороги у вокзала.\n\n${BOILERPLATE}`);
    expect(storiesOf(water, hall, park)).toHaveLength(3);
  });

  it('does not join two releases because both cite the same third', () => {
    const origin = { name: 'Qala Pressi', url: null };
    const one = release('one', 0, 'Мост закрыт на ремонт, сообщает Qala Pressi.', { origin });
    const other = release('other', 0, 'Школа получила автобус, сообщает Qala Pressi.', { origin });
    expect(storiesOf(one, other)).toHaveLength(2);
  });

  it('does not take a citation of a source for one of everything that it published', () => {
    const source = release('source', 0, 'В музее открылась выставка ковров.', { source: 'Qala Pressi' });
    const report = release('report', 0, 'Мост закрыт на ремонт до осени.', {
      origin: { name: 'Qala Pressi', url: null },
    });
    expect(storiesOf(source, report)).toHaveLength(2);
  });

  it('does not join the empty', () => {
    expect(storiesOf(release('a', 0, ''), release('b', 0, ''))).toHaveLength(2);
  });
});
