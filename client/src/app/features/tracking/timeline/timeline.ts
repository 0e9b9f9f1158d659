import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import type { Commitment } from '@uade/contracts';
import { AlmatyDay, daysBetween } from '../../../core/domain/almaty-day';
import { DeadlineWords } from '../../../core/domain/deadline-words';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { timelineOf } from './timeline-points';

/** How far the labels of one row stand from each other at least, in pixels. */
const GAP = 16;

/** A commitment's life on one line: said, said again, the deadline's interval, and what became of it. */
@Component({
  selector: 'uade-timeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
})
export class Timeline {
  readonly commitment = input.required<Commitment>();

  protected readonly t = translator();
  protected readonly words = translator('tracking');
  protected readonly formats = inject(Formats);
  private readonly day = inject(AlmatyDay);
  private readonly deadlineWords = inject(DeadlineWords);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** How wide the line is, in pixels; 0 until it is known. */
  private readonly width = signal(0);
  /** How wide each label is, in pixels, by the id of its point. */
  private readonly labels = signal<ReadonlyMap<string, number>>(new Map(), { equal: sameWidths });
  private readonly widths = computed(() => {
    const width = this.width();
    const labels = width > 0 ? [...this.labels()] : [];
    return new Map(labels.map(([id, label]) => [id, (label + GAP) / width] as const));
  });
  protected readonly line = computed(() => timelineOf(this.commitment(), this.day.today(), this.widths()));
  protected readonly points = computed(() =>
    this.line().points.map((point) => ({
      ...point,
      label: this.label(point),
      tone: point.became?.to ?? 'said',
    })),
  );
  protected readonly deadline = computed(() => {
    const deadline = this.commitment().deadline;
    return deadline && this.deadlineWords.interval(deadline);
  });
  protected readonly overdueBy = computed(() => {
    const to = this.commitment().deadline?.to;
    return to ? this.t.count('deadline.overdue', Math.max(1, daysBetween(to, this.day.today()))) : '';
  });

  constructor() {
    afterRenderEffect({
      read: () => {
        const drawn = this.host.nativeElement.querySelectorAll<HTMLElement>('.label');
        this.labels.set(new Map(this.points().map(({ id }, at) => [id, drawn[at]?.offsetWidth ?? 0])));
      },
    });
    const Observer = inject(DOCUMENT).defaultView?.ResizeObserver;
    const observer = Observer && new Observer(([line]) => this.width.set(line?.contentRect.width ?? 0));
    observer?.observe(this.host.nativeElement);
    inject(DestroyRef).onDestroy(() => observer?.disconnect());
  }

  private label({ said, became }: ReturnType<typeof timelineOf>['points'][number]): string {
    if (said) return this.words(`roles.${said.role}`);
    if (became?.to) return this.t(`fulfilment.${became.to}`);
    return this.words('retracted');
  }
}

function sameWidths(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([id, width]) => other.get(id) === width);
}
