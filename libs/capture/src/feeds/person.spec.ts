import { readPerson } from './person';

describe('readPerson', () => {
  it.each([
    ['press@demograd.example (Пресс-служба)', 'Пресс-служба', 'press@demograd.example'],
    ['Пресс-служба (press@demograd.example)', 'Пресс-служба', 'press@demograd.example'],
    ['Press Office <press@demoville.example>', 'Press Office', 'press@demoville.example'],
    ['press@demoville.example', null, 'press@demoville.example'],
    ['Press Office (Demoville)', 'Press Office (Demoville)', null],
    ['Press Office', 'Press Office', null],
  ])('reads "%s"', (written, name, email) => {
    expect(readPerson(written)).toEqual({ written, name, email });
  });
});
