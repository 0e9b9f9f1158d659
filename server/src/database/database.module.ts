import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CLOCK, systemClock } from '../common/system-clock';
import { Jobs } from '../jobs/jobs';
import { AuditEntryEntity, AuditLinkEntity, AuditPayloadEntity } from './audit-entry.entity';
import { AuditTrail } from './audit-trail';
import { type AppConnection, appDataSourceOptions } from './data-source';
import { EventEntity } from './event.entity';
import { EventLog } from './event-log';
import { EventSignal } from './event-signal';
import { RequestKeys } from './request-keys';

/** How the app reaches its database, and whether this process works the queue. */
export interface DatabaseConnection extends AppConnection {
  readonly worksQueue: boolean;
}

/** The database for all features: the data source, the audit trail, the event log and the job queue. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot({ worksQueue, ...connection }: DatabaseConnection): DynamicModule {
    const { url, role } = connection;
    const jobs = new Jobs({ connectionString: url, role, works: worksQueue });
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot(appDataSourceOptions(connection)),
        TypeOrmModule.forFeature([AuditEntryEntity, AuditPayloadEntity, AuditLinkEntity, EventEntity]),
      ],
      providers: [
        { provide: CLOCK, useValue: systemClock },
        { provide: Jobs, useValue: jobs },
        AuditTrail,
        EventLog,
        RequestKeys,
        { provide: EventSignal, useValue: new EventSignal({ url, role }) },
      ],
      exports: [CLOCK, Jobs, AuditTrail, EventLog, RequestKeys, EventSignal],
    };
  }
}
