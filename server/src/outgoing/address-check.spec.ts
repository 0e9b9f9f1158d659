import fc from 'fast-check';
import { isInRange, literalAddress, objectionTo } from './address-check';
import { INNER_IPV4, INNER_IPV6, PUBLIC_ADDRESSES } from './testing/address-spellings';

describe('objectionTo', () => {
  it.each([...INNER_IPV4, ...INNER_IPV6])('objects to %s', (address) => {
    expect(objectionTo(address)).toMatch(/^(an?|this) /);
  });

  it.each(PUBLIC_ADDRESSES)('has nothing against %s', (address) => {
    expect(objectionTo(address)).toBeNull();
  });

  it.each([
    ['127.0.0.1', 'this machine'],
    ['192.168.0.1', 'a private network'],
    ['fd00::1', 'a private network'],
    ['100.64.0.1', 'a provider’s inner network'],
    ['169.254.169.254', 'a neighbour on the network, not the internet'],
    ['ff02::1', 'a group of machines'],
    ['::ffff:8.8.8.8', 'an IPv4 address in disguise'],
    ['203.0.113.1', 'a reserved address'],
    ['::808:808', 'a reserved address'],
  ])('says that %s is %s', (address, words) => {
    expect(objectionTo(address)).toBe(words);
  });

  it.each([
    '',
    'localhost',
    'fe80::1%eth0',
    '2a00::1%1',
    '8.8.8',
    '08.8.8.8',
    '8.8.8.8 ',
    '0x8.8.8.8',
    '[2a00::1]',
    '1.1.1.1.1',
  ])('takes %j, which no resolver should answer, for no address', (address) => {
    expect(objectionTo(address)).toBe('which is no address');
  });

  it('objects to every IPv6 address outside 2000::/3', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const first = group.filter((value) => value >> 13 !== 1);
    fc.assert(
      fc.property(first, fc.array(group, { minLength: 7, maxLength: 7 }), (head, tail) => {
        const address = [head, ...tail].map((value) => value.toString(16)).join(':');
        return objectionTo(address) !== null;
      }),
    );
  });
});

describe('isInRange', () => {
  it.each([
    ['10.1.2.3', '10.0.0.0/8', true],
    ['11.1.2.3', '10.0.0.0/8', false],
    ['::1', '::1/128', true],
    ['::ffff:10.1.2.3', '10.0.0.0/8', false],
    ['10.1.2.3', '::/7', false],
    ['no address', '10.0.0.0/8', false],
  ])('%s in %s: %s', (address, range, expected) => {
    expect(isInRange(address, range)).toBe(expected);
  });
});

describe('literalAddress', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '::1'],
    ['press.example', null],
    ['localhost', null],
  ])('of %s is %s', (host, address) => {
    expect(literalAddress(host)).toBe(address);
  });
});
