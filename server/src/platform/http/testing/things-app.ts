import {
  Body,
  Controller,
  Get,
  Injectable,
  Module,
  Param,
  Post,
  Query,
  Req,
  Res,
  type DynamicModule,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { idSchema, listOf } from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { asDownload } from '../../../common/download';
import { IfMatch } from '../../../common/if-match';
import { zod } from '../../../common/zod.pipe';
import { ConfigModule } from '../../../config/config.module';
import { readSettings } from '../../../config/env';
import { Settings } from '../../../config/settings';
import { createLogger } from '../../logging/create-logger';
import { LoggingModule } from '../../logging/logging.module';
import { createHttpApp } from '../create-http-app';

/** The id of the one thing that is there. */
export const ID = '0197b4c8-0000-7000-8000-000000000001';
const bodySchema = z.object({
  name: z.string().min(2),
  tags: z.array(z.object({ label: z.string() })).default([]),
});
const querySchema = z.object({ topic: listOf(z.string()), limit: z.coerce.number().default(50) });

/** A request that a test holds. */
export class HeldRequest {
  arrived = (): void => undefined;
  release = (): void => undefined;
  readonly hasArrived = new Promise<void>((resolve) => (this.arrived = resolve));
  readonly isReleased = new Promise<void>((resolve) => (this.release = resolve));
}
export const heldRequest = new HeldRequest();

@Injectable()
class Secret {
  constructor(readonly settings: Settings) {}
}

@Controller('things')
class ThingsController {
  constructor(private readonly secret: Secret) {}

  @Get()
  list(@Query(zod(querySchema)) query: z.output<typeof querySchema>) {
    return { query, analyst: this.secret.settings.analyst };
  }

  @Get('broken')
  broken(): never {
    throw new Error('password of the database');
  }

  @Get('raw')
  raw(@Res() reply: FastifyReply) {
    return asDownload(reply, 'уәде "1".html').send(Buffer.from('<script>1</script>'));
  }

  @Get('endless')
  endless(@Res() reply: FastifyReply) {
    const piece = Buffer.alloc(65_536);
    return reply.send(
      new Readable({
        read: function () {
          this.push(piece);
        },
      }),
    );
  }

  /** Answers when it is told to. */
  @Get('held')
  async held() {
    heldRequest.arrived();
    await heldRequest.isReleased;
    return {};
  }

  @Get(':id')
  one(@Param('id', zod(idSchema)) id: string) {
    return { id, version: 3 };
  }

  @Post()
  add(@Body(zod(bodySchema)) body: z.output<typeof bodySchema>) {
    return body;
  }

  @Post('upload')
  async upload(@Req() request: FastifyRequest) {
    const file = await request.file();
    const bytes = (await file?.toBuffer())?.length;
    return { name: file?.filename, bytes, fields: Object.keys(file?.fields ?? {}) };
  }

  @Post(':id/changes')
  change(@Param('id', zod(idSchema)) id: string, @IfMatch() expected: number) {
    if (expected === 3) return { id, version: 4 };
    throw new DomainError('stale-version', 'Somebody else changed it.', 'Look at theirs.', {
      current: { version: 3 },
    });
  }
}

@Module({})
class RootModule {
  static of(parts: { settings: Settings; logger: ReturnType<typeof createLogger> }): DynamicModule {
    return {
      module: RootModule,
      imports: [ConfigModule.forRoot(parts.settings), LoggingModule.forRoot(parts.logger)],
      controllers: [ThingsController],
      providers: [Secret],
    };
  }
}

/** The platform around one controller, what it logs, and whether its database answers. */
export interface ThingsApp {
  readonly app: NestFastifyApplication;
  readonly lines: readonly string[];
  ready: boolean;
}

/** One for the tests of a file; each test begins with an empty log and a database that answers. */
export function thingsApp(): () => ThingsApp {
  let things: ThingsApp | null = null;
  const lines: string[] = [];
  beforeAll(async () => {
    const settings = readSettings({ UADE_CLIENT_DIR: '/nowhere/client' });
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(...chunk.toString().trim().split('\n'));
        done();
      },
    });
    const logger = createLogger('debug', sink);
    const app = await createHttpApp(RootModule.of({ settings, logger }), {
      settings,
      logger,
      version: '0.0.0',
      readiness: () => () => (started().ready ? Promise.resolve() : Promise.reject(new Error('gone'))),
    });
    things = { app, lines, ready: true };
  });
  beforeEach(() => {
    lines.length = 0;
    started().ready = true;
  });
  afterAll(() => things?.app.close());

  const started = (): ThingsApp => {
    if (things === null) throw new Error('The app is made before the first test.');
    return things;
  };
  return started;
}
