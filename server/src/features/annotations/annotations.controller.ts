import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  type Annotation,
  annotationQuerySchema,
  createAnnotationSchema,
  idSchema,
  updateAnnotationSchema,
} from '@uade/contracts';
import { IdempotencyKey, type RepeatableRequest } from '../../common/idempotency-key';
import { IfMatch } from '../../common/if-match';
import { zod } from '../../common/zod.pipe';
import { AccountsService } from '../accounts/accounts.service';
import { AnnotationsService, type EnteredAnnotation } from './annotations.service';

@Controller('annotations')
export class AnnotationsController {
  constructor(
    private readonly annotations: AnnotationsService,
    private readonly accounts: AccountsService,
  ) {}

  @Get()
  async of(@Query(zod(annotationQuerySchema)) { versionId }: { versionId: string }): Promise<Annotation[]> {
    return this.annotations.of(versionId);
  }

  @Post()
  async annotate(
    @Body(zod(createAnnotationSchema)) given: EnteredAnnotation,
    @IdempotencyKey() request: RepeatableRequest | null,
  ): Promise<Annotation> {
    return this.annotations.annotate(given, await this.actorId(), request);
  }

  @Patch(':id')
  async rewrite(
    @Param('id', zod(idSchema)) id: string,
    @IfMatch() expected: number,
    @Body(zod(updateAnnotationSchema)) { body }: { body: string },
  ): Promise<Annotation> {
    return this.annotations.rewrite(id, expected, body, await this.actorId());
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id', zod(idSchema)) id: string, @IfMatch() expected: number): Promise<void> {
    await this.annotations.remove(id, expected, await this.actorId());
  }

  @Post(':id/restorations')
  async restore(@Param('id', zod(idSchema)) id: string, @IfMatch() expected: number): Promise<Annotation> {
    return this.annotations.restore(id, expected, await this.actorId());
  }

  private async actorId(): Promise<string> {
    return (await this.accounts.current()).id;
  }
}
