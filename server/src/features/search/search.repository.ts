import { Injectable } from '@nestjs/common';
import type { Span } from '@uade/kernel';
import { DataSource } from 'typeorm';
import { findWords } from '../../database/found-words';

@Injectable()
export class SearchRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Where the words stand in each of the texts. */
  findIn(texts: readonly string[], typed: string): Promise<Span[][]> {
    return findWords(this.dataSource.manager, texts, typed);
  }
}
