import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A node of the small tree of topics. */
@Entity('topic')
export class TopicEntity {
  @PrimaryColumn('text') slug!: string;
  @Column('text', { nullable: true }) parent!: string | null;
  @Column('integer') position!: number;
  @Column('text') nameKk!: string;
  @Column('text') nameRu!: string;
  @Column('text') nameEn!: string;
}
