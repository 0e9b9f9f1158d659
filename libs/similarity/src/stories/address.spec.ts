import { twinAddress } from './address';

describe('twinAddress', () => {
  it.each([
    'https://qala.example/news/road-12ab3c',
    'https://www.qala.example/news/road-12ab3c/',
    'http://m.qala.example/news/road-12ab3c/amp/',
    'https://amp.qala.example/news/road-12ab3c?utm_source=feed#top',
    'https://qala.example/amp/news/road-12ab3c',
    'https://qala.example/news/road-12ab3c?outputType=amp',
  ])('gives the page and its light twins one address: %s', (address) => {
    expect(twinAddress(address)).toBe('qala.example/news/road-12ab3c');
  });

  it.each([
    ['https://qala.example/news/ampere', 'qala.example/news/ampere'],
    ['https://qala.example/news?id=2', 'qala.example/news?id=2'],
    ['https://qala.example/camp/amphora', 'qala.example/camp/amphora'],
  ])('leaves %s as it is', (address, plain) => {
    expect(twinAddress(address)).toBe(plain);
  });

  it('has no address for what is none', () => {
    expect(twinAddress('urn:sha256:00')).toBeNull();
  });
});
