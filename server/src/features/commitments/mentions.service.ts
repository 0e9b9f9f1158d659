import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { ReleasesRepository } from '../releases/releases.repository';
import { CommitmentsRepository } from './commitments.repository';
import type { MentionEntity } from './mention.entity';

/** A mention to be added: the passage, what it does for the commitment, and who or what found it. */
export interface NewMention {
  readonly commitmentId: string;
  readonly role: MentionEntity['role'];
  readonly versionId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly suggestionId: string | null;
  readonly rule: string | null;
  readonly score: number | null;
  readonly extractor: string;
  readonly actorId: string;
}

/** Mentions, and the count of commitments that each release shows. */
@Injectable()
export class MentionsService {
  constructor(
    private readonly commitments: CommitmentsRepository,
    private readonly releases: ReleasesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(manager: EntityManager, { start, end, actorId, ...same }: NewMention): Promise<void> {
    await this.commitments.addMention(manager, {
      ...same,
      id: newId(),
      startOffset: start,
      endOffset: end,
      createdBy: actorId,
      createdAt: this.clock.now(),
      withdrawnAt: null,
    });
    await this.releases.countAt(manager, same.versionId, { commitments: 1 });
  }

  async withdraw(manager: EntityManager, mention: MentionEntity): Promise<void> {
    await this.commitments.withdrawMention(manager, mention, this.clock.now());
    await this.releases.countAt(manager, mention.versionId, { commitments: -1 });
  }
}
