import type { ReadLanguage } from '@uade/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A publisher whose releases are read. */
@Entity('source')
export class SourceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) homePage!: string | null;
  @Column('text', { array: true }) languages!: ReadLanguage[];
  @Column('boolean') fictional!: boolean;
  @Column('timestamptz') createdAt!: Date;
}
