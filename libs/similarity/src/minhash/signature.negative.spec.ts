import { bands, resemblance, signature } from './signature';

describe('bands', () => {
  it('do not meet for texts that have nothing in common', () => {
    const texts = Array.from({ length: 60 }, (_, seed) =>
      Array.from({ length: 120 }, (_w, index) => `w${seed}x${index}`).join(' '),
    );
    const all = texts.flatMap((text) => bands(signature(text)));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('resemblance', () => {
  it('is nothing between empty texts', () => {
    expect(resemblance(signature(''), signature(''))).toBe(0);
  });

  it('stays low between two releases of one ministry', () => {
    const one = 'Министерство просвещения Аксу-Демо сообщает, что в городе построят новую школу на 600 мест.';
    const other =
      'Министерство просвещения Аксу-Демо сообщает, что учителям выплатят надбавку за сельскую работу.';
    expect(resemblance(signature(one), signature(other))).toBeLessThan(0.4);
  });
});
