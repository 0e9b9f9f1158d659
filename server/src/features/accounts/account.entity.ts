import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who decides: until people can sign in, the analyst of this machine and the analyst of the demo. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') handle!: string;
  @Column('text') name!: string;
  @Column('text') role!: 'viewer' | 'analyst' | 'reviewer' | 'admin';
  @Column('timestamptz') createdAt!: Date;
}
