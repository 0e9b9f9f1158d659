import { inject, Injectable } from '@angular/core';
import { AlmatyDay } from '../../../core/domain/almaty-day';
import { Drafts } from '../../../core/drafts/drafts';
import { beginStatus, type DraftPassage, type EvidenceDraft, type StatusDraft } from './status-draft';

/** Puts passages that are found while reading into the status drafts of commitments, from which their pages go on. */
@Injectable({ providedIn: 'root' })
export class EvidenceDrafts {
  private readonly drafts = inject(Drafts);
  private readonly day = inject(AlmatyDay);

  /**
   * Put a passage into the draft of a commitment's next status change; one is begun where there is none.
   *
   * @returns What takes it out again, and leaves the rest of the draft.
   */
  add(commitmentId: string, passage: DraftPassage): () => void {
    const name = `status.${commitmentId}`;
    const begun = this.read(name);
    const row: EvidenceDraft = {
      type: 'passage',
      polarity: 'supports',
      mentionId: '',
      passage,
      url: '',
      note: '',
    };
    const draft = begun ?? beginStatus(this.day.today());
    const added = { ...draft, evidence: [...draft.evidence, row] };
    this.drafts.write(name, added);
    return () => {
      if (begun === null) this.drafts.dropIfStill(name, added);
      const now = this.read(name);
      if (now) this.drafts.write(name, { ...now, evidence: without(now.evidence, passage) });
    };
  }

  private read(name: string): StatusDraft | null {
    return this.drafts.read(name) as StatusDraft | null;
  }
}

/** All rows but the last one with this passage. */
function without(rows: readonly EvidenceDraft[], passage: DraftPassage): readonly EvidenceDraft[] {
  const { versionId, start, end } = passage;
  const at = rows.findLastIndex(
    ({ passage: one }) => one?.versionId === versionId && one.start === start && one.end === end,
  );
  return rows.filter((_, index) => index !== at);
}
