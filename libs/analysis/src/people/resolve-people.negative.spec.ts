import type { ReadLanguage } from '@uade/kernel';
import { localeOf } from '../locales/locales';
import { fold } from '../rules/fold';
import { resolvePeople } from './resolve-people';

function named(language: ReadLanguage, text: string): string[] {
  const mentions = resolvePeople({ text, folded: fold(text), day: null }, localeOf(language).people);
  return mentions.flatMap(({ person }) => (person?.named === true ? [person.label] : []));
}

describe('what is no person', () => {
  it.each([
    ['ru', 'Согласно Посланию, дорога будет построена.'],
    ['ru', 'Дорога готова, сообщает Qala Pressi.'],
    ['ru', 'Дорога готова, передает Степной Вестник.'],
    ['ru', 'Северный Казахстан и Западный Казахстан получили деньги.'],
    ['ru', 'Новый Год отметили в Доме Дружбы.'],
    ['ru', 'Пенсионерам помогает «Халык Банк».'],
    ['kk', 'Жол дайын, деп хабарлайды Qala Pressi.'],
    ['kk', 'Халықаралық Alem форумы өтті.'],
    ['kk', 'Жақында Түркі әлемі жиналды.'],
    ['kk', 'Еліміздің Егемендігі қастерлі.'],
    ['kk', 'Алтын Орда тарихы оқытылады.'],
    ['kk', 'Біріккен Ұлттар Ұйымы көмектеседі.'],
    ['en', 'The road is ready, Qala Pressi reports.'],
    ['en', 'The road is ready, Steppe Herald reports.'],
    ['en', 'Eternal Nation is the goal.'],
    ['en', 'Strong Village will be built.'],
  ] as const)('in %s: %s', (language, text) => {
    expect(named(language, text)).toEqual([]);
  });
});

describe('who is no subject', () => {
  it('«депутатов» in the genitive is nobody who acts', () => {
    const text = 'Мажилис станет меньше: в нем будет 98 депутатов.';
    const mentions = resolvePeople({ text, folded: fold(text), day: null }, localeOf('ru').people);
    const deputies = mentions.find(({ office }) => office === 'crowd');
    expect(deputies).toMatchObject({ oblique: true });
  });
});
