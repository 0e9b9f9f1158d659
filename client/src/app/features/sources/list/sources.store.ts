import { computed, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import type { Source } from '@uade/contracts';
import { Api } from '../../../core/api/api';
import { Announcer } from '../../../core/feedback/announcer';
import { translator } from '../../../core/i18n/translator';
import type { ListOffer } from '../../../core/api/paged-list';
import { Live, followLive } from '../../../core/live/live';
import { injectUrlState } from '../../../core/url-state/url-state';
import { conditionOf, isUnverified, needsAttention, standingOf } from '../health/condition';
import { Present, whileLookedAt } from '../health/present';
import { SourceActions } from '../source-actions';

/** How often is looked whether a poll that was asked for here has come, in milliseconds, while nothing is heard by itself. */
const SOON_MS = 1500;
const LATER_MS = 60_000;

/** All sources with their health, read again now and then; rows stay where they are. */
@Injectable()
export class SourcesStore {
  readonly url = injectUrlState();
  private readonly api = inject(Api);
  private readonly actions = inject(SourceActions);
  private readonly announcer = inject(Announcer);
  private readonly present = inject(Present);
  private readonly words = translator('sources');
  private readonly answer = this.api.resource('/sources', () => ({}));
  private readonly presetAnswer = this.api.resource('/source-presets', () => ({}));
  /** Ids of the sources whose poll was asked for here, with when they had been polled before. */
  private readonly awaited = signal<ReadonlyMap<string, string | null>>(new Map());

  private readonly turns = signal(0);
  private readonly live = inject(Live);

  readonly error = this.answer.error;
  readonly loaded = computed(() => this.answer.hasValue());
  readonly all = computed(() => (this.answer.hasValue() ? this.answer.value() : []));
  readonly presets = computed(() =>
    (this.presetAnswer.hasValue() ? this.presetAnswer.value() : []).filter(
      ({ key, sourceId }) => sourceId === null && !this.all().some(({ preset }) => preset === key),
    ),
  );
  readonly filtered = computed(() => this.url.map().keys.length > 0);
  /** Those that the address asks for; those that need a look first, else by name. */
  private readonly sorted = computed(() => {
    const wanted = this.wanted();
    return this.all()
      .filter(wanted)
      .toSorted((a, b) => Number(needsAttention(b)) - Number(needsAttention(a)) || byName(a, b));
  });
  /** Ids in the order in which they stand on the screen; only another question or a person changes it. */
  private readonly order = linkedSignal<unknown, readonly string[]>({
    source: () => [this.url.map(), this.loaded(), this.turns()],
    computation: () => untracked(() => this.sorted().map(({ id }) => id)),
  });
  readonly rows = computed(() => {
    const byId = new Map(this.all().map((source) => [source.id, source]));
    return this.order().flatMap((id) => byId.get(id) ?? []);
  });
  /** Sources that belong to what is shown by now, and those that do not any more. */
  readonly offer = computed<ListOffer>(() => {
    const [now, shown] = [new Set(this.sorted().map(({ id }) => id)), new Set(this.order())];
    const gone = new Set([...shown].filter((id) => !now.has(id)));
    return { arrived: [...now].filter((id) => !shown.has(id)).length, gone };
  });

  constructor() {
    followLive({
      touches: ({ name }) => /^(source|backfill|item)\./.test(name),
      refresh: () => this.refresh(),
    });
    whileLookedAt(
      () => (this.awaited().size > 0 && this.live.state() !== 'live' ? SOON_MS : LATER_MS),
      () => this.refresh(),
    );
  }

  /** Show what came, and take out what went. */
  takeIn(): void {
    this.turns.update((turns) => turns + 1);
  }

  reload(): void {
    this.answer.reload();
  }

  isAwaited(id: string): boolean {
    return this.awaited().has(id);
  }

  async poll(source: Source): Promise<void> {
    if (this.isAwaited(source.id)) return;
    this.awaited.update((map) => new Map(map).set(source.id, source.health.lastPollAt));
    this.announcer.say(this.words('done.pollAsked', { name: source.name }));
    const answered = await this.actions.poll(source);
    if (answered === null) this.forget(source.id);
    else this.take(answered);
  }

  turn(source: Source): Promise<void> {
    return this.actions.turn(source, (changed) => this.take(changed));
  }

  private async refresh(): Promise<void> {
    if (!this.answer.hasValue()) return;
    const rows = await this.api.get('/sources', {});
    this.present.refresh();
    this.answer.set(rows);
    for (const row of rows) this.arrived(row);
  }

  /** Say what a poll that was asked for here has come to. */
  private arrived(source: Source): void {
    const before = this.awaited().get(source.id);
    if (before === undefined || source.health.lastPollAt === before) return;
    this.forget(source.id);
    const failed = source.health.errorStreak > 0;
    this.announcer.say(this.words(failed ? 'done.pollFailed' : 'done.polled', { name: source.name }));
  }

  private take(source: Source): void {
    this.answer.set(this.all().map((old) => (old.id === source.id ? source : old)));
  }

  private forget(id: string): void {
    this.awaited.update((map) => new Map([...map].filter(([one]) => one !== id)));
  }

  private wanted(): (source: Source) => boolean {
    const params = this.url.map();
    const holds = (name: string, value: string) => {
      const values = params.getAll(name);
      return values.length === 0 || values.includes(value);
    };
    const languages = params.getAll('language');
    return (source) =>
      holds('state', standingOf(source)) &&
      holds('health', conditionOf(source)) &&
      holds('verified', String(!isUnverified(source))) &&
      (languages.length === 0 || source.languages.some((one) => languages.includes(one)));
  }
}

function byName(a: Source, b: Source): number {
  return a.name.localeCompare(b.name);
}
