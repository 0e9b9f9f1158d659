import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person or body that says things, by the name that was read. */
@Entity('speaker')
export class SpeakerEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('timestamptz') createdAt!: Date;
}
