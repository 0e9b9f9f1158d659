import { inject, Injectable } from '@angular/core';
import type { CommitmentKind, Mention, Suggestion } from '@uade/contracts';
import { Api } from '../../core/api/api';
import { NOW } from '../../core/domain/almaty-day';
import { Session } from '../../core/session/session';

/** What a person makes of a suggestion. */
export interface Wanted {
  readonly decision: 'accepted' | 'rejected' | 'reopened';
  /** The kind that the commitment is to have in place of the one suggested. */
  readonly kind?: CommitmentKind | undefined;
  /** The commitment of which the suggestion is one more mention. */
  readonly commitmentId?: string | undefined;
  readonly role?: Mention['role'] | undefined;
}

/** Somebody else was faster: how the suggestion stands now, and what was wanted here. */
export interface Contested {
  readonly theirs: Suggestion;
  readonly mine: Wanted;
}

/** Whether a person may accept or reject it: the server takes no decision on a claim. */
export function isDecidable({ type, state }: Suggestion): boolean {
  return type === 'commitment' && state === 'open';
}

/** Decides suggestions: the one way in which the queue and the reader do it. */
@Injectable({ providedIn: 'root' })
export class SuggestionDecisions {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly now = inject(NOW);

  /** Send a decision; answers the suggestion as it then stands. */
  async decide(suggestion: Suggestion, wanted: Wanted): Promise<Suggestion> {
    const stored = await this.api.post('/suggestions/{id}/decisions', {
      params: { id: suggestion.id },
      version: suggestion.version,
      body: {
        decision: wanted.decision,
        commitmentId: wanted.commitmentId ?? null,
        role: wanted.role ?? 'repeated',
      },
    });
    const made = stored.decision?.commitmentId;
    const kind = wanted.kind;
    if (made && kind && kind !== suggestion.kind && !wanted.commitmentId) await this.setKind(made, kind);
    return stored;
  }

  /** Have a suggestion open again, whatever somebody else has made of it; answers it as it then stands. */
  async reopened(suggestion: Suggestion): Promise<Suggestion> {
    return suggestion.state === 'open' ? suggestion : this.decide(suggestion, { decision: 'reopened' });
  }

  /** How the suggestion will stand if the server agrees: what the screen shows until it has answered. */
  expected(suggestion: Suggestion, { decision, commitmentId }: Wanted): Suggestion {
    if (decision === 'reopened') return { ...suggestion, state: 'open', decision: null };
    const actor = this.session.who() ?? { id: '', name: '' };
    const at = this.now().toISOString();
    return {
      ...suggestion,
      state: decision,
      decision: { actor, at, reason: '', commitmentId: commitmentId ?? null },
    };
  }

  private async setKind(id: string, kind: CommitmentKind): Promise<void> {
    const commitment = await this.api.get('/commitments/{id}', { params: { id } });
    await this.api.patch('/commitments/{id}', {
      params: { id },
      version: commitment.version,
      body: { kind },
    });
  }
}
