import fc from 'fast-check';
import { bands, BANDS, resemblance, signature, SIGNATURE_SIZE } from './signature';

/** A text of fictional words, the same for the same seed. */
function text(seed: number, words = 300): string {
  return Array.from({ length: words }, (_, index) => `word${(seed * 7919 + index * index * 31) % 5003}`).join(
    ' ',
  );
}

/** The text with every n-th word replaced. */
function edited(of: string, every: number): string {
  return of
    .split(' ')
    .map((word, index) => (index % every === 3 ? `other${index}` : word))
    .join(' ');
}

/** The share of runs of three words that two texts have in common, counted. */
function jaccard(a: string, b: string): number {
  const runs = (of: string): Set<string> => {
    const words = of.split(' ');
    return new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(' ')));
  };
  const [one, other] = [runs(a), runs(b)];
  const both = [...one].filter((run) => other.has(run)).length;
  return both / (one.size + other.size - both);
}

describe('signature', () => {
  it('is the same for texts that differ only in layout, case and marks', () => {
    const one = signature('Үкімет мектеп салады, дейді Министр.');
    const other = signature('ҮКІМЕТ\n\nмектеп   салады – дейді министр');
    expect(other).toEqual(one);
    expect(one).toHaveLength(SIGNATURE_SIZE);
  });

  it.each([40, 20, 10, 5])('estimates what is left in common after each %d-th word is replaced', (every) => {
    const errors = Array.from({ length: 20 }, (_, seed) => {
      const [a, b] = [text(seed), edited(text(seed), every)];
      return resemblance(signature(a), signature(b)) - jaccard(a, b);
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(errors.every((error) => Math.abs(error) < 0.18)).toBe(true);
  });

  it('finds the same short sentence again', () => {
    expect(resemblance(signature('Мектеп салынады'), signature('мектеп салынады'))).toBe(1);
  });

  it('keeps two signed texts alike whichever comes first, and each like itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [one, other] = [signature(a), signature(b)];
        expect(resemblance(one, other)).toBe(resemblance(other, one));
        expect(resemblance(one, one)).toBe(one.length === 0 ? 0 : 1);
      }),
    );
  });
});

describe('bands', () => {
  it('are signed 32-bit integers, all of them different', () => {
    const keys = bands(signature(text(1)));
    expect(keys).toHaveLength(BANDS);
    expect(new Set(keys).size).toBe(BANDS);
    expect(keys.every((key) => key === (key | 0))).toBe(true);
  });

  it('meet for every text with one word in twenty replaced', () => {
    const met = Array.from({ length: 50 }, (_, seed) => {
      const others = new Set(bands(signature(edited(text(seed), 20))));
      return bands(signature(text(seed))).some((key) => others.has(key));
    });
    expect(met.every(Boolean)).toBe(true);
  });

  it('are none for a text without a word', () => {
    expect(bands(signature(' … '))).toEqual([]);
  });
});
