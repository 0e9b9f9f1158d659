import { detectLanguage } from './detect-language';
import { scriptOf } from './script-of';

describe('detectLanguage', () => {
  it.each([
    ['kk', 'Cyrl', 'Ауыл тұрғындары жаңа мектептің құрылысы биыл аяқталатынын айтты.'],
    ['kk', 'Latn', 'Auyl turğyndary jaña mekteptiñ qūrylysy biyl aiaqtalady dep aitty.'],
    ['ru', 'Cyrl', 'Жители села рассказали, что строительство новой школы закончится в этом году.'],
    ['en', 'Latn', 'The people of the village said that the new school will be finished this year.'],
  ])('reads %s in %s', (language, script, text) => {
    expect(detectLanguage(text)).toEqual({ language, script });
  });

  it.each([
    ['Turkish', 'Köyün sakinleri yeni okulun bu yıl biteceğini söyledi ve çok sevindi.'],
    ['Ukrainian', 'Мешканці села розповіли, що будівництво нової школи закінчиться цього року.'],
    ['no letters', '12 345, 67 %'],
  ])('takes %s for none of them', (_name, text) => {
    expect(detectLanguage(text).language).toBe('other');
  });
});

describe('scriptOf', () => {
  it('goes by most of the letters', () => {
    expect(scriptOf('Школа school школа')).toBe('Cyrl');
    expect(scriptOf('school школа school')).toBe('Latn');
  });

  it('knows no script where most letters are of a third one, or where there are none', () => {
    expect(scriptOf('法律法律法律 law')).toBe('other');
    expect(scriptOf('𝒜𝒜𝒜 ab')).toBe('other');
    expect(scriptOf('1, 2')).toBe('other');
  });
});
