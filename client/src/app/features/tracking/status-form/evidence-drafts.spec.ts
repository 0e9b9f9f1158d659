import { TestBed } from '@angular/core/testing';
import { NOW } from '../../../core/domain/almaty-day';
import { Drafts } from '../../../core/drafts/drafts';
import { EvidenceDrafts } from './evidence-drafts';
import { beginStatus, type DraftPassage } from './status-draft';

const passage: DraftPassage = {
  releaseId: 'r',
  releaseTitle: 'The bridge is open',
  source: 'Qala',
  versionId: 'v',
  start: 3,
  end: 12,
  quote: 'It opened.',
  language: 'en',
};

function setUp() {
  localStorage.clear();
  const now = () => new Date('2031-07-01T05:00:00Z');
  TestBed.configureTestingModule({ providers: [{ provide: NOW, useValue: now }] });
  return { drafts: TestBed.inject(Drafts), evidence: TestBed.inject(EvidenceDrafts) };
}

describe('a passage that is used as evidence', () => {
  it('begins the draft of a status change, which goes with it when it is taken out', () => {
    const { drafts, evidence } = setUp();
    const takeOut = evidence.add('c', passage);
    expect(drafts.read('status.c')).toEqual({
      ...beginStatus('2031-07-01'),
      evidence: [{ type: 'passage', polarity: 'supports', mentionId: '', passage, url: '', note: '' }],
    });
    takeOut();
    expect(drafts.read('status.c')).toBeNull();
  });

  it('joins what is in the draft, and leaves that when it is taken out', () => {
    const { drafts, evidence } = setUp();
    const search = { type: 'search', polarity: 'context', mentionId: '', url: '', note: 'Nothing found' };
    const begun = { ...beginStatus('2031-06-01'), reason: 'It seems done', evidence: [search] };
    drafts.write('status.c', begun);
    const takeOut = evidence.add('c', passage);
    expect(drafts.read('status.c')).toMatchObject({
      reason: 'It seems done',
      evidence: [search, { passage }],
    });
    takeOut();
    expect(drafts.read('status.c')).toEqual(begun);
  });
});
