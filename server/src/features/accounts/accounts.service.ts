import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Actor, Session } from '@uade/contracts';
import { type Clock, DomainError } from '@uade/kernel';
import type { Repository } from 'typeorm';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { Settings } from '../../config/settings';
import { AccountEntity } from './account.entity';

/** Who is at work. Until people can sign in it is always the analyst of this machine. */
@Injectable()
export class AccountsService {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The analyst of this machine, made on first use. */
  async current(): Promise<Session> {
    return this.ensure('local', this.settings.analyst);
  }

  /** The account with this handle; made with `name` and the role of an analyst if it is not there. */
  async ensure(handle: string, name: string): Promise<Session> {
    await this.accounts
      .createQueryBuilder()
      .insert()
      .values({ id: newId(), handle, name, role: 'analyst', createdAt: this.clock.now() })
      .orIgnore()
      .execute();
    const account = await this.accounts.findOneByOrFail({ handle });
    return { id: account.id, name: account.name, role: account.role };
  }

  /** When the account with this handle was made; `null` where there is none. */
  async since(handle: string): Promise<Date | null> {
    return (await this.accounts.findOneBy({ handle }))?.createdAt ?? null;
  }

  /** Everybody who has decided anything, by id. */
  async directory(): Promise<Directory> {
    const accounts = await this.accounts.find({ select: { id: true, name: true } });
    return new Directory(new Map(accounts.map(({ id, name }) => [id, { id, name }])));
  }
}

/** Names of the people behind ids, read once for a whole answer. */
export class Directory {
  constructor(private readonly actors: ReadonlyMap<string, Actor>) {}

  /** @throws internal where the id is nobody's: a foreign key forbids it */
  actor(id: string): Actor {
    const actor = this.actors.get(id);
    if (actor === undefined) throw new DomainError('internal', `Account ${id} is not in the directory.`);
    return actor;
  }
}
