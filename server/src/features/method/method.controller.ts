import { Controller, Get } from '@nestjs/common';
import type { Method } from '@uade/contracts';
import { MethodService } from './method.service';

@Controller('method')
export class MethodController {
  constructor(private readonly methods: MethodService) {}

  @Get()
  async method(): Promise<Method> {
    return this.methods.method();
  }
}
