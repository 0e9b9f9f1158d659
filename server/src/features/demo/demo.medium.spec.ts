import type { Commitment, CommitmentRow, EditRow, Page, Reader, ReleaseRow } from '@uade/contracts';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { DemoService } from './demo.service';

const TABLES = [
  'capture',
  'release',
  'release_version',
  'suggestion_decision',
  'commitment',
  'mention',
  'status_change',
  'annotation',
  'edit',
  'mark_place',
];

describe('the demo', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp({ demo: true });
  });
  afterAll(() => test.close());

  async function commitments(query: string): Promise<CommitmentRow[]> {
    return (await test.ask('GET', `/commitments?${query}&limit=200`)).json<Page<CommitmentRow>>().items;
  }

  async function counts(): Promise<number[]> {
    const source = test.app.get(DataSource);
    const rows = await Promise.all(
      TABLES.map((table) => source.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`)),
    );
    return rows.map(([row]) => row?.n ?? -1);
  }

  it('shows the elections said on 1 September 2022 as kept in time, in three languages', async () => {
    const [row] = await commitments('q=maslikhats&status=kept&topic=elections');
    const whole = (await test.ask('GET', `/commitments/${row?.id}`)).json<Commitment>();
    expect(row).toMatchObject({ status: 'kept', statusSince: '2023-03-19', late: false });
    expect(row?.deadline).toMatchObject({ from: '2023-01-01', to: '2023-06-30', precision: 'half' });
    expect(new Set(whole.mentions.map(({ language }) => language))).toEqual(new Set(['kk', 'ru', 'en']));
  });

  it('leaves the sentence of the reference release for the newcomer to decide', async () => {
    const found = (await test.ask('GET', '/releases?q=maslikhats&source=el-kz')).json<Page<ReleaseRow>>();
    const reader = (await test.ask('GET', `/releases/${found.items[0]?.id}/reader`)).json<Reader>();
    const sentence = reader.suggestions.find(({ quote }) =>
      quote.startsWith('The final stage in the renewal'),
    );
    expect(sentence).toMatchObject({
      state: 'open',
      kind: 'announcement',
      topic: 'elections',
      speaker: 'Kassym-Jomart Tokayev',
    });
  });

  it('has something due, something overdue, and calls its inventions fictional', async () => {
    const [overdue, fictional] = await Promise.all([
      commitments('overdue=true'),
      commitments('source=qala-pressi'),
    ]);
    expect(overdue.length).toBeGreaterThan(0);
    expect(fictional.length).toBeGreaterThan(0);
    expect([...overdue, ...fictional].every(({ source }) => source.fictional)).toBe(true);
  });

  it('shows a deadline that was quietly taken out of a page, on the commitment that it belonged to', async () => {
    const { items } = (await test.ask('GET', '/edits')).json<Page<EditRow>>();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      class: 'date',
      source: { fictional: true },
      gravest: { added: '' },
      touched: [{ fate: 'changed', state: 'open' }],
    });
    expect(items[0]?.gravest.removed).toMatch(/^до \d/u);
    expect(items[0]?.touched[0]?.mark).toMatchObject({
      commitmentTitle: expect.stringContaining('25 колонок'),
    });
  });

  it('calls nothing fetched that nobody fetched', async () => {
    const methods = await test.app.get(DataSource).query(`SELECT DISTINCT method FROM capture`);
    expect(methods).toEqual([{ method: 'uploaded' }]);
  });

  it('goes on where it was interrupted and doubles nothing', async () => {
    const before = await counts();
    const owner = await new DataSource({ type: 'postgres', url: test.database.superuserUrl }).initialize();
    await owner.query(`SET session_replication_role = replica`);
    await owner.query(`DELETE FROM audit_entry WHERE action = 'demo.loaded'`);
    await owner.destroy();
    await test.app.get(DemoService).onApplicationBootstrap();
    expect(await counts()).toEqual(before);
  });
});
