import { readOwnHost } from './own-hosts';

describe('readOwnHost', () => {
  it.each([
    ['intranet.example', 'intranet.example', null],
    [' Intranet.Example. ', 'intranet.example', null],
    ['intranet.example:8080', 'intranet.example', 8080],
    ['intranet.example:80', 'intranet.example', 80],
    ['жаңалық.example', 'xn--80aaqw4fuxvb.example', null],
    ['127.0.0.1:4200', '127.0.0.1', 4200],
    ['2130706433', '127.0.0.1', null],
    ['[::1]:4200', '[::1]', 4200],
    ['[0:0::1]', '[::1]', null],
  ])('reads %s as the host %s with the port %s', (entry, host, port) => {
    expect(readOwnHost(entry)).toEqual({ kind: 'host', host, port });
  });

  it.each(['10.0.0.0/8', '192.168.1.7/32', 'fd00::/8', '::1/128'])('reads %s as a range', (range) => {
    expect(readOwnHost(range)).toEqual({ kind: 'range', range });
  });

  it.each([
    '',
    'http://intranet.example',
    'intranet.example/press',
    'user@intranet.example',
    'intranet.example:0',
    'intranet.example:65536',
    'intranet.example:http',
    '::1',
    '[::1',
    'two words',
    '*.example',
    '0.0.0.0/0',
    '10.0.0.0/33',
    '010.0.0.0/8',
    '::/0',
    '256.0.0.1',
  ])('does not take %j', (entry) => {
    expect(readOwnHost(entry)).toBeNull();
  });
});
