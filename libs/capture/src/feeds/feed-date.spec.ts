import { feedDateOf, readFeedInstant } from './feed-date';

describe('readFeedInstant', () => {
  it.each([
    ['Sun, 06 Jul 2014 12:56:00 GMT', '2014-07-06T12:56:00.000Z'],
    ['6 Jul 2014 12:56 +0600', '2014-07-06T06:56:00.000Z'],
    ['Thu, 01 Jan 04 19:48:21 EST', '2004-01-02T00:48:21.000Z'],
    ['Sunday, 06-Jul-14 12:56:00 UT', '2014-07-06T12:56:00.000Z'],
    ['Sun Jul 6 12:56:00 GMT 2014', '2014-07-06T12:56:00.000Z'],
    ['Fri, 14 Mar 2025 10:00:00 +0500 (ALMT)', '2025-03-14T05:00:00.000Z'],
    ['пт, 14 мар 2025 10:00:00 +0500', '2025-03-14T05:00:00.000Z'],
    ['14 наурыз 2025 10:00:00 +0500', '2025-03-14T05:00:00.000Z'],
    ['2003-12-13T18:30:02Z', '2003-12-13T18:30:02.000Z'],
    ['2003-12-13T18:30:02.25+01:00', '2003-12-13T17:30:02.250Z'],
    ['2003-12-13 18:30:02 UTC', '2003-12-13T18:30:02.000Z'],
    ['20250314T100000Z', '2025-03-14T10:00:00.000Z'],
    ['14.03.2025 10:00', '2025-03-14T05:00:00.000Z'],
    ['March 14, 2025 10:00', '2025-03-14T05:00:00.000Z'],
    ['Sat, 31 Dec 2016 23:59:60 GMT', '2016-12-31T23:59:59.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  ])('reads %s', (written, instant) => {
    expect(readFeedInstant(written)).toBe(instant);
  });

  it.each([
    ['Thu, 29 Feb 2024 23:00:00', '2024-02-29T17:00:00.000Z'],
    ['Fri, 01 Mar 2024 00:00:00', '2024-02-29T19:00:00.000Z'],
    ['2024-02-29', '2024-02-28T18:00:00.000Z'],
    ['2024-03-01', '2024-02-29T19:00:00.000Z'],
    ['2025-03-14T10:00:00', '2025-03-14T05:00:00.000Z'],
    ['Fri, 14 Mar 2025 10:00:00 ALMT', '2025-03-14T05:00:00.000Z'],
  ])('takes %s, which has no zone, for a clock in Almaty', (written, instant) => {
    expect(readFeedInstant(written)).toBe(instant);
  });

  it.each([
    '',
    'yesterday',
    '2025',
    '2025-03',
    '30 Feb 2025',
    '2025-13-01',
    '14 Mar 2025 25:00',
    '1741939200',
    '9999-12-31T23:59:59-12:00',
  ])('reads no instant from "%s"', (written) => {
    expect(readFeedInstant(written)).toBeNull();
  });
});

describe('feedDateOf', () => {
  it('keeps the words of a date that it cannot read', () => {
    expect(feedDateOf(' вчера ')).toEqual({ written: 'вчера', instant: null });
  });

  it('is nothing where nothing is written', () => {
    expect(feedDateOf('  ')).toBeNull();
    expect(feedDateOf(null)).toBeNull();
  });
});
