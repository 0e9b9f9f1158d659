import { leadsTo, readCursor, writeCursor } from './live-cursor';

const cursor = (xid: string, id: string, log = 'a1x2') => ({ log, xid, id });

describe('a cursor of the event log', () => {
  it.each([cursor('1', '2'), cursor('18446744073709551615', '9223372036854775807'), cursor('0', '0', '7x9')])(
    'is read as it was written: %j',
    (given) => expect(readCursor(writeCursor(given))).toEqual(given),
  );

  it.each([
    '',
    'yesterday',
    '1.2',
    'a.1',
    'a.1.2.3',
    'a.-1.2',
    'a.1.2;',
    'A.1.2',
    'a.1.99999999999999999999',
  ])('is not read from %j', (written) => expect(readCursor(written)).toBeNull());

  it.each([
    [cursor('5', '1'), true],
    [cursor('6', '9'), true],
    [cursor('7', '3'), true],
    [cursor('7', '4'), false],
    [cursor('10', '0'), false],
    [cursor('5', '1', 'b1x2'), false],
  ])('%j leads to the head 7.3: %s', (from, leads) => {
    expect(leadsTo(from, cursor('7', '3'))).toBe(leads);
  });
});
