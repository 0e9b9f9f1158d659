import { FULFILMENTS, type CommitmentKind, type Fulfilment } from '@uade/contracts';
import { FULFILMENT_ORDER, fulfilmentsOf, isSettled, needsEvidence, nextFulfilments } from './fulfilment';

/** product.md's table, in its own words: who may follow whom. */
const MAY_BECOME: Record<Fulfilment, string> = {
  'not-yet-rated': 'not-started in-progress stalled partly-kept kept broken superseded',
  'not-started': 'in-progress stalled partly-kept kept broken superseded',
  'in-progress': 'stalled partly-kept kept broken superseded',
  stalled: 'in-progress partly-kept kept broken superseded',
  'partly-kept': 'in-progress kept broken superseded',
  kept: 'broken superseded',
  broken: 'in-progress partly-kept kept superseded',
  superseded: '',
};

const FINITE: readonly CommitmentKind[] = ['pledge', 'instruction', 'announcement'];

describe('the fulfilment table', () => {
  it('knows every fulfilment of the contract, in its order', () => {
    expect(FULFILMENT_ORDER).toEqual(FULFILMENTS);
  });

  it.each(FULFILMENTS)('lets %s become what the glossary says, for whatever can be finished', (from) => {
    const expected = MAY_BECOME[from].split(' ').filter((word) => word !== '');
    for (const kind of FINITE) expect(nextFulfilments(from, kind)).toEqual(expected);
  });

  it('never offers to stay or to go back to not yet rated', () => {
    for (const from of FULFILMENTS) {
      expect(nextFulfilments(from, 'pledge')).not.toContain(from);
      expect(nextFulfilments(from, 'pledge')).not.toContain('not-yet-rated');
    }
  });

  it('leaves a guarantee only what cannot be finished', () => {
    expect(fulfilmentsOf('guarantee')).toEqual(['not-yet-rated', 'in-progress', 'broken', 'superseded']);
    expect(nextFulfilments('not-yet-rated', 'guarantee')).toEqual(['in-progress', 'broken', 'superseded']);
    expect(nextFulfilments('in-progress', 'guarantee')).toEqual(['broken', 'superseded']);
    expect(nextFulfilments('broken', 'guarantee')).toEqual(['in-progress', 'superseded']);
    expect(nextFulfilments('superseded', 'guarantee')).toEqual([]);
  });

  it('asks evidence of outcomes only', () => {
    expect(FULFILMENTS.filter(needsEvidence)).toEqual(['partly-kept', 'kept', 'broken', 'superseded']);
  });

  it('waits for nothing more once kept, broken or superseded', () => {
    expect(FULFILMENTS.filter(isSettled)).toEqual(['kept', 'broken', 'superseded']);
  });
});
