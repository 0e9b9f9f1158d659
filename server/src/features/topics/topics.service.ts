import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Topic } from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import type { Repository } from 'typeorm';
import { TopicEntity } from './topic.entity';

@Injectable()
export class TopicsService {
  constructor(@InjectRepository(TopicEntity) private readonly topics: Repository<TopicEntity>) {}

  async all(): Promise<Topic[]> {
    const rows = await this.topics.find({ order: { position: 'ASC' } });
    return rows.map(({ slug, parent, nameKk, nameRu, nameEn }) => ({
      slug,
      parent,
      names: { kk: nameKk, ru: nameRu, en: nameEn },
    }));
  }

  /** @throws invalid-input where there is no such topic; `null` is no topic and always good */
  async check(slug: string | null): Promise<void> {
    if (slug === null || (await this.topics.existsBy({ slug }))) return;
    throw new DomainError(
      'invalid-input',
      `There is no topic “${slug}”.`,
      'Take a slug of GET /api/v1/topics, or null.',
    );
  }
}
