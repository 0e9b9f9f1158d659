import { analyse } from '../analyse';

const read = (text: string) =>
  analyse({ title: null, text, publishedAt: '2026-02-03T05:00:00Z' }).commitments[0];

describe('who must act', () => {
  it.each([
    [
      'Министерству дорог совместно с акиматами поручено завершить ремонт до 1 июля.',
      'Министерству дорог совместно с акиматами',
    ],
    ['Минэнерго поручено завершить ремонт до 1 июля.', 'Минэнерго'],
    ['МВД следует усилить контроль до 1 июля.', 'МВД'],
    ['АО «Проба жолы» необходимо завершить ремонт до 1 июля.', 'АО «Проба жолы»'],
    ['ІІМ бақылауды 1 шілдеге дейін күшейтуі керек.', 'ІІМ'],
    ['«Қазақстан сынақ жолы» АҚ жөндеуді 1 шілдеге дейін аяқтауы қажет.', '«Қазақстан сынақ жолы» АҚ'],
    [
      'Сыбайлас жемқорлыққа қарсы іс-қимыл агенттігіне сатып алуды тексеру тапсырылды.',
      'Сыбайлас жемқорлыққа қарсы іс-қимыл агенттігіне',
    ],
    ['Мемлекет басшысы Үкімет пен әкімдіктерге жөндеуді аяқтауды тапсырды.', 'Үкімет пен әкімдіктерге'],
    ['Сынақ министрі А. Мысаловаға жоспар ұсынуды тапсырамын.', 'Сынақ министрі А. Мысаловаға'],
    ['I instruct Health Minister A. Mysalova to present a plan by 1 July.', 'Health Minister A. Mysalova'],
  ])('is named: %s', (text, responsible) => {
    expect(read(text)?.responsible).toBe(responsible);
  });

  it.each([
    'Prime Minister Yerlan Mysalov was instructed to complete repairs by 1 July.',
    'Премьер-министр Ерлан Мысаловқа жөндеуді аяқтау тапсырылды.',
  ])('does not give the order that it gets: %s', (text) => {
    expect(read(text)).toMatchObject({
      responsible: expect.stringMatching(/Mysalov|Мысалов/) as string,
      speaker: null,
    });
  });
});
