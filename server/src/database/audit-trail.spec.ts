import { auditPayloadHash, sortedJson } from './audit-trail';

describe('the words of an audit entry', () => {
  it('hold everything that is nested, with the keys of every level sorted', () => {
    const payload = {
      changed: { topic: null, deadline: { to: '2023-06-30', from: null } },
      at: [{ b: 1, a: 2 }],
    };
    expect(sortedJson(payload)).toBe(
      '{"at":[{"a":2,"b":1}],"changed":{"deadline":{"from":null,"to":"2023-06-30"},"topic":null}}',
    );
  });

  it('have one hash whatever the order of the keys', () => {
    expect(sortedJson({ a: 1, b: { c: 2, d: 3 } })).toBe(sortedJson({ b: { d: 3, c: 2 }, a: 1 }));
    expect(auditPayloadHash('Because.', '{}')).not.toBe(auditPayloadHash('', 'Because.{}'));
  });
});
