import fc from 'fast-check';
import { fold } from '../rules/fold';
import { BUCKET_BITS } from './hashed-features';
import { KK_NAME_WEIGHTS } from './kk-name-weights';
import { LEVELS, nameScorer } from './name-scorer';

const score = nameScorer(KK_NAME_WEIGHTS);

/** The score of the stretch between the brackets. */
function scoreOf(bracketed: string): number {
  const start = bracketed.indexOf('[');
  const end = bracketed.indexOf(']') - 1;
  const text = bracketed.replace('[', '').replace(']', '');
  return score(text, fold(text), { start, end });
}

describe('the learned scorer of Kazakh names', () => {
  it('has one level for each bucket', () => {
    expect(KK_NAME_WEIGHTS.weights).toHaveLength(2 ** BUCKET_BITS);
    expect([...new Set(KK_NAME_WEIGHTS.weights)].filter((level) => !LEVELS.includes(level))).toEqual([]);
  });

  it.each([
    'Бұл туралы [Ерназар Терекбаев] айтты.',
    'Жиында [Қияли Аққұмов] сөз сөйледі.',
    'Аудан әкімі [Айжан Көлтаева] тұрғындармен кездесті.',
    '[Нұрбек Сырғалиев] жобаны таныстырды.',
  ])('takes a person for one: %s', (sentence) => {
    expect(scoreOf(sentence)).toBeGreaterThan(0.5);
  });

  it.each([
    'Жаңа мектеп [Терекөл] ауданында салынды.',
    '[Қазақстан Республикасы] Конституциясы қабылданды.',
    'Көрме [Еуропа] елдерінде өтеді.',
    '[Бүгін] жиын өтті.',
  ])('takes no place and no first word of a sentence for a person: %s', (sentence) => {
    expect(scoreOf(sentence)).toBeLessThan(0.5);
  });

  it('gives a share for any stretch of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, from, size) => {
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (size % 60));
        const share = score(text, fold(text), { start, end });
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});
