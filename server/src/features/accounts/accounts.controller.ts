import { Controller, Get } from '@nestjs/common';
import type { Session } from '@uade/contracts';
import { AccountsService } from './accounts.service';

@Controller('session')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  async session(): Promise<Session> {
    return this.accounts.current();
  }
}
