import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Analysis, Statement } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { type EntityManager, LessThan, MoreThan, type Repository } from 'typeorm';
import { newId } from '../../common/new-id';
import { insertion } from '../../database/insert-rows';
import type { Write } from '../../database/write-together';
import { SpeakersService } from '../speakers/speakers.service';
import { StatementEntity } from './statement.entity';

@Injectable()
export class StatementsService {
  constructor(
    @InjectRepository(StatementEntity) private readonly statements: Repository<StatementEntity>,
    private readonly speakers: SpeakersService,
  ) {}

  /**
   * Store who said what in a version.
   *
   * @param speakers  Ids by name, of all whom the analysis names.
   */
  addingReading(
    manager: EntityManager,
    versionId: string,
    analysis: Analysis,
    speakers: ReadonlyMap<string, string>,
  ): Write[] {
    return insertion(
      manager,
      StatementEntity,
      analysis.quotes.map(({ start, end, kind, speaker, group }) => ({
        id: newId(),
        versionId,
        startOffset: start,
        endOffset: end,
        kind,
        speakerId: speaker === null ? null : (speakers.get(speaker) ?? null),
        utterance: group,
        extractor: analysis.extractor,
      })),
    );
  }

  /** Where direct speech stands that overlaps a span of a version, in the order of its text. */
  async directWithin(manager: EntityManager, versionId: string, { start, end }: Span): Promise<Span[]> {
    const rows = await manager.find(StatementEntity, {
      where: { versionId, kind: 'direct', startOffset: LessThan(end), endOffset: MoreThan(start) },
      order: { startOffset: 'ASC' },
    });
    return rows.map(({ startOffset, endOffset }) => ({ start: startOffset, end: endOffset }));
  }

  /** The statements of a version, in the order of its text. */
  async of(versionId: string): Promise<Statement[]> {
    const rows = await this.statements.find({ where: { versionId }, order: { startOffset: 'ASC' } });
    const names = await this.speakers.names(rows.map(({ speakerId }) => speakerId));
    return rows.map(({ id, startOffset, endOffset, kind, speakerId, utterance }) => ({
      id,
      start: startOffset,
      end: endOffset,
      kind,
      speaker: speakerId === null ? null : (names.get(speakerId) ?? null),
      group: utterance,
    }));
  }
}
