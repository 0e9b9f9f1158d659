import { Controller, Get, Param } from '@nestjs/common';
import { idSchema, type StatusChange } from '@uade/contracts';
import { zod } from '../../common/zod.pipe';
import { CommitmentsService } from '../commitments/commitments.service';
import { TrackingService } from './tracking.service';

@Controller('commitments/:id/status-changes')
export class TrackingController {
  constructor(
    private readonly tracking: TrackingService,
    private readonly commitments: CommitmentsService,
  ) {}

  @Get()
  async history(@Param('id', zod(idSchema)) id: string): Promise<StatusChange[]> {
    await this.commitments.byId(id);
    return this.tracking.history(id);
  }
}
