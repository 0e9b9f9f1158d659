import { Controller, Get } from '@nestjs/common';
import type { Speaker } from '@uade/contracts';
import { SpeakersService } from './speakers.service';

@Controller('speakers')
export class SpeakersController {
  constructor(private readonly speakers: SpeakersService) {}

  @Get()
  async all(): Promise<Speaker[]> {
    return this.speakers.all();
  }
}
