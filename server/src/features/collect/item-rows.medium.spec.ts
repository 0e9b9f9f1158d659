import { DataSource } from 'typeorm';
import { findRow } from '../../database/find-row';
import { insertRows } from '../../database/insert-rows';
import { rowUpdate } from '../../database/row-update';
import { writeTogether } from '../../database/write-together';
import { type CollectTest, startCollectTest } from '../../testing/collect-test';
import { SourceItemEntity } from '../sources/source-item.entity';

describe('rows that are found and changed by prepared statements', () => {
  let collect: CollectTest;
  let dataSource: DataSource;
  let item: SourceItemEntity;
  const id = '01890000-0000-7000-8000-000000000001';

  beforeAll(async () => {
    collect = await startCollectTest();
    dataSource = collect.test.app.get(DataSource);
    const source = await collect.addSource('rows', {
      discovery: 'feed',
      discoveryUrls: [collect.site.url('/feed')],
    });
    item = {
      id,
      sourceId: source.id,
      url: 'https://qala.example/1?q="ә"',
      host: 'qala.example',
      pageUrl: null,
      title: `O'Brien «\\»`,
      publishedAt: new Date('2026-03-13T05:00:00.123Z'),
      listedChangeAt: null,
      firstSeenAt: new Date('2026-03-13T06:00:00Z'),
      state: 'waiting',
      priority: 2,
      backfillId: null,
      releaseId: null,
      captureId: null,
      validators: null,
      firstReadAt: null,
      changedAt: null,
      lastFetchedAt: null,
      nextFetchAt: null,
      goneAt: null,
      errorStreak: 0,
      errorCode: null,
      errorReason: null,
    };
    await dataSource.query(`INSERT INTO host (name) VALUES ('qala.example')`);
    await insertRows(dataSource.manager, SourceItemEntity, [item]);
  });
  afterAll(() => collect.close());

  const update = (change: Partial<SourceItemEntity>) =>
    writeTogether(dataSource.manager, [rowUpdate(dataSource.manager, SourceItemEntity, id, change)]);
  const find = (where: Partial<SourceItemEntity>) => findRow(dataSource.manager, SourceItemEntity, where);

  it('are read as TypeORM reads them', async () => {
    const found = await find({ id });
    expect(found).toEqual(item);
    expect(found).toEqual({ ...(await dataSource.manager.findOneBy(SourceItemEntity, { id })) });
  });

  it('are found by several values, and by having none', async () => {
    expect(await find({ url: item.url, captureId: null, publishedAt: item.publishedAt })).toEqual(item);
    expect(await find({ url: item.url, publishedAt: null })).toBeNull();
    expect(await find({ id, title: 'another' })).toBeNull();
  });

  it('change in what is given, and in nothing else', async () => {
    const change = {
      validators: { url: item.url, etag: '"1"', lastModified: null },
      lastFetchedAt: new Date('2026-03-14T00:00:00.5Z'),
      title: null,
      errorStreak: 3,
      state: 'gone',
    } as const;
    await update(change);
    expect(await find({ id })).toEqual({ ...item, ...change });
    await update({ validators: null });
    expect(await find({ id })).toEqual({ ...item, ...change, validators: null });
  });

  it('stay as they are until the transaction that locks them ends', async () => {
    let order = '';
    let later: Promise<void> | undefined;
    await dataSource.transaction(async (manager) => {
      await findRow(manager, SourceItemEntity, { id }, { lock: true });
      later = update({ title: 'later' }).then(() => {
        order += ' changed';
      });
      await expect(
        dataSource.query(`SELECT FROM source_item WHERE id = $1 FOR UPDATE NOWAIT`, [id]),
      ).rejects.toThrow(/lock/);
      order += 'released';
    });
    await later;
    expect(order).toBe('released changed');
    expect(await find({ id })).toMatchObject({ title: 'later' });
  });
});
