import { remembered } from './remembered';

describe('remembered', () => {
  it('computes an answer once for each word', () => {
    const asked: string[] = [];
    const length = remembered((word) => {
      asked.push(word);
      return word.toUpperCase();
    });
    expect([length('ақсу'), length('демо'), length('ақсу')]).toEqual(['АҚСУ', 'ДЕМО', 'АҚСУ']);
    expect(asked).toEqual(['ақсу', 'демо']);
  });

  it('keeps null as an answer', () => {
    let asked = 0;
    const nothing = remembered((): null => {
      asked += 1;
      return null;
    });
    expect([nothing('a'), nothing('a')]).toEqual([null, null]);
    expect(asked).toBe(1);
  });

  it('answers the same when it has forgotten', () => {
    const upper = remembered((word) => word.toUpperCase());
    for (let round = 0; round < 2; round += 1)
      for (let number = 0; number < 5000; number += 1) expect(upper(`w${number}`)).toBe(`W${number}`);
  });

  it('answers for long words too', () => {
    const upper = remembered((word) => word.toUpperCase());
    expect([upper('a'.repeat(200)), upper('a'.repeat(200))]).toEqual(['A'.repeat(200), 'A'.repeat(200)]);
  });
});
