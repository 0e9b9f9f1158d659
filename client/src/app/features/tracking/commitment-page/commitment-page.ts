import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  signal,
  untracked,
  viewChild,
  type WritableSignal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideChevronLeft, LucidePencil } from '@lucide/angular';
import type { NewStatusChange, StatusChange } from '@uade/contracts';
import { isSettled } from '@uade/tracking';
import { Drafts, whenBroughtBack } from '../../../core/drafts/drafts';
import { translator } from '../../../core/i18n/translator';
import { type Shortcut, useShortcuts } from '../../../core/keyboard/keyboard';
import { Formats } from '../../../core/locale/formats';
import { langOf } from '../../../core/locale/lang-of';
import { PageTitle } from '../../../core/title/page-title';
import { DeadlineLabel } from '../../../ui/deadline-label/deadline-label';
import { ErrorState } from '../../../ui/error-state/error-state';
import { FictionalTag } from '../../../ui/fictional-tag/fictional-tag';
import { SkeletonRows } from '../../../ui/skeleton-rows/skeleton-rows';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { TopicName } from '../../../ui/topic-name/topic-name';
import { type CommitmentFields, fieldsOf } from '../../commitments/commitment-fields';
import { CommitmentForm } from '../../commitments/commitment-form/commitment-form';
import { mergeFields } from '../../commitments/merge-fields';
import { AuditList } from '../audit-list/audit-list';
import { CommitmentFacts } from '../commitment-facts/commitment-facts';
import { CommitmentStore } from '../commitment.store';
import { EditConflict } from '../edit-conflict/edit-conflict';
import { EditList } from '../edit-list/edit-list';
import { MentionList } from '../mention-list/mention-list';
import { StatusForm } from '../status-form/status-form';
import { StatusHistory } from '../status-history/status-history';
import { Timeline } from '../timeline/timeline';
import { WithdrawForm } from '../withdraw-form/withdraw-form';

const FIELD = ':is(input, textarea, select)';

/** A commitment: from its words over its deadline to what became of it, every figure leading back to a sentence. */
@Component({
  selector: 'uade-commitment-page',
  imports: [
    AuditList,
    CommitmentFacts,
    CommitmentForm,
    DeadlineLabel,
    EditConflict,
    EditList,
    ErrorState,
    FictionalTag,
    LucideChevronLeft,
    LucidePencil,
    MentionList,
    RouterLink,
    SkeletonRows,
    StatusBadge,
    StatusForm,
    StatusHistory,
    Timeline,
    TopicName,
    WithdrawForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [CommitmentStore],
  templateUrl: './commitment-page.html',
  styleUrl: './commitment-page.css',
})
export class CommitmentPage {
  protected readonly store = inject(CommitmentStore);
  protected readonly formats = inject(Formats);
  protected readonly t = translator();
  protected readonly words = translator('tracking');
  private readonly drafts = inject(Drafts);
  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly statusForm = viewChild(StatusForm);
  private readonly editForm = viewChild(CommitmentForm);

  /** What a change begun here and not sent is open for; a form with a draft opens with the page. */
  protected readonly changing = linkedSignal<string, boolean>({
    source: this.store.id,
    computation: (id) => untracked(() => this.hasDraft(`status.${id}`)),
  });
  protected readonly corrected = this.untilAnother<StatusChange>();
  protected readonly editName = computed(() => `commitment.edit.${this.store.id()}`);
  /** What editing began from; `null` while nobody edits. */
  protected readonly base = this.untilAnother<CommitmentFields>();
  /** The fields that somebody else has changed too. */
  protected readonly contested = signal<readonly (keyof CommitmentFields)[]>([]);
  protected readonly withdrawing = this.untilAnother<true>();
  /** Whether it may be changed: what was withdrawn stays as it was. */
  protected readonly stands = computed(() => this.store.commitment()?.withdrawnAt === null);
  /** Whether it rests on nothing but what people entered: an accepted suggestion is reopened instead. */
  protected readonly withdrawable = computed(() => {
    const { mentions } = this.store.commitment() ?? { mentions: [] };
    return this.stands() && mentions.length > 0 && mentions.every(({ rule }) => rule === null);
  });
  protected readonly lang = computed(() => langOf(this.store.commitment()?.language));
  protected readonly settled = computed(() => {
    const commitment = this.store.commitment();
    return commitment !== undefined && isSettled(commitment.status);
  });
  protected readonly onTime = computed(() => {
    const it = this.store.commitment();
    return it?.status === 'kept' && !it.late && it.deadline?.to != null;
  });

  constructor() {
    const pageTitle = inject(PageTitle);
    effect(() => {
      const title = this.store.commitment()?.title;
      if (title) pageTitle.show(title);
    });
    useShortcuts(this.shortcuts());
    effect(() => {
      const editing = this.changing() || this.base() !== null;
      untracked(() => this.store.setEditing(editing));
    });
    this.resumeEdits();
    whenBroughtBack((names) => this.resumeDiscarded(names));
  }

  protected openChange(corrected: StatusChange | null = null): void {
    if (!this.stands()) return;
    this.store.theirs.set(null);
    this.corrected.set(corrected);
    this.changing.set(true);
    this.focus(`uade-status-form ${FIELD}`);
  }

  protected closeChange(): void {
    this.changing.set(false);
    this.corrected.set(null);
    this.store.theirs.set(null);
    this.focus('[aria-keyshortcuts="s"]');
  }

  protected async send(change: NewStatusChange): Promise<void> {
    const id = this.store.id();
    const forget = this.statusForm()?.forgetting();
    const refocus = this.refocusing();
    if (!(await this.store.changeStatus(change))) return refocus();
    forget?.();
    if (id === this.store.id()) this.closeChange();
  }

  /** Where somebody else has changed the same: one's own stays where both did, theirs is taken for the rest. */
  private takeIn(fields: CommitmentFields, base: CommitmentFields): void {
    const theirs = this.store.theirs();
    if (!theirs) return;
    const begun = fieldsOf(theirs);
    const { merged, contested } = mergeFields(fields, begun, base);
    this.contested.set(contested);
    this.base.set(begun);
    this.store.keepEditBase(theirs.id, begun);
    this.editForm()?.take(merged);
  }

  private openEdit(): void {
    this.store.theirs.set(null);
    const commitment = this.store.commitment();
    if (commitment && this.stands()) this.base.set(this.store.editBase(commitment));
  }

  protected edit(): void {
    this.openEdit();
    this.focus(`uade-commitment-form ${FIELD}`);
  }

  protected closeEdit(): void {
    this.base.set(null);
    this.store.theirs.set(null);
    if (!this.hasDraft(this.editName())) this.store.forgetEditBase(this.store.id());
    this.focus('[aria-keyshortcuts="e"]');
  }

  protected async save(fields: CommitmentFields): Promise<void> {
    const [id, base] = [this.store.id(), this.base()];
    const forget = this.editForm()?.forgetting();
    const refocus = this.refocusing();
    if (!base) return;
    if (!(await this.store.saveFields(fields, base))) {
      if (id === this.store.id()) this.takeIn(fields, base);
      return refocus();
    }
    forget?.();
    if (!this.hasDraft(`commitment.edit.${id}`)) this.store.forgetEditBase(id);
    if (id !== this.store.id()) return;
    this.base.set(null);
    this.focus('[aria-keyshortcuts="e"]');
  }

  protected openWithdrawal(): void {
    if (!this.withdrawable()) return;
    this.withdrawing.set(true);
    this.focus('uade-withdraw-form :is(textarea, button)');
  }

  protected closeWithdrawal(): void {
    this.withdrawing.set(null);
    this.focus('[aria-keyshortcuts="w"]');
  }

  protected async withdraw(reason: string): Promise<void> {
    const id = this.store.id();
    if (!(await this.store.withdraw(reason)) || id !== this.store.id()) return;
    this.withdrawing.set(null);
    this.focus('.withdrawn');
  }

  private shortcuts(): Shortcut[] {
    const group = 'tracking.keys.group';
    return [
      { keys: 's', label: 'tracking.changeTitle', group, run: () => this.openChange() },
      { keys: 'e', label: 'tracking.edit', group, run: () => this.edit() },
      { keys: 'w', label: 'tracking.withdrawTitle', group, run: () => this.openWithdrawal() },
    ];
  }

  /** An edit that was begun and not saved is open again when the commitment is back. */
  private resumeEdits(): void {
    const shown = computed(() => this.store.commitment()?.id);
    effect(() => {
      if (shown() === undefined) return;
      untracked(() => this.hasDraft(this.editName()) && this.openEdit());
    });
  }

  /** What belongs to the commitment that is open: another address empties it. */
  private untilAnother<Value>(): WritableSignal<Value | null> {
    return linkedSignal<string, Value | null>({ source: this.store.id, computation: () => null });
  }

  /** What was discarded and is wanted back is open again, with what was to be corrected. */
  private resumeDiscarded(names: ReadonlySet<string>): void {
    if (names.has(this.editName())) this.edit();
    const status = `status.${this.store.id()}`;
    const changes = this.store.commitment()?.statusChanges ?? [];
    const corrected = changes.find(({ id }) => names.has(`${status}.${id}`)) ?? null;
    if (corrected || names.has(status)) this.openChange(corrected);
  }

  /** A form that opens or closes takes its button away or gives it back: the focus goes with it, or it is lost. */
  private focus(selector: string): void {
    const move = () => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender(move, { injector: this.injector });
  }

  /** Gives the focus back to what has it now, where a write that was refused has taken it away. */
  private refocusing(): () => void {
    const { document } = this;
    const had = document.activeElement;
    const giveBack = () => {
      if (document.activeElement === document.body && had instanceof HTMLElement) had.focus();
    };
    return () => afterNextRender(giveBack, { injector: this.injector });
  }

  private hasDraft(name: string): boolean {
    return this.drafts.read(name) !== null;
  }
}
