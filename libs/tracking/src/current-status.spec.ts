import { FULFILMENTS } from '@uade/contracts';
import * as fc from 'fast-check';
import { currentStatus, type RecordedChange, voidedChanges } from './current-status';

const change = (id: string, given: Partial<RecordedChange> = {}): RecordedChange => ({
  id,
  kind: 'change',
  corrects: null,
  to: 'in-progress',
  holdsFrom: '2031-01-01',
  decidedAt: `2031-01-0${id}T08:00:00Z`,
  ...given,
});

describe('the current status', () => {
  it('is not yet rated where nothing was recorded', () => {
    expect(currentStatus([])).toEqual({ status: 'not-yet-rated', since: null, change: null });
  });

  it('is that of the change that holds from the latest day, whatever the order of deciding', () => {
    const kept = change('1', { to: 'kept', holdsFrom: '2031-03-01' });
    const begun = change('2', { to: 'in-progress', holdsFrom: '2031-02-01' });
    expect(currentStatus([begun, kept])).toEqual({ status: 'kept', since: '2031-03-01', change: kept });
  });

  it('is that decided last among those of one day, and that of the greater id among those of one instant', () => {
    const first = change('1', { to: 'stalled' });
    const second = change('2', { to: 'in-progress' });
    const third = change('3', { to: 'broken', decidedAt: second.decidedAt });
    expect(currentStatus([second, first]).status).toBe('in-progress');
    expect(currentStatus([third, second, first]).status).toBe('broken');
  });

  it('reads instants as instants, with and without fractions of a second', () => {
    const early = change('2', { to: 'stalled', decidedAt: '2031-01-01T08:00:00Z' });
    const late = change('1', { to: 'broken', decidedAt: '2031-01-01T08:00:00.250Z' });
    expect(currentStatus([late, early]).status).toBe('broken');
  });

  it('leaves out what was retracted, so that what held before holds again', () => {
    const begun = change('1');
    const kept = change('2', { to: 'kept', holdsFrom: '2031-02-01' });
    const retraction = change('3', { kind: 'retraction', corrects: '2', to: null });
    expect(currentStatus([begun, kept, retraction])).toMatchObject({ status: 'in-progress', change: begun });
  });

  it('puts a correction in the place of what it corrects, on an earlier day too', () => {
    const kept = change('1', { to: 'kept', holdsFrom: '2031-04-01' });
    const correction = change('2', {
      kind: 'correction',
      corrects: '1',
      to: 'kept',
      holdsFrom: '2031-03-01',
    });
    expect(currentStatus([kept, correction])).toMatchObject({ status: 'kept', since: '2031-03-01' });
  });

  it('lets a change stand again when its retraction is retracted', () => {
    const kept = change('1', { to: 'kept' });
    const retraction = change('2', { kind: 'retraction', corrects: '1', to: null });
    const undone = change('3', { kind: 'retraction', corrects: '2', to: null });
    expect(currentStatus([kept, retraction, undone]).status).toBe('kept');
  });

  it('holds since no day once corrected to not yet rated', () => {
    const kept = change('1', { to: 'kept' });
    const correction = change('2', { kind: 'correction', corrects: '1', to: 'not-yet-rated' });
    expect(currentStatus([kept, correction])).toMatchObject({ status: 'not-yet-rated', since: null });
  });

  it('answers what held on a day', () => {
    const begun = change('1', { holdsFrom: '2031-01-10' });
    const kept = change('2', { to: 'kept', holdsFrom: '2031-02-10' });
    expect(currentStatus([begun, kept], { asOf: '2031-01-09' }).status).toBe('not-yet-rated');
    expect(currentStatus([begun, kept], { asOf: '2031-02-09' }).status).toBe('in-progress');
    expect(currentStatus([begun, kept], { asOf: '2031-02-10' }).status).toBe('kept');
  });

  it('answers what was recorded by an instant, as if a later retraction were not known', () => {
    const kept = change('1', { to: 'kept' });
    const retraction = change('2', { kind: 'retraction', corrects: '1', to: null });
    expect(currentStatus([kept, retraction], { knownAt: '2031-01-01T08:00:00Z' }).status).toBe('kept');
    expect(currentStatus([kept, retraction], { knownAt: '2031-01-02T08:00:00Z' }).status).toBe(
      'not-yet-rated',
    );
  });
});

describe('the current status of any history', () => {
  const history = fc
    .array(
      fc.record({
        to: fc.option(fc.constantFrom(...FULFILMENTS), { nil: null }),
        day: fc.integer({ min: 10, max: 28 }),
        instant: fc.integer({ min: 0, max: 5 }),
        target: fc.option(fc.nat({ max: 9 }), { nil: null }),
      }),
      { maxLength: 10 },
    )
    .map((drawn) =>
      drawn.map((one, index): RecordedChange => {
        const corrects = one.target !== null && one.target < index ? `id-${one.target}` : null;
        const kind = corrects === null ? 'change' : one.to === null ? 'retraction' : 'correction';
        return {
          id: `id-${index}`,
          kind,
          corrects,
          to: kind === 'change' ? (one.to ?? 'stalled') : one.to,
          holdsFrom: `2031-01-${one.day}`,
          decidedAt: `2031-02-01T08:0${Math.min(9, index + one.instant)}:00Z`,
        };
      }),
    );

  it('does not depend on the order in which the changes are given', () => {
    fc.assert(
      fc.property(
        history.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => expect(currentStatus(shuffled)).toEqual(currentStatus(all)),
      ),
    );
  });

  it('is never that of a change which was taken away, and no standing change holds from a later day', () => {
    fc.assert(
      fc.property(history, (all) => {
        const { change: holding } = currentStatus(all);
        const voided = voidedChanges(all);
        const standing = all.filter((one) => one.to !== null && !voided.has(one.id));
        expect(standing.map((one) => one.id)).toEqual(
          holding === null ? [] : expect.arrayContaining([holding.id]),
        );
        for (const one of standing) expect(one.holdsFrom <= (holding?.holdsFrom ?? '')).toBe(true);
      }),
    );
  });
});
