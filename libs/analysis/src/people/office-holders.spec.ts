import { familyKey, holderOn, HOLDERS_KNOWN_UNTIL, OFFICE_HOLDERS } from './office-holders';

describe('holderOn', () => {
  it.each([
    ['president', '2019-03-19', 'Nursultan Nazarbayev'],
    ['president', '2019-03-20', 'Kassym-Jomart Tokayev'],
    ['prime-minister', '2014-04-01', 'Serik Akhmetov'],
    ['prime-minister', '2014-04-02', 'Karim Massimov'],
    ['prime-minister', '2019-02-20', 'Bakytzhan Sagintayev'],
    ['prime-minister', '2019-02-25', 'Askar Mamin'],
    ['prime-minister', '2024-02-04', 'Alikhan Smailov'],
    ['prime-minister', '2024-02-06', 'Olzhas Bektenov'],
    ['senate-chair', '2019-03-19', 'Kassym-Jomart Tokayev'],
    ['senate-chair', '2019-03-20', 'Dariga Nazarbayeva'],
    ['senate-chair', '2020-05-04', 'Maulen Ashimbayev'],
    ['mazhilis-chair', '2022-01-31', 'Nurlan Nigmatulin'],
    ['mazhilis-chair', '2022-02-01', 'Yerlan Koshanov'],
    ['head-of-administration', '2022-01-31', 'Yerlan Koshanov'],
    ['head-of-administration', '2024-02-05', 'Olzhas Bektenov'],
    ['state-counsellor', '2023-07-03', 'Yerlan Karin'],
  ] as const)('knows the %s of %s', (office, day, name) => {
    expect(holderOn(office, day)?.name).toBe(name);
  });

  it.each([
    ['prime-minister', '2019-02-21'],
    ['prime-minister', '2024-02-05'],
    ['senate-chair', '2020-05-02'],
    ['head-of-administration', '2022-02-01'],
    ['head-of-administration', '2024-02-06'],
    ['minister', '2024-02-06'],
  ] as const)('knows no %s on %s, when nobody held the office or the record is not clear', (office, day) => {
    expect(holderOn(office, day)).toBeNull();
  });

  it('knows nobody without a day or after the last day that the list covers', () => {
    expect(holderOn('president', null)).toBeNull();
    expect(holderOn('president', HOLDERS_KNOWN_UNTIL)).not.toBeNull();
    expect(holderOn('president', '2026-01-01')).toBeNull();
  });

  it('gives an office to one holder at a time', () => {
    for (const { office, from, until } of OFFICE_HOLDERS) {
      const others = OFFICE_HOLDERS.filter((one) => one.office === office && one.from > from);
      for (const other of others)
        expect([other.from, until !== null && until <= other.from]).toEqual([other.from, true]);
    }
  });
});

describe('familyKey', () => {
  it('is the same for a man and a woman of one family', () => {
    expect(familyKey('Айгүл Мысалова')).toBe(familyKey('Yerlan Mysalov'));
  });
});
