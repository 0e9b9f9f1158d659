import { Injectable } from '@nestjs/common';
import type { Capture } from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import { AccountsService, type Directory } from '../accounts/accounts.service';
import type { CaptureEntity } from './capture.entity';
import { CapturesRepository } from './captures.repository';

/** The bytes of a capture as they were received. */
export interface RawCapture {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly sha256: string;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
};

@Injectable()
export class CapturesService {
  constructor(
    private readonly captures: CapturesRepository,
    private readonly accounts: AccountsService,
  ) {}

  async byId(id: string): Promise<Capture> {
    return toCapture(await this.found(id), await this.accounts.directory());
  }

  /** The captures of these ids, by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, Capture>> {
    const [rows, directory] = await Promise.all([this.captures.byIds(ids), this.accounts.directory()]);
    return new Map(rows.map((row) => [row.id, toCapture(row, directory)]));
  }

  async raw(id: string): Promise<RawCapture> {
    const capture = await this.found(id);
    const bytes = await this.captures.bytes(capture.sha256);
    if (bytes === null) {
      throw new DomainError(
        'not-found',
        `The bytes of capture ${id} are missing.`,
        'Run “uade verify”, which names everything that is not as it was written.',
      );
    }
    const extension = EXTENSIONS[capture.mediaType] ?? 'bin';
    return {
      bytes,
      sha256: capture.sha256,
      fileName: capture.fileName ?? `${capture.sha256.slice(0, 12)}.${extension}`,
    };
  }

  /** Whether the page at a capture's address was seen later than the capture was made. */
  async wasSeenSince(manager: EntityManager, capture: CaptureEntity): Promise<boolean> {
    const lastSeen = await this.captures.lastSeen(manager, capture.url);
    return lastSeen !== null && lastSeen > (capture.fetchedAt ?? capture.receivedAt);
  }

  private async found(id: string): Promise<CaptureEntity> {
    const capture = await this.captures.byId(id);
    if (capture === null) throw new DomainError('not-found', `There is no capture ${id}.`);
    return capture;
  }
}

function toCapture(row: CaptureEntity, directory: Directory): Capture {
  const { sourceId: _source, actorId, fetchedAt, receivedAt, ...same } = row;
  return {
    ...same,
    fetchedAt: fetchedAt?.toISOString() ?? null,
    receivedAt: receivedAt.toISOString(),
    actor: directory.actor(actorId),
  };
}
