import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { newId } from '../../common/new-id';
import { Settings } from '../../config/settings';
import { SafeFetch } from '../../outgoing/safe-fetch';
import { TurnOver } from './collect-trouble';
import { HostTurn } from './host-turn';
import { HostsRepository } from './hosts.repository';

/** How often somebody who waits for a turn asks for it, in milliseconds. */
const ASK_EVERY_MS = 250;

/** How much too early a timer may ring, in milliseconds: it counts whole ones. */
const RINGS_EARLY_MS = 2;

/** How long a redirect waits for the turn at the host it leads to, in milliseconds. */
const GUEST_PATIENCE_MS = 5000;

/** Gives turns at hosts, to one worker at a time, across all processes. */
@Injectable()
export class HostTurns implements BeforeApplicationShutdown {
  private readonly closing = new AbortController();

  constructor(
    private readonly hosts: HostsRepository,
    private readonly safeFetch: SafeFetch,
    private readonly settings: Settings,
  ) {}

  /** Aborted when the process stops: whoever has a turn ends it. */
  get signal(): AbortSignal {
    return this.closing.signal;
  }

  /**
   * Take the turn at a host.
   *
   * @param patienceMs  How long to wait for it, where somebody else has it.
   * @returns `null` where somebody else keeps it.
   */
  async take(host: string, patienceMs = 0): Promise<HostTurn | null> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const lease = await this.hosts.take(host, newId());
      if (lease !== null) {
        const { hosts, safeFetch, signal } = this;
        const ownPauseMs = this.settings.hostPauseMs;
        return new HostTurn(lease, {
          hosts,
          safeFetch,
          ownPauseMs,
          signal,
          sleep: (ms) => this.sleep(ms),
          guest: (name) => this.guest(name),
        });
      }
      if (performance.now() >= until || this.signal.aborted) return null;
      await this.sleep(ASK_EVERY_MS);
    }
  }

  /** Work in a turn that is ended whatever happens; `null` where somebody else keeps it. */
  async within<Result>(
    host: string,
    patienceMs: number,
    work: (turn: HostTurn) => Promise<Result>,
  ): Promise<Result | null> {
    const turn = await this.take(host, patienceMs);
    if (turn === null) return null;
    try {
      return await work(turn);
    } finally {
      await turn.release();
    }
  }

  beforeApplicationShutdown(): void {
    this.closing.abort();
  }

  private async sleep(ms: number): Promise<void> {
    await sleep(ms + RINGS_EARLY_MS, undefined, { signal: this.signal }).catch(() => undefined);
  }

  /** Two who wait for each other's hosts give up in the end: nobody waits for ever. */
  private async guest(host: string): Promise<HostTurn> {
    const turn = await this.take(host, GUEST_PATIENCE_MS);
    if (turn !== null) return turn;
    throw new TurnOver({
      code: 'host-busy',
      reason: `${host}, where the page leads to, is being asked by another worker.`,
    });
  }
}
