import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A host that is asked, and who may ask it when. */
@Entity('host')
export class HostEntity {
  /** With its port, where it has its own. */
  @PrimaryColumn('text') name!: string;
  /** Whose turn it is; nobody else asks the host before `leasedUntil`. */
  @Column('uuid', { nullable: true }) leaseId!: string | null;
  @Column('timestamptz', { nullable: true }) leasedUntil!: Date | null;
  @Column('timestamptz') nextRequestAt!: Date;
  /** How many turns in a row ended because the host could not be reached or asked us to wait. */
  @Column('integer') errorStreak!: number;
}
