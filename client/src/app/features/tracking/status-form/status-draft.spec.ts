import type { Commitment, Mention } from '@uade/contracts';
import {
  beginStatus,
  type EvidenceDraft,
  offeredFulfilments,
  statusChangeOf,
  type StatusDraft,
  statusProblems,
} from './status-draft';

const commitment = (given: Partial<Commitment> = {}) =>
  ({
    status: 'not-yet-rated',
    kind: 'pledge',
    statusChanges: [],
    mentions: [],
    ...given,
  }) as unknown as Commitment;

const draft = (given: Partial<StatusDraft> = {}): StatusDraft => ({
  ...beginStatus('2031-07-01'),
  to: 'in-progress',
  reason: 'The foundation was laid.',
  ...given,
});

const evidence = (given: Partial<EvidenceDraft>): EvidenceDraft => ({
  type: 'search',
  polarity: 'supports',
  mentionId: '',
  url: '',
  note: '',
  ...given,
});

describe('the form of a status change', () => {
  it('can be sent with a fulfilment, a day and a reason', () => {
    expect(statusProblems(draft(), commitment())).toEqual([]);
  });

  it('asks first what it becomes, and not at once whether that is allowed', () => {
    expect(statusProblems(draft({ to: null }), commitment())).toEqual(['no-fulfilment']);
  });

  it('asks a reason always, and evidence for an outcome', () => {
    expect(statusProblems(draft({ reason: ' ', to: 'kept' }), commitment())).toEqual([
      'invalid-input',
      'missing-evidence',
    ]);
  });

  it('asks for the rest of a piece of evidence that was begun', () => {
    const begun: Partial<EvidenceDraft>[] = [
      { type: 'search', note: ' ' },
      { type: 'passage' },
      { type: 'address', url: 'uade.example' },
      { type: 'address', url: 'ftp://uade.example/file' },
    ];
    for (const one of begun) {
      expect(statusProblems(draft({ evidence: [evidence(one)] }), commitment())).toEqual([
        'incomplete-evidence',
      ]);
    }
  });

  it('offers only what the table allows, and everything in a correction', () => {
    expect(offeredFulfilments(draft(), commitment({ status: 'kept' }))).toEqual(['broken', 'superseded']);
    expect(offeredFulfilments(draft({ kind: 'correction' }), commitment({ status: 'kept' }))).toHaveLength(8);
    expect(offeredFulfilments(draft({ kind: 'retraction' }), commitment({ status: 'kept' }))).toEqual([]);
    expect(offeredFulfilments(draft(), commitment({ kind: 'guarantee' }))).not.toContain('kept');
  });

  it('sends a passage as a span, an address as such, and a search as its note', () => {
    const mention = { id: 'm', versionId: 'v', start: 3, end: 9 } as Mention;
    const sent = statusChangeOf(
      draft({
        evidence: [
          evidence({ type: 'passage', mentionId: 'm', polarity: 'context' }),
          evidence({ type: 'address', url: ' https://uade.example/a ', note: 'the order' }),
          evidence({ note: 'searched the register, found nothing', polarity: 'contradicts' }),
        ],
      }),
      [mention],
    );
    expect(sent.evidence).toEqual([
      { polarity: 'context', versionId: 'v', start: 3, end: 9, note: '' },
      { polarity: 'supports', url: 'https://uade.example/a', note: 'the order' },
      { polarity: 'contradicts', note: 'searched the register, found nothing' },
    ]);
  });

  it('sends a retraction without a fulfilment, whatever was chosen before', () => {
    const sent = statusChangeOf(draft({ kind: 'retraction', corrects: 'a', to: 'kept' }), []);
    expect([sent.to, sent.corrects]).toEqual([null, 'a']);
  });

  it('may rest on a passage of a release that is no mention', () => {
    const passage = { releaseId: 'r', releaseTitle: 'T', source: 'Q', quote: 'It opened.', language: 'en' };
    const row = evidence({ type: 'passage', passage: { ...passage, versionId: 'v', start: 3, end: 12 } });
    const full = draft({ to: 'kept', evidence: [row] });
    expect(statusProblems(full, commitment({ status: 'in-progress' }))).toEqual([]);
    expect(statusChangeOf(full, []).evidence).toEqual([
      { polarity: 'supports', versionId: 'v', start: 3, end: 12, note: '' },
    ]);
  });
});
