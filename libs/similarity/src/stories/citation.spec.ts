import { citationOf } from './citation';

const AKORDA = { source: 'Ақорда', address: 'https://www.akorda.kz/kz/mekteptegi-kezdesu-123' };

describe('citationOf', () => {
  it.each(['Akorda', 'Акорда', 'the Akorda press service', 'Ақорданың баспасөз қызметі'])(
    'knows the source behind "%s"',
    (name) => {
      expect(citationOf({ name, url: null }, AKORDA)).toBe('source');
    },
  );

  it('knows the very release by its address', () => {
    const url = 'http://akorda.kz/kz/mekteptegi-kezdesu-123/';
    expect(citationOf({ name: 'pressroom', url }, AKORDA)).toBe('address');
  });

  it.each([
    ['another source', { name: 'Steppe Herald', url: null }],
    ['nobody', null],
  ])('sees no citation of Akorda in that of %s', (_, origin) => {
    expect(citationOf(origin, AKORDA)).toBeNull();
  });

  it('does not take a short name inside another for a citation', () => {
    expect(citationOf({ name: 'Дала ФМ', url: null }, { source: 'Ала', address: null })).toBeNull();
  });
});
