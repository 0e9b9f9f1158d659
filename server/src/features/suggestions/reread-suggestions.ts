import { Injectable } from '@nestjs/common';
import type { Analysis } from '@uade/contracts';
import type { EntityManager } from 'typeorm';
import type { ReleaseVersionEntity } from '../releases/release-version.entity';
import { ReleasesRepository } from '../releases/releases.repository';
import { SpeakersService } from '../speakers/speakers.service';
import { carryOn } from './carry-on';
import type { SuggestionEntity } from './suggestion.entity';
import { toSuggestionRows } from './suggestion.mapper';
import { SuggestionsRepository } from './suggestions.repository';

/** How many suggestions of commitments a reading that took another's place changed. */
export interface RereadCounts {
  /** Of the reading before, nobody having decided on them. */
  readonly superseded: number;
  /** Of the new reading, decided already. */
  readonly carriedOn: number;
  /** Of the new reading, to be decided. */
  readonly toDecide: number;
}

/** A version with what a better extractor proposes of it, in the place of the version before. */
export interface Reread {
  /** The version whose reading is replaced. */
  readonly previousId: string;
  readonly version: ReleaseVersionEntity;
  readonly analysis: Analysis;
  /** The release's standing suggestions, as `lock` gave them. */
  readonly standing: readonly SuggestionEntity[];
}

/** Suggestions of a version that was read again: none is asked twice, and no decision is touched. */
@Injectable()
export class RereadSuggestions {
  constructor(
    private readonly suggestions: SuggestionsRepository,
    private readonly releases: ReleasesRepository,
    private readonly speakers: SpeakersService,
  ) {}

  /**
   * The standing suggestions of a release, kept from being decided until the transaction ends. To be called before the
   * release is locked: a decision locks in this order too.
   */
  async lock(manager: EntityManager, releaseId: string): Promise<SuggestionEntity[]> {
    return this.suggestions.lockStanding(manager, releaseId);
  }

  /** @see docs/adr/0010-reread-keeps-decisions.md */
  async add(
    manager: EntityManager,
    { previousId, version, analysis, standing }: Reread,
  ): Promise<RereadCounts> {
    const proposed = await this.proposedBy(manager, version, analysis);
    const carried = carryOn(proposed, decidedOf(standing, previousId));
    const decisions = new Map(carried.map(({ proposed: { id }, decided }) => [id, decided]));
    const undecided = standing.filter(({ versionId, state }) => versionId === previousId && state === 'open');
    const rows = proposed.map((row) => carriedFrom(row, decisions.get(row.id)));
    await this.suggestions.add(manager, rows);
    const giveWay = [...undecided, ...decisions.values()].map(({ id }) => id);
    await this.suggestions.supersede(manager, giveWay, version.id);
    const superseded = undecided.filter(isCommitment).length;
    const toDecide = rows.filter((row) => isCommitment(row) && row.state === 'open').length;
    await this.releases.countAt(manager, version.id, { undecided: toDecide - superseded });
    return { superseded, carriedOn: carried.length, toDecide };
  }

  private async proposedBy(
    manager: EntityManager,
    version: ReleaseVersionEntity,
    analysis: Analysis,
  ): Promise<SuggestionEntity[]> {
    const names = analysis.commitments.map(({ speaker }) => speaker);
    return toSuggestionRows(version, analysis, await this.speakers.ensure(manager, names));
  }
}

const isCommitment = ({ type }: SuggestionEntity): boolean => type === 'commitment';

/** The decided ones, those of the version that was replaced first. */
function decidedOf(standing: readonly SuggestionEntity[], previousId: string): SuggestionEntity[] {
  const decided = standing.filter((row) => isCommitment(row) && row.state !== 'open');
  const isOlder = ({ versionId }: SuggestionEntity): number => Number(versionId !== previousId);
  return decided.sort((a, b) => isOlder(a) - isOlder(b) || a.startOffset - b.startOffset);
}

function carriedFrom(row: SuggestionEntity, decided: SuggestionEntity | undefined): SuggestionEntity {
  if (decided === undefined) return row;
  const { id, continuesId, state, lastDecisionId } = decided;
  return { ...row, state, lastDecisionId, continuesId: continuesId ?? id };
}
