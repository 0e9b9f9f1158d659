import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Something that happened, in the order of the transactions; read only below the snapshot's oldest running one. */
@Entity('event')
export class EventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') name!: string;
  @Column('jsonb') payload!: object;
}
