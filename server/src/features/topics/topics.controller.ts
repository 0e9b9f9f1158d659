import { Controller, Get } from '@nestjs/common';
import type { Topic } from '@uade/contracts';
import { TopicsService } from './topics.service';

@Controller('topics')
export class TopicsController {
  constructor(private readonly topics: TopicsService) {}

  @Get()
  async all(): Promise<Topic[]> {
    return this.topics.all();
  }
}
