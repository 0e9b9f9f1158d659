import { Injectable } from '@nestjs/common';
import type { Analysis } from '@uade/contracts';
import type { Language } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import { type Write, writeTogether } from '../../database/write-together';
import type { ReleaseVersionEntity } from '../releases/release-version.entity';
import { countAtRelease } from '../releases/release-writes';
import { ReleasesRepository } from '../releases/releases.repository';
import { carryOn } from './carry-on';
import type { SuggestionEntity } from './suggestion.entity';
import { toSuggestionRows } from './suggestion.mapper';
import { SuggestionsRepository } from './suggestions.repository';

/** How many suggestions of commitments a reading changed. */
export interface ReadingCounts {
  /** Of the reading before, nobody having decided on them. */
  readonly superseded: number;
  /** Of the new reading, decided already. */
  readonly carriedOn: number;
  /** Of the new reading, to be decided. */
  readonly toDecide: number;
}

/** A version with what is proposed of it. */
export interface SuggestedReading {
  /** The version in whose place it comes; `null` where it is the first. */
  readonly previousId: string | null;
  readonly version: ReleaseVersionEntity;
  readonly analysis: Analysis;
  /** Ids by name, of all whom the analysis names. */
  readonly speakers: ReadonlyMap<string, string>;
  /** The release's standing suggestions, as `lock` gave them. */
  readonly standing: readonly SuggestionEntity[];
  /** What else the same statement writes. */
  readonly writes: readonly Write[];
}

/** What stands at an address in a language. */
export interface Standing {
  /** `null` where it is not here yet. */
  readonly releaseId: string | null;
  readonly suggestions: readonly SuggestionEntity[];
}

/**
 * What each reading of a release proposes, the first, one of a changed page and one by a better extractor: none is asked
 * twice, and no decision is touched.
 */
@Injectable()
export class SuggestionReadings {
  constructor(
    private readonly suggestions: SuggestionsRepository,
    private readonly releases: ReleasesRepository,
  ) {}

  /**
   * The standing suggestions of a release, kept from being decided until the transaction ends. To be called before the
   * release is locked: a decision locks in this order too.
   */
  async lock(manager: EntityManager, releaseId: string): Promise<SuggestionEntity[]> {
    return this.suggestions.lockStanding(manager, releaseId);
  }

  /** The same for the release of an address and language. */
  async lockAt(manager: EntityManager, url: string, language: Language): Promise<Standing> {
    const releaseId = await this.releases.idByAddress(manager, url, language);
    return { releaseId, suggestions: releaseId === null ? [] : await this.lock(manager, releaseId) };
  }

  /**
   * What is proposed of a new capture takes the place of what has the same words; a promise that was cut from the page
   * stays to be decided. Claims, which nobody decides yet, all give way.
   */
  async addCaptured(manager: EntityManager, reading: SuggestedReading): Promise<ReadingCounts> {
    const proposed = proposedBy(reading);
    const open = reading.standing.filter(({ state }) => state === 'open');
    const repeated = carryOn(proposed, open.filter(isCommitment)).map(({ decided }) => decided);
    const claims = open.filter((row) => !isCommitment(row));
    return this.replace(manager, reading, proposed, [...repeated, ...claims]);
  }

  /**
   * What a better extractor proposes of a text takes the place of all that the one before proposed.
   *
   * @see docs/adr/0010-reread-keeps-decisions.md
   */
  async addReread(manager: EntityManager, reading: SuggestedReading): Promise<ReadingCounts> {
    const proposed = proposedBy(reading);
    const { standing, previousId } = reading;
    const undecided = standing.filter(({ versionId, state }) => versionId === previousId && state === 'open');
    return this.replace(manager, reading, proposed, undecided);
  }

  private async replace(
    manager: EntityManager,
    { previousId, version, standing, writes }: SuggestedReading,
    proposed: readonly SuggestionEntity[],
    undecided: readonly SuggestionEntity[],
  ): Promise<ReadingCounts> {
    const carried = carryOn(proposed, decidedOf(standing, previousId));
    const decisions = new Map(carried.map(({ proposed: { id }, decided }) => [id, decided]));
    const rows = proposed.map((row) => carriedFrom(row, decisions.get(row.id)));
    const superseded = undecided.filter(isCommitment).length;
    const toDecide = rows.filter((row) => isCommitment(row) && row.state === 'open').length;
    await writeTogether(manager, [
      ...writes,
      ...this.suggestions.adding(manager, rows),
      countAtRelease(version.releaseId, { undecided: toDecide - superseded }),
    ]);
    const giveWay = [...undecided, ...decisions.values()].map(({ id }) => id);
    await this.suggestions.supersede(manager, giveWay, version.id);
    return { superseded, carriedOn: carried.length, toDecide };
  }
}

const proposedBy = ({ version, analysis, speakers }: SuggestedReading): SuggestionEntity[] =>
  toSuggestionRows(version, analysis, speakers);

const isCommitment = ({ type }: SuggestionEntity): boolean => type === 'commitment';

/** The decided ones, those of the version that was replaced first. */
function decidedOf(standing: readonly SuggestionEntity[], previousId: string | null): SuggestionEntity[] {
  const decided = standing.filter((row) => isCommitment(row) && row.state !== 'open');
  const isOlder = ({ versionId }: SuggestionEntity): number => Number(versionId !== previousId);
  return decided.sort((a, b) => isOlder(a) - isOlder(b) || a.startOffset - b.startOffset);
}

function carriedFrom(row: SuggestionEntity, decided: SuggestionEntity | undefined): SuggestionEntity {
  if (decided === undefined) return row;
  const { id, continuesId, state, lastDecisionId } = decided;
  return { ...row, state, lastDecisionId, continuesId: continuesId ?? id };
}
