import { groupStories } from './group-stories';
import type { StoryRelease } from './story-release';

const HOUR = 3600 * 1000;
const NOON = Date.UTC(2027, 2, 1, 7);

/** A release of a fictional town, published so many hours after noon of 1 March 2027. */
function release(
  id: string,
  hours: number,
  part: Partial<StoryRelease> & Pick<StoryRelease, 'text'>,
): StoryRelease {
  return {
    id,
    language: 'ru',
    title: null,
    source: `Source of ${id}`,
    address: null,
    origin: null,
    on: { year: 2027, month: 3, day: 1 },
    publishedAt: NOON + hours * HOUR,
    ...part,
  };
}

const PIPES_RU = `Заместитель акима Аксу-Демо Сынакбек Демобаев провел совещание о водоснабжении города.

«Поручаю управлению коммунального хозяйства до 1 сентября 2027 года заменить 18 километров водопроводных труб. За год на водопроводе произошло 146 аварий», – сказал Сынакбек Демобаев.

Новая насосная станция будет введена в эксплуатацию в четвертом квартале.`;
const PIPES_KK = `Ақсу-Демо әкімінің орынбасары Сынақбек Демобаев қаланы сумен қамту туралы жиын өткізді.

«Коммуналдық шаруашылық басқармасына 2027 жылғы 1 қыркүйекке дейін 18 шақырым су құбырын ауыстыруды тапсырамын. Бір жылда су құбырында 146 апат болды», – деді Сынақбек Демобаев.

Жаңа сорғы станциясы төртінші тоқсанда пайдалануға беріледі.`;
const PIPES_EN = `The deputy akim of Aksu-Demo, Synaqbek Demobayev, held a meeting on the city's water supply.

"I instruct the utilities department to replace 18 kilometres of water pipes by 1 September 2027. There were 146 accidents on the water network in a year," Synaqbek Demobayev said.

A new pumping station will be put into operation in the fourth quarter.`;
const SCHOOL_RU = `В районе Демо-Запад построят школу на 600 мест, рассказала руководитель управления образования Сынама Мысалова.

Строительство начнется весной. Сейчас дети района учатся в две смены, а до ближайшей школы три километра.`;

const pipes = release('pipes-ru', 0, {
  title: 'В Аксу-Демо заменят 18 километров водопроводных труб',
  text: PIPES_RU,
  source: 'Qala Pressi',
  address: 'https://qala-pressi.example/ru/pipes-1',
});
const school = release('school', 1, { title: 'В Аксу-Демо построят школу', text: SCHOOL_RU });

describe('groupStories', () => {
  it('puts translations into one story, the first published as its origin', () => {
    const stories = groupStories([
      release('pipes-en', 2, {
        language: 'en',
        title: 'Aksu-Demo to replace 18 km of water pipes',
        text: PIPES_EN,
      }),
      pipes,
      school,
      release('pipes-kk', 1, {
        language: 'kk',
        title: 'Ақсу-Демода 18 шақырым су құбыры ауыстырылады',
        text: PIPES_KK,
      }),
    ]);
    expect(stories.map(({ releases }) => releases)).toEqual([
      ['pipes-ru', 'pipes-kk', 'pipes-en'],
      ['school'],
    ]);
    expect(stories[0]).toMatchObject({ primary: 'pipes-ru' });
    expect(stories[0]?.links.map(({ kind }) => kind)).toContain('translation');
    expect(stories[0]?.links.flatMap(({ reasons }) => reasons)).toContainEqual({
      kind: 'same-date',
      words: expect.arrayContaining(['2027-09-01']) as string[],
    });
  });

  it('links a re-report to the release that it cites, though it came first by its clock', () => {
    const report = release('report', -1, {
      text: `Трубы в городе старые.\n\n${PIPES_RU.split('\n\n')[1]}\n\nРанее жители жаловались на воду.`,
      origin: { name: 'Qala Pressi', url: null },
    });
    const [story, ...rest] = groupStories([report, pipes]);
    expect(rest).toEqual([]);
    expect(story).toMatchObject({ releases: ['report', 'pipes-ru'], primary: 'pipes-ru' });
    expect(story?.links).toMatchObject([
      {
        kind: 're-report',
        cited: 'pipes-ru',
        reasons: expect.arrayContaining([
          { kind: 'cites-source', words: [], count: null },
          { kind: 'shared-paragraphs', words: [], count: 1 },
        ]) as unknown,
      },
    ]);
  });

  it('links by the address that a re-report gives, however long after', () => {
    const late = release('late', 24 * 30, {
      text: 'О трубах писали месяц назад.',
      origin: { name: 'the town', url: 'https://www.qala-pressi.example/ru/pipes-1/' },
    });
    expect(groupStories([pipes, late])).toMatchObject([{ links: [{ kind: 're-report', score: 1 }] }]);
  });

  it('knows the AMP twin of a page and the copy elsewhere', () => {
    const twin = release('twin', 500, {
      text: PIPES_RU,
      address: 'https://qala-pressi.example/ru/pipes-1/amp',
    });
    const copy = release('copy', 3, { text: PIPES_RU.replace('146', '147') });
    const [story] = groupStories([pipes, twin, copy]);
    expect(story?.releases).toEqual(['pipes-ru', 'copy', 'twin']);
    expect(story?.links.map(({ kind }) => kind).sort()).toEqual(['copy', 'twin']);
  });

  it('leaves every release in exactly one story', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      release(`r${index}`, index, { text: index % 3 === 0 ? PIPES_RU : `${SCHOOL_RU} ${index}` }),
    );
    const ids = groupStories(many).flatMap(({ releases }) => releases);
    expect([...ids].sort()).toEqual(many.map(({ id }) => id).sort());
  });

  it('knows no story of no release', () => {
    expect(groupStories([])).toEqual([]);
  });
});
