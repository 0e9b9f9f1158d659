import { Inject, Injectable } from '@nestjs/common';
import type { CreateSource, Source } from '@uade/contracts';
import { type Clock, DomainError } from '@uade/kernel';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import type { SourceEntity } from './source.entity';
import { SourcesRepository } from './sources.repository';

@Injectable()
export class SourcesService {
  constructor(
    private readonly sources: SourcesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async all(): Promise<Source[]> {
    return (await this.sources.all()).map(toSource);
  }

  /** @throws not-found with the remedy to add it */
  async bySlug(slug: string): Promise<Source> {
    const source = await this.sources.bySlug(slug);
    if (source !== null) return toSource(source);
    throw new DomainError(
      'not-found',
      `There is no source “${slug}”.`,
      'Name one of GET /api/v1/sources, or add it there first.',
    );
  }

  /** @throws conflict where the slug is taken */
  async create(source: CreateSource): Promise<Source> {
    const row: SourceEntity = { ...source, id: newId(), createdAt: this.clock.now() };
    if (await this.sources.add(row)) return toSource(row);
    throw new DomainError('conflict', `There is a source “${source.slug}” already.`, 'Choose another slug.');
  }

  /** The source of this slug, added if it is not there yet. */
  async ensure(source: CreateSource): Promise<Source> {
    await this.sources.add({ ...source, id: newId(), createdAt: this.clock.now() });
    return this.bySlug(source.slug);
  }
}

function toSource({ id, slug, name, homePage, languages, fictional }: SourceEntity): Source {
  return { id, slug, name, homePage, languages, fictional };
}
