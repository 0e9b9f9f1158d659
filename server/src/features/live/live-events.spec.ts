import { toLiveEvents } from './live-events';

const event = (name: string, payload: Record<string, unknown>) => ({ xid: '1', id: '1', name, payload });

describe('events as they are told', () => {
  it('carry the ids of their name and nothing else', () => {
    const payload = {
      schemaVersion: 1,
      suggestionId: 's',
      releaseId: 'r',
      commitmentId: null,
      actorId: 'a',
      quote: 'Words of a document',
    };
    expect(toLiveEvents([event('suggestion.accepted', payload)])).toEqual([
      { name: 'suggestion.accepted', ids: { suggestionId: 's', releaseId: 'r' } },
    ]);
  });

  it('are told once where the same happened to the same several times, in the place of the last', () => {
    const polled = (sourceId: string) => event('source.polled', { sourceId });
    const told = toLiveEvents([
      polled('a'),
      polled('b'),
      polled('a'),
      event('source.changed', { sourceId: 'a' }),
    ]);
    expect(told.map(({ name, ids }) => `${name} ${ids.sourceId}`)).toEqual([
      'source.polled b',
      'source.polled a',
      'source.changed a',
    ]);
  });

  it.each(['toString', 'release.forgotten', ''])('leave out a name that is not listed: %j', (name) => {
    expect(toLiveEvents([event(name, { releaseId: 'r' })])).toEqual([]);
  });
});
