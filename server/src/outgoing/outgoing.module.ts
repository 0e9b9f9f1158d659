import { Module } from '@nestjs/common';
import type { Clock } from '@uade/kernel';
import packageJson from '../../../package.json';
import { CLOCK } from '../common/system-clock';
import { Settings } from '../config/settings';
import { SafeFetch } from './safe-fetch';
import { userAgent } from './user-agent';

/** Gives whoever imports it the one way out of the server. */
@Module({
  providers: [
    {
      provide: SafeFetch,
      inject: [Settings, CLOCK],
      useFactory: (settings: Settings, clock: Clock) =>
        new SafeFetch({
          rules: settings,
          userAgent: userAgent(packageJson.version, settings.contact),
          clock,
        }),
    },
  ],
  exports: [SafeFetch],
})
export class OutgoingModule {}
