import fc from 'fast-check';
import { groupStories } from './group-stories';
import type { StoryRelease } from './story-release';

const HOUR = 3600 * 1000;
const THINGS = ['school', 'bridge', 'pump', 'market', 'library', 'tram'];
const PLACES = ['Demo-West', 'Demo-East', 'Demo-North', 'Demo-Hill'];

/** One of few made-up releases, so that many of them are alike. */
const release = fc
  .record({
    thing: fc.constantFrom(...THINGS),
    place: fc.constantFrom(...PLACES),
    number: fc.constantFrom(12, 18, 25, 146),
    hours: fc.integer({ min: 0, max: 200 }),
    dated: fc.boolean(),
    cites: fc.constantFrom('Qala Pressi', null),
    source: fc.constantFrom('Qala Pressi', 'Aqsu Tany', 'Demo Daily'),
  })
  .map(({ thing, place, number, hours, dated, cites, source }) => ({
    language: 'en' as const,
    title: `The ${thing} of ${place} gets ${number} workers`,
    text: `The akim of Aksu-Demo said that the ${thing} of ${place} gets ${number} workers before the winter.`,
    source,
    origin: cites === null ? null : { name: cites, url: null },
    publishedAt: dated ? Date.UTC(2027, 2, 1) + hours * HOUR : null,
    on: { year: 2027, month: 3, day: 1 },
  }));

const releases = fc.array(release, { minLength: 2, maxLength: 16 }).map((all) =>
  all.map((one, index): StoryRelease => ({
    ...one,
    id: `r${index}`,
    address: `https://demo.example/${index}`,
  })),
);

const byAddress = (all: readonly StoryRelease[]) => new Map(all.map(({ id, address }) => [id, address]));

/** Stories by addresses: ids are given in the order of arrival. */
function storiesOf(all: readonly StoryRelease[]): unknown {
  const names = byAddress(all);
  return groupStories(all).map(({ releases: ids, primary, links }) => ({
    releases: ids.map((id) => names.get(id)),
    primary: names.get(primary),
    links: links.map(({ kind, score, a, b }) => [kind, score, [names.get(a), names.get(b)].sort()]).sort(),
  }));
}

describe('the stories of releases', () => {
  it('are the same whatever the order in which the releases came and were given their ids', () => {
    fc.assert(
      fc.property(releases, fc.func(fc.integer()), (all, order) => {
        const shuffled = [...all]
          .sort((one, other) => order(one.address) - order(other.address))
          .map((one, index) => ({ ...one, id: `s${String(99 - index)}` }));
        expect(storiesOf(shuffled)).toEqual(storiesOf(all));
      }),
      { numRuns: 60 },
    );
  });
});
