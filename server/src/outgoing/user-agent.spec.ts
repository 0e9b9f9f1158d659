import { userAgent } from './user-agent';

describe('userAgent', () => {
  it('names the contact, or none', () => {
    expect(userAgent('1.2.3', 'https://press.example/bot')).toBe('Uade/1.2.3 (+https://press.example/bot)');
    expect(userAgent('1.2.3', null)).toBe('Uade/1.2.3');
  });
});
