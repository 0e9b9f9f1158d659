import { DataSource } from 'typeorm';
import { EventEntity } from '../../database/event.entity';
import { insertRows } from '../../database/insert-rows';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { SpeakerEntity } from './speaker.entity';

describe('rows that are inserted by one statement', () => {
  let test: TestApp;
  let dataSource: DataSource;

  beforeAll(async () => {
    test = await createTestApp();
    dataSource = test.app.get(DataSource);
  });
  afterAll(() => test.close());

  const createdAt = new Date('2026-03-13T05:00:00.123Z');
  const speaker = (digit: string, name: string) => ({
    id: `01890000-0000-7000-8000-00000000000${digit}`,
    name,
    createdAt,
  });

  it('come back as TypeORM would have written them', async () => {
    const names = ['Сәуле Жорамалова', `O'Brien "the \\ akim"`, 'line\nline 😀', '{a,b}'];
    const rows = names.map((name, at) => speaker(String(at), name));
    expect(await insertRows(dataSource.manager, SpeakerEntity, rows)).toBe(names.length);
    const read = await dataSource.manager.find(SpeakerEntity, { order: { id: 'ASC' } });
    expect(read).toEqual(rows);
  });

  it('keep null, numbers and nested JSON', async () => {
    const payload = { schemaVersion: 1, none: null, nested: { list: [1, 'ә'] } };
    await insertRows(dataSource.manager, EventEntity, [{ at: createdAt, name: 'test.inserted', payload }]);
    const [event] = await dataSource.manager.findBy(EventEntity, { name: 'test.inserted' });
    expect(event).toMatchObject({ at: createdAt, payload });
  });

  it('that are there already are left out where that is asked for, and refused where it is not', async () => {
    const again = speaker('0', 'another name');
    const fresh = speaker('9', 'Dana Oilapova');
    expect(await insertRows(dataSource.manager, SpeakerEntity, [again, fresh], { orIgnore: true })).toBe(1);
    await expect(insertRows(dataSource.manager, SpeakerEntity, [again])).rejects.toThrow(/speaker/);
  });

  it('may be none', async () => {
    expect(await insertRows(dataSource.manager, SpeakerEntity, [])).toBe(0);
  });

  it('finds a word by its English stem, although only Russian ones are made', async () => {
    const [row] = await dataSource.query(
      `SELECT to_tsvector('russian', 'elections were promised') @@ websearch_to_tsquery('english', 'election promise') AS found`,
    );
    expect(row).toEqual({ found: true });
  });
});
