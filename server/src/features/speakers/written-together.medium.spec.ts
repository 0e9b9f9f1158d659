import { DataSource } from 'typeorm';
import { SpeakerEntity } from './speaker.entity';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { EventEntity } from '../../database/event.entity';
import { insertion } from '../../database/insert-rows';
import { rowUpdate } from '../../database/row-update';
import { writeTogether } from '../../database/write-together';

describe('writes that are run as one statement', () => {
  let test: TestApp;
  let dataSource: DataSource;

  beforeAll(async () => {
    test = await createTestApp();
    dataSource = test.app.get(DataSource);
  });
  afterAll(() => test.close());

  const createdAt = new Date('2026-03-13T05:00:00.123Z');
  const speaker = (digit: string) => ({
    id: `01890000-0000-7000-8000-00000000000${digit}`,
    name: `Speaker ${digit}`,
    createdAt,
  });
  const adding = (...digits: string[]) => insertion(dataSource.manager, SpeakerEntity, digits.map(speaker));
  const naming = (digit: string, name: string) =>
    rowUpdate(dataSource.manager, SpeakerEntity, speaker(digit).id, { name });
  const names = async () =>
    (await dataSource.manager.find(SpeakerEntity, { order: { id: 'ASC' } })).map(({ name }) => name);

  it('are all done, each with its own values, and each is counted', async () => {
    await writeTogether(dataSource.manager, adding('1', '2'));
    const payload = { schemaVersion: 1, dollars: '$1 and $2' };
    const counts = await writeTogether(dataSource.manager, [
      naming('1', 'Dana'),
      ...insertion(dataSource.manager, EventEntity, [{ at: createdAt, name: 'test.together', payload }]),
      naming('9', 'nobody'),
      ...adding('3', '4', '5'),
    ]);
    expect(counts).toEqual([1, 1, 0, 3]);
    expect(await names()).toEqual(['Dana', 'Speaker 2', 'Speaker 3', 'Speaker 4', 'Speaker 5']);
    const [event] = await dataSource.manager.findBy(EventEntity, { name: 'test.together' });
    expect(event).toMatchObject({ at: createdAt, payload });
  });

  it('are all undone where one fails', async () => {
    const writes = [naming('2', 'Marat'), ...adding('1')];
    await expect(writeTogether(dataSource.manager, writes)).rejects.toThrow(/speaker/);
    expect(await names()).toContain('Speaker 2');
  });

  it('may be none', async () => {
    expect(await writeTogether(dataSource.manager, [])).toEqual([]);
    expect(adding()).toEqual([]);
  });
});
