import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Settings } from './settings';

/** Gives every provider the settings: `constructor(private readonly settings: Settings)`. */
@Global()
@Module({})
export class ConfigModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: Settings, useValue: settings }],
      exports: [Settings],
    };
  }
}
