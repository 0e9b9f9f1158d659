import { toOneAlphabet } from './transliterate';

describe('toOneAlphabet', () => {
  it.each([
    ['абай', 'абиш'],
    ['асан', 'асель'],
    ['ахметов', 'ахмедов'],
    ['kurultai', 'constitution'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(toOneAlphabet(one)).not.toBe(toOneAlphabet(other));
  });
});
