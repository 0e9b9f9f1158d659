import {
  commitmentQuerySchema,
  daySchema,
  deadlineSchema,
  instantSchema,
  newEvidenceSchema,
  newStatusChangeSchema,
  newStoryDecisionSchema,
  newSuggestionDecisionSchema,
  releaseQuerySchema,
  ROUTES,
  updateCommitmentSchema,
} from './index';
import { z } from './zod';

const id = '01a20ab6-1b6a-766b-80c1-d88d5a1e8c40';
const change = { to: 'kept', holdsFrom: '2023-03-19', reason: 'They were held.' };

describe('the contracts', () => {
  it('make no schema that tries to compile code, which a page’s policy would report', () => {
    const compile = jest.spyOn(globalThis, 'Function');
    z.object({ name: z.string() }).parse({ name: 'a' });
    expect(compile).not.toHaveBeenCalled();
  });

  it('take a query parameter once or several times, as a list', () => {
    expect(commitmentQuerySchema.parse({ topic: 'elections' }).topic).toEqual(['elections']);
    expect(commitmentQuerySchema.parse({ topic: ['elections', 'health'] }).topic).toEqual([
      'elections',
      'health',
    ]);
    expect(commitmentQuerySchema.parse({}).topic).toBeUndefined();
  });

  it('read a flag from its words', () => {
    expect(commitmentQuerySchema.parse({ overdue: 'true' }).overdue).toBe(true);
    expect(commitmentQuerySchema.parse({ overdue: 'false' }).overdue).toBe(false);
    expect(commitmentQuerySchema.safeParse({ overdue: 'perhaps' }).success).toBe(false);
  });

  it.each([
    { limit: '0' },
    { limit: '201' },
    { from: '2023-02-30' },
    { from: '0000-01-01' },
    { language: 'de' },
  ])('refuse the query %j', (query) => {
    expect(releaseQuerySchema.safeParse(query).success).toBe(false);
  });

  it('know the years 0001 to 9999', () => {
    for (const year of ['0001', '9999']) {
      expect(daySchema.safeParse(`${year}-01-01`).success).toBe(true);
      expect(instantSchema.safeParse(`${year}-01-01T00:00:00Z`).success).toBe(true);
    }
    for (const year of ['0000', '10000', '+010000', '-0001']) {
      expect(daySchema.safeParse(`${year}-01-01`).success).toBe(false);
      expect(instantSchema.safeParse(`${year}-01-01T00:00:00Z`).success).toBe(false);
    }
  });

  it('refuse a deadline that ends before it begins', () => {
    const deadline = { phrase: 'in 2023', from: '2023-12-31', to: '2023-01-01', precision: 'year' };
    expect(deadlineSchema.safeParse(deadline).success).toBe(false);
    expect(deadlineSchema.safeParse({ ...deadline, from: null }).success).toBe(true);
  });

  it.each([
    ['without a reason', { ...change, reason: ' ' }],
    ['that corrects something', { ...change, corrects: id }],
    ['to nothing', { ...change, to: null }],
  ])('refuse a plain status change %s', (_name, given) => {
    expect(newStatusChangeSchema.safeParse(given).success).toBe(false);
  });

  it.each([
    ['a join with nothing', { decision: 'join', reason: 'x' }],
    ['a join without a reason', { decision: 'join', with: id }],
    ['a split that names a release', { decision: 'split', with: id, reason: 'x' }],
    ['a split without a reason', { decision: 'split', reason: ' ' }],
    ['an undo of nothing', { decision: 'undo' }],
  ])('refuse %s', (_name, given) => {
    expect(newStoryDecisionSchema.safeParse(given).success).toBe(false);
  });

  it('refuse a retraction that leads somewhere or names nothing', () => {
    const retraction = { ...change, kind: 'retraction', corrects: id, to: null };
    expect(newStatusChangeSchema.safeParse(retraction).success).toBe(true);
    expect(newStatusChangeSchema.safeParse({ ...retraction, to: 'kept' }).success).toBe(false);
    expect(newStatusChangeSchema.safeParse({ ...retraction, corrects: null }).success).toBe(false);
  });

  it.each([
    ['empty', {}],
    ['half a passage', { versionId: id, start: 3 }],
    ['an address that is none', { url: 'javascript:alert(1)' }],
  ])('refuse evidence that is %s', (_name, given) => {
    expect(newEvidenceSchema.safeParse({ polarity: 'supports', ...given }).success).toBe(false);
  });

  it('let only an accepted suggestion join a commitment', () => {
    expect(newSuggestionDecisionSchema.safeParse({ decision: 'rejected', commitmentId: id }).success).toBe(
      false,
    );
    expect(newSuggestionDecisionSchema.safeParse({ decision: 'accepted', commitmentId: id }).success).toBe(
      true,
    );
  });

  it('refuse an update that changes nothing, with or without a reason', () => {
    expect(updateCommitmentSchema.safeParse({}).success).toBe(false);
    expect(updateCommitmentSchema.safeParse({ reason: 'Because.' }).success).toBe(false);
    expect(updateCommitmentSchema.safeParse({ topic: null }).success).toBe(true);
  });

  it('name every endpoint once, in kebab case, with at most one level of nesting', () => {
    const names = ROUTES.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
    const nested = /^\/[a-z-]+(\/(\{id\}(\/[a-z-]+)?|[a-z-]+|[a-z]+\.(csv|warc\.gz)))?$/;
    for (const { path } of ROUTES) expect(path).toMatch(nested);
  });
});
