import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { SourceEntity } from './source.entity';

@Injectable()
export class SourcesRepository {
  constructor(@InjectRepository(SourceEntity) private readonly rows: Repository<SourceEntity>) {}

  async all(): Promise<SourceEntity[]> {
    return this.rows.find({ order: { name: 'ASC' } });
  }

  async bySlug(slug: string): Promise<SourceEntity | null> {
    return this.rows.findOneBy({ slug });
  }

  /** @returns Whether it was added; `false` where the slug is taken. */
  async add(source: SourceEntity): Promise<boolean> {
    const { raw } = await this.rows
      .createQueryBuilder()
      .insert()
      .values(source)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }
}
