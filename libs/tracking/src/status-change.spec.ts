import { FULFILMENTS } from '@uade/contracts';
import * as fc from 'fast-check';
import type { RecordedChange } from './current-status';
import { needsEvidence, nextFulfilments } from './fulfilment';
import {
  assertStatusChange,
  checkStatusChange,
  type ProposedChange,
  type StatusSituation,
} from './status-change';

const proposed = (given: Partial<ProposedChange>): ProposedChange => ({
  kind: 'change',
  corrects: null,
  to: 'in-progress',
  reason: 'The draft was sent to the chamber.',
  evidence: [],
  ...given,
});

const situation = (given: Partial<StatusSituation> = {}): StatusSituation => ({
  current: 'not-yet-rated',
  kind: 'pledge',
  history: [],
  ...given,
});

const recorded = (given: Partial<RecordedChange> & { id: string }): RecordedChange => ({
  kind: 'change',
  corrects: null,
  to: 'kept',
  holdsFrom: '2031-05-01',
  decidedAt: '2031-05-02T08:00:00Z',
  ...given,
});

const codes = (change: ProposedChange, given?: Partial<StatusSituation>) =>
  checkStatusChange(change, situation(given)).map((refusal) => refusal.code);

describe('checking a plain status change', () => {
  it('lets an allowed step with its reason and evidence through', () => {
    expect(codes(proposed({}))).toEqual([]);
    expect(codes(proposed({ to: 'kept', evidence: [{}] }))).toEqual([]);
  });

  it('refuses exactly the steps that the table does not know', () => {
    const fulfilment = fc.constantFrom(...FULFILMENTS);
    const kind = fc.constantFrom('pledge' as const, 'instruction' as const, 'guarantee' as const);
    fc.assert(
      fc.property(fulfilment, fulfilment, kind, (current, to, of) => {
        const refused = codes(proposed({ to, evidence: [{}] }), { current, kind: of });
        expect(refused).toEqual(nextFulfilments(current, of).includes(to) ? [] : ['not-allowed-transition']);
      }),
    );
  });

  it('refuses any change without a reason', () => {
    expect(codes(proposed({ reason: ' \n' }))).toEqual(['invalid-input']);
  });

  it('refuses outcomes without evidence, and only outcomes', () => {
    for (const to of nextFulfilments('not-yet-rated', 'pledge')) {
      expect(codes(proposed({ to }))).toEqual(needsEvidence(to) ? ['missing-evidence'] : []);
    }
  });

  it('tells everything that is wrong at once', () => {
    const change = proposed({ to: 'broken', reason: '' });
    expect(codes(change, { current: 'superseded' })).toEqual([
      'invalid-input',
      'not-allowed-transition',
      'missing-evidence',
    ]);
  });

  it('refuses a change that leads nowhere or that names another', () => {
    expect(codes(proposed({ to: null }))).toEqual(['not-allowed-transition']);
    expect(codes(proposed({ corrects: 'a' }), { history: [recorded({ id: 'a' })] })).toEqual([
      'not-allowed-transition',
    ]);
  });

  it('names in the remedy what is allowed instead', () => {
    const [refusal] = checkStatusChange(proposed({ to: 'stalled' }), situation({ current: 'partly-kept' }));
    expect(refusal?.remedy).toContain('in-progress, kept, broken, superseded');
  });
});

describe('checking a correction or a retraction', () => {
  const history = [recorded({ id: 'a' })];
  const current = 'kept' as const;

  it('lets a correction lead anywhere', () => {
    for (const to of FULFILMENTS) {
      const change = proposed({ kind: 'correction', corrects: 'a', to, evidence: [{}] });
      expect(codes(change, { current, history })).toEqual([]);
    }
  });

  it('keeps a guarantee to what a guarantee can be', () => {
    const change = proposed({ kind: 'correction', corrects: 'a', to: 'kept', evidence: [{}] });
    expect(codes(change, { current: 'broken', history, kind: 'guarantee' })).toEqual([
      'not-allowed-transition',
    ]);
  });

  it('asks evidence of a correction to an outcome', () => {
    const change = proposed({ kind: 'correction', corrects: 'a', to: 'broken' });
    expect(codes(change, { current, history })).toEqual(['missing-evidence']);
  });

  it('lets a retraction through with its reason alone', () => {
    expect(codes(proposed({ kind: 'retraction', corrects: 'a', to: null }), { current, history })).toEqual(
      [],
    );
  });

  it('refuses to correct what is no change of this commitment', () => {
    for (const corrects of ['z', null]) {
      const change = proposed({ kind: 'retraction', corrects, to: null });
      expect(codes(change, { current, history })).toEqual(['not-allowed-transition']);
    }
  });

  it('refuses to correct the same change twice', () => {
    const retraction = recorded({ id: 'b', kind: 'retraction', corrects: 'a', to: null });
    const change = proposed({ kind: 'correction', corrects: 'a' });
    expect(codes(change, { history: [...history, retraction] })).toEqual(['not-allowed-transition']);
  });

  it('refuses a retraction that says what it becomes', () => {
    const change = proposed({ kind: 'retraction', corrects: 'a', to: 'stalled' });
    expect(codes(change, { current, history })).toEqual(['not-allowed-transition']);
  });
});

describe('asserting a status change', () => {
  it('says nothing where all is well', () => {
    expect(() => assertStatusChange(proposed({}), situation())).not.toThrow();
  });

  it('throws the first refusal with its code and remedy', () => {
    const refused = () => assertStatusChange(proposed({ to: 'kept' }), situation());
    expect(refused).toThrow(expect.objectContaining({ name: 'DomainError', code: 'missing-evidence' }));
  });
});
