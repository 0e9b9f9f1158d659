import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The robots.txt of an origin, as it was read last. */
@Entity('robots_file')
export class RobotsFileEntity {
  /** `https://qala.example`: scheme and host, with the port where it has its own. */
  @PrimaryColumn('text') origin!: string;
  /** Empty where it has none. */
  @Column('text') words!: string;
  @Column('timestamptz') fetchedAt!: Date;
}
