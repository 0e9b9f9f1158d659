import { computed, inject, Injectable, signal } from '@angular/core';
import type { NewStoryDecision, ReleaseStory, StoryDecision } from '@uade/contracts';
import { Api } from '../../core/api/api';
import { OwnWrites } from '../../core/api/own-writes';
import { toProblemError } from '../../core/api/problem';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';
import { followLive } from '../../core/live/live';
import { langOf } from '../../core/locale/lang-of';

/** Which story a release belongs to, and the decisions on that. Lives as long as the screen that shows it. */
@Injectable()
export class StoryStore {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly ownWrites = inject(OwnWrites);
  private readonly words = translator('stories');
  private readonly releaseId = signal<string | null>(null);

  private readonly answer = this.api.resource('/releases/{id}/story', () => {
    const id = this.releaseId();
    return id === null ? undefined : { params: { id } };
  });
  readonly place = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  readonly story = computed(() => this.place()?.story ?? null);
  readonly error = this.answer.error;
  readonly busy = signal(false);

  /** The release whose words this one repeats: its story's origin, if it isn't that itself. */
  readonly origin = computed(() => {
    const story = this.story();
    return story === null || story.primaryId === this.releaseId() ? null : story.primaryId;
  });

  constructor() {
    // Any story that changed may have taken this release in, or let it go.
    followLive({ touches: ({ name }) => name === 'story.changed', refresh: () => this.catchUp() });
  }

  show(releaseId: string): void {
    this.releaseId.set(releaseId);
  }

  reload(): void {
    this.answer.reload();
  }

  private async catchUp(): Promise<void> {
    const id = this.releaseId();
    if (id === null || this.busy()) return;
    const now = await this.api.get('/releases/{id}/story', { params: { id } });
    // What is decided here meanwhile has its own answer.
    if (this.releaseId() === id && !this.busy()) this.answer.set(now);
  }

  /** @returns Whether it was stored. */
  join(other: string, reason: string): Promise<boolean> {
    return this.decide({ decision: 'join', with: other, reason });
  }

  /** @returns Whether it was stored. */
  split(reason: string): Promise<boolean> {
    return this.decide({ decision: 'split', reason });
  }

  /**
   * Take an earlier decision back, which is said where it is refused.
   *
   * @returns Whether it was stored.
   */
  async takeBack(place: ReleaseStory, decision: StoryDecision): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    return this.settle(this.undo(place, decision));
  }

  private undo(place: ReleaseStory, decision: StoryDecision): Promise<ReleaseStory> {
    return this.send(place, { decision: 'undo', undoes: decision.id });
  }

  private async decide(body: NewStoryDecision): Promise<boolean> {
    const place = this.place();
    if (place === undefined || this.busy()) return false;
    this.busy.set(true);
    const answer = this.send(place, body);
    const deed = { text: this.words(`decided.${body.decision}`), ...this.nameOf(place) };
    this.toasts.offerUndoOf(deed, answer, async (stored) => {
      const [newest] = stored.decisions;
      const version = this.ownWrites.latestVersion(stored.releaseId, stored.version);
      if (newest) this.put(await this.undo({ ...stored, version }, newest));
    });
    return this.settle(answer);
  }

  /** What the release is called, where its story says it. */
  private nameOf({ story }: ReleaseStory): { of?: string; lang?: string | null } {
    const member = story?.members.find(({ releaseId }) => releaseId === this.releaseId());
    return member ? { of: member.title, lang: langOf(member.language) } : {};
  }

  private async settle(answer: Promise<ReleaseStory>): Promise<boolean> {
    try {
      this.put(await answer);
      return true;
    } catch (error) {
      this.takeTheirs(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private send({ releaseId: id, version }: ReleaseStory, body: NewStoryDecision): Promise<ReleaseStory> {
    return this.api.post('/releases/{id}/story-decisions', { params: { id }, version, body });
  }

  /** Somebody was faster: what they decided is shown, and nothing of theirs is overwritten. */
  private takeTheirs(error: unknown): void {
    const theirs = toProblemError(error).problem.current as ReleaseStory | undefined;
    if (theirs) this.put(theirs);
    this.toasts.problem(error);
  }

  private put(place: ReleaseStory): void {
    if (place.releaseId === this.releaseId()) this.answer.set(place);
  }
}
