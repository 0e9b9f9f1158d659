import { keyName, takesText } from './keystroke';

const stroke = (key: string, code: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('the name of a key', () => {
  it('is the letter of a Latin layout, wherever it stands', () => {
    expect(keyName(stroke('j', 'KeyJ'))).toBe('j');
    expect(keyName(stroke('z', 'KeyY'))).toBe('z');
  });

  it('is the Latin letter of the place where the layout is Kazakh or Russian', () => {
    expect(keyName(stroke('о', 'KeyJ'))).toBe('j');
    expect(keyName(stroke('л', 'KeyK', { ctrlKey: true }))).toBe('ctrl+k');
    expect(keyName(stroke('ә', 'Digit2'))).toBe('2');
    expect(keyName(stroke('һ', 'Equal'))).toBe('=');
  });

  it('is the slash and the question mark on a Russian layout too', () => {
    expect(keyName(stroke('.', 'Slash'))).toBe('/');
    expect(keyName(stroke(',', 'Slash', { shiftKey: true }))).toBe('?');
  });

  it('leaves the full stop of its own key alone', () => {
    expect(keyName(stroke('.', 'Period'))).toBe('.');
  });
});

describe('a field', () => {
  it('takes text, a button and a tick box do not', () => {
    const input = document.createElement('input');
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    expect(
      [input, document.createElement('textarea'), box, document.createElement('button')].map(takesText),
    ).toEqual([true, true, false, false]);
  });
});
