import { titleOf } from './release-title';

describe('the title of a release', () => {
  it('is the beginning of the first line where the page has none, with whole characters', () => {
    const line = `${'a'.repeat(118)}😀${'b'.repeat(20)}`;
    const title = titleOf({ title: null, text: `${line}\nSecond line` });
    expect(title).toBe(`${'a'.repeat(118)}…`);
  });

  it('is that of the page where it has one', () => {
    expect(titleOf({ title: 'A school opens', text: 'Text' })).toBe('A school opens');
  });
});
