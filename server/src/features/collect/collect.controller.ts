import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type DiscoveredSource,
  discoverSourceSchema,
  idSchema,
  type Page,
  type Poll,
  type PollQuery,
  pollQuerySchema,
  type PreviewSource,
  previewSourceSchema,
  type Source,
  type SourceCheck,
  type SourcePreset,
  type SourcePreview,
} from '@uade/contracts';
import { zod } from '../../common/zod.pipe';
import { AccountsService } from '../accounts/accounts.service';
import { CollectService } from './collect.service';
import { DiscoveryService } from './discovery.service';
import { PreviewService } from './preview.service';

@Controller()
export class CollectController {
  constructor(
    private readonly collecting: CollectService,
    private readonly discovery: DiscoveryService,
    private readonly previews: PreviewService,
    private readonly accounts: AccountsService,
  ) {}

  @Get('source-presets')
  async presets(): Promise<SourcePreset[]> {
    return this.collecting.presets();
  }

  @Post('sources/discover')
  @HttpCode(200)
  async discover(@Body(zod(discoverSourceSchema)) { url }: { url: string }): Promise<DiscoveredSource> {
    return this.discovery.discover(url);
  }

  @Post('sources/preview')
  @HttpCode(200)
  async preview(@Body(zod(previewSourceSchema)) settings: PreviewSource): Promise<SourcePreview> {
    return this.previews.preview(settings);
  }

  @Post('sources/:id/checks')
  async check(@Param('id', zod(idSchema)) id: string): Promise<SourceCheck> {
    return this.previews.check(id);
  }

  @Get('sources/:id/polls')
  async polls(
    @Param('id', zod(idSchema)) id: string,
    @Query(zod(pollQuerySchema)) query: PollQuery,
  ): Promise<Page<Poll>> {
    return this.collecting.polls(id, query);
  }

  @Post('sources/:id/polls')
  async pollNow(@Param('id', zod(idSchema)) id: string): Promise<Source> {
    return this.collecting.pollNow(id, (await this.accounts.current()).id);
  }
}
