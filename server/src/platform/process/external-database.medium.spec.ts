import { createSuiteDatabase, type SuiteDatabase } from '../../database/testing/suite-database';
import { checkExternalDatabase } from './external-database';

describe('checkExternalDatabase', () => {
  let database: SuiteDatabase;

  beforeAll(async () => {
    database = await createSuiteDatabase('empty');
  });
  afterAll(() => database.drop());

  const changed = (change: (url: URL) => void) => {
    const url = new URL(database.ownerUrl);
    change(url);
    return url.href;
  };

  it('lets a reachable PostgreSQL of our age pass', async () => {
    await expect(checkExternalDatabase(database.ownerUrl)).resolves.toBeUndefined();
  });

  it.each([
    ['a wrong password', (url: URL) => (url.password = 'wrong-secret'), '28P01'],
    ['a missing database', (url: URL) => (url.pathname = '/nowhere'), '3D000'],
  ])('says what is wrong with %s, without the password', async (_what, change, code) => {
    const url = changed(change);
    await expect(checkExternalDatabase(url)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(code),
    });
    await expect(checkExternalDatabase(url)).rejects.not.toThrow(new URL(url).password);
  });

  it('says so where nothing listens', async () => {
    // A port that was free a moment ago may be given to another suite.
    const url = changed((one) => (one.port = '1'));
    await expect(checkExternalDatabase(url)).rejects.toMatchObject({
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });
});
