import { Controller, Get } from '@nestjs/common';
import type { Overview } from '@uade/contracts';
import { OverviewService } from './overview.service';

@Controller('overview')
export class OverviewController {
  constructor(private readonly overviews: OverviewService) {}

  @Get()
  async overview(): Promise<Overview> {
    return this.overviews.overview();
  }
}
