import { computed, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTransloco } from '@jsverse/transloco';
import type { Reader, Suggestion } from '@uade/contracts';
import { ProblemError } from '../../../core/api/problem';
import { Announcer } from '../../../core/feedback/announcer';
import { Toasts } from '../../../core/feedback/toasts';
import { settle } from '../../../core/testing/settle';
import { SuggestionDecisions, type Wanted } from '../../suggestions/suggestion-decisions';
import { detailOf } from '../text/detail';
import { MARK_KINDS, marksOf } from '../text/mark';
import { ReaderDecisions } from './reader-decisions';
import { ReaderStore } from './reader.store';

const suggestion = (id: string, start: number): Suggestion =>
  ({
    id,
    start,
    end: start + 5,
    version: 1,
    type: 'commitment',
    kind: 'pledge',
    state: 'open',
    decision: null,
  }) as Suggestion;

/** A release with two suggestions; the store without a server behind it. */
function storeOf(suggestions: Suggestion[]) {
  const reader = signal({ suggestions, mentions: [], statements: [], annotations: [] } as unknown as Reader);
  const chosen = signal<string | null>(suggestions[0]?.id ?? null);
  const walked = computed(() => marksOf(reader(), { kinds: new Set(MARK_KINDS), rejected: true }));
  const selected = computed(() => walked().find(({ id }) => id === chosen()) ?? null);
  return {
    lang: () => 'en',
    walked,
    allMarks: walked,
    selected,
    text: () => 'An order: roads.',
    detail: computed(() => {
      const mark = selected();
      return mark && detailOf(reader(), mark);
    }),
    select: (id: string | null) => chosen.set(id),
    writing: signal<unknown>(null),
    reload: jest.fn(),
    putSuggestion: (one: Suggestion) =>
      reader.update((now) => ({
        ...now,
        suggestions: now.suggestions.map((old) => (old.id === one.id ? one : old)),
      })),
    whileWriting: <Done>(write: Promise<Done>) => write,
    open: (others: Suggestion[]) => reader.update((now) => ({ ...now, suggestions: others })),
    states: () => reader().suggestions.map(({ state }) => state),
  };
}

function setUp(decide: (of: Suggestion, wanted: Wanted) => Promise<Suggestion>) {
  const store = storeOf([suggestion('a', 0), suggestion('b', 10)]);
  const { reopened } = SuggestionDecisions.prototype;
  const expected = (of: Suggestion, { decision }: Wanted): Suggestion => ({
    ...of,
    state: decision === 'reopened' ? 'open' : decision,
  });
  TestBed.configureTestingModule({
    providers: [
      provideTransloco({
        config: { availableLangs: ['en'], defaultLang: 'en', missingHandler: { logMissingKey: false } },
      }),
      { provide: ReaderStore, useValue: store },
      { provide: SuggestionDecisions, useValue: { decide: jest.fn(decide), expected, reopened } },
      ReaderDecisions,
    ],
  });
  return { store, decisions: TestBed.inject(ReaderDecisions), server: TestBed.inject(SuggestionDecisions) };
}

const agree = (of: Suggestion, { decision }: Wanted): Promise<Suggestion> =>
  Promise.resolve({ ...of, version: of.version + 1, state: decision === 'reopened' ? 'open' : decision });

const refusal = (code: string, current?: Suggestion) =>
  new ProblemError({
    type: 'about:blank',
    title: code,
    status: 412,
    code,
    detail: code,
    remedy: null,
    requestId: '',
    current,
  });

describe('deciding the suggestion in view', () => {
  it('shows the decision at once and goes on to the next open one', async () => {
    const { store, decisions } = setUp(agree);
    const sent = decisions.decide({ decision: 'accepted' });
    expect(store.states()).toEqual(['accepted', 'open']);
    expect(store.selected()?.id).toBe('b');
    await sent;
    expect(store.reload).toHaveBeenCalledTimes(1);
  });

  it('says which suggestion is in view after a decision, in the language of its text', async () => {
    const { decisions } = setUp(agree);
    await decisions.decide({ decision: 'accepted' });
    expect(TestBed.inject(Announcer).message()).toMatchObject({ text: 'roads', lang: 'en' });
  });

  it('sends the kind that was chosen before, and forgets it with the next suggestion', async () => {
    const { decisions, server } = setUp(agree);
    decisions.chooseKind('guarantee');
    await decisions.decide({ decision: 'accepted' });
    await decisions.decide({ decision: 'accepted' });
    const kinds = jest.mocked(server.decide).mock.calls.map(([, wanted]) => wanted.kind);
    expect(kinds).toEqual(['guarantee', undefined]);
  });

  it('takes the decision back on the screen where the server refuses it', async () => {
    const { store, decisions } = setUp(() => Promise.reject(refusal('unavailable')));
    await decisions.decide({ decision: 'rejected' });
    expect(store.states()).toEqual(['open', 'open']);
    expect(store.selected()?.id).toBe('a');
    expect(TestBed.inject(Toasts).current()?.type).toBe('problem');
  });

  it('shows both decisions where a colleague was faster', async () => {
    const theirs: Suggestion = { ...suggestion('a', 0), version: 2, state: 'rejected' };
    const { store, decisions } = setUp(() => Promise.reject(refusal('stale-version', theirs)));
    await decisions.decide({ decision: 'accepted' });
    expect(decisions.conflict()).toEqual({ theirs, mine: { decision: 'accepted', kind: undefined } });
    expect(store.states()).toEqual(['rejected', 'open']);
  });

  it('reopens before it decides anew, where one insists', async () => {
    const theirs: Suggestion = { ...suggestion('a', 0), version: 2, state: 'rejected' };
    const { store, decisions, server } = setUp(agree);
    await decisions.insist({ theirs, mine: { decision: 'accepted' } });
    expect(jest.mocked(server.decide).mock.calls.map(([, wanted]) => wanted.decision)).toEqual([
      'reopened',
      'accepted',
    ]);
    expect(store.states()).toEqual(['accepted', 'open']);
  });

  it('shows the conflict beside its own suggestion only', async () => {
    const theirs: Suggestion = { ...suggestion('a', 0), version: 2, state: 'rejected' };
    const { store, decisions } = setUp((of, wanted) =>
      of.id === 'a' ? Promise.reject(refusal('stale-version', theirs)) : agree(of, wanted),
    );
    await decisions.decide({ decision: 'accepted' });
    store.select('b');
    expect(decisions.conflict()).toBeNull();
    await decisions.decide({ decision: 'accepted' });
    store.select('a');
    expect(decisions.conflict()?.theirs).toEqual(theirs);
    decisions.yield();
    expect(decisions.conflict()).toBeNull();
  });

  it('keeps the conflict in view and says why, where one insists in vain', async () => {
    const theirs: Suggestion = { ...suggestion('a', 0), version: 2, state: 'rejected' };
    const refusals = [refusal('stale-version', theirs), refusal('unavailable')];
    const { decisions } = setUp(() => Promise.reject(refusals.shift()));
    await decisions.decide({ decision: 'accepted' });
    await decisions.insist({ theirs, mine: { decision: 'accepted' } });
    expect(decisions.conflict()?.theirs).toEqual(theirs);
    expect(TestBed.inject(Toasts).current()?.type).toBe('problem');
  });

  it('chooses nothing in another release that is read by the time of an undo', async () => {
    const { store, decisions } = setUp(agree);
    await decisions.decide({ decision: 'accepted' });
    store.open([suggestion('c', 0)]);
    store.select('c');
    await TestBed.inject(Toasts).undo();
    expect(store.selected()?.id).toBe('c');
    expect(store.states()).toEqual(['open']);
  });

  it('is undone by reopening what is stored', async () => {
    const { store, decisions } = setUp(agree);
    await decisions.decide({ decision: 'accepted' });
    await TestBed.inject(Toasts).undo();
    expect(store.states()).toEqual(['open', 'open']);
    expect(store.selected()?.id).toBe('a');
  });

  it('is undone at once on the screen, before the server has answered', async () => {
    const slow = new Promise<Suggestion>(() => undefined);
    const { store, decisions } = setUp((of, wanted) =>
      wanted.decision === 'reopened' ? slow : agree(of, wanted),
    );
    await decisions.decide({ decision: 'accepted' });
    void TestBed.inject(Toasts).undo();
    await settle();
    expect(store.states()).toEqual(['open', 'open']);
    expect(store.selected()?.id).toBe('a');
  });

  it('is undone without taking the place of what is being written', async () => {
    const { store, decisions } = setUp(agree);
    await decisions.decide({ decision: 'accepted' });
    store.writing.set({ type: 'note' });
    await TestBed.inject(Toasts).undo();
    expect(store.states()).toEqual(['open', 'open']);
    expect(store.selected()?.id).toBe('b');
  });

  it('is undone, and not the one before it, even while the server has not answered', async () => {
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    const { store, decisions } = setUp(async (of, wanted) => {
      if (of.id === 'b' && wanted.decision === 'rejected') await slow;
      return agree(of, wanted);
    });
    await decisions.decide({ decision: 'accepted' });
    const sent = decisions.decide({ decision: 'rejected' });
    const undone = TestBed.inject(Toasts).undo();
    answer();
    await Promise.all([sent, undone]);
    expect(store.states()).toEqual(['accepted', 'open']);
  });

  it('leaves a claim alone, which is shown and not decided', async () => {
    const { store, decisions, server } = setUp(agree);
    store.open([{ ...suggestion('c', 0), type: 'claim', kind: null }]);
    store.select('c');
    await decisions.decide({ decision: 'accepted' });
    expect([decisions.chooseKind('pledge'), decisions.kind()]).toEqual([false, null]);
    expect(server.decide).not.toHaveBeenCalled();
  });

  it('does nothing where nothing is to be decided', async () => {
    const { store, decisions, server } = setUp(agree);
    store.select(null);
    await decisions.decide({ decision: 'accepted' });
    expect(server.decide).not.toHaveBeenCalled();
  });
});
