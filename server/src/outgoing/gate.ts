import type { OwnHost } from '../config/own-hosts';
import { isInRange, literalAddress, objectionTo } from './address-check';
import { FetchRefusal } from './fetch-refusal';
import type { FetchTarget } from './fetch-target';
import type { Resolve } from './resolver';
import { TimeBudget } from './time-budget';

/** What the gate lets through beside the public internet on the usual ports. */
export interface GateRules {
  readonly fetchPorts: readonly number[];
  readonly ownHosts: readonly OwnHost[];
}

/** A target that may be asked, at these addresses and at no other. */
export interface AdmittedTarget extends FetchTarget {
  readonly addresses: readonly [string, ...string[]];
  /** Whether it is admitted only because the configuration says that it is ours. */
  readonly isOwn: boolean;
}

/** Decides whom a request may reach. It resolves a name once; who is admitted is asked at the addresses that were judged. */
export class Gate {
  constructor(
    private readonly rules: GateRules,
    private readonly resolve: Resolve,
    private readonly resolveMs: number,
  ) {}

  /**
   * @param from  Who redirected here; `null` at the start.
   * @throws FetchRefusal port-not-allowed, name-not-found, address-not-public, redirect-to-own-host
   */
  async admit(target: FetchTarget, from: AdmittedTarget | null): Promise<AdmittedTarget> {
    const isListed = this.rules.ownHosts.some((own) => this.isListed(own, target));
    if (!isListed && !this.rules.fetchPorts.includes(target.port)) {
      throw new FetchRefusal('port-not-allowed', target.url.href, `is on port ${target.port}`);
    }
    const [first, ...others] = await this.addressesOf(target);
    if (first === undefined) throw notFound(target);
    const strangers = [first, ...others].filter((address) => objectionTo(address) !== null);
    for (const address of strangers) {
      if (!isListed && !this.isInOwnRange(address)) throw notPublic(target, address);
    }
    const isOwn = strangers.length > 0;
    if (isOwn && from !== null && !from.isOwn) throw fromOutside(target, from);
    return { ...target, addresses: [first, ...others], isOwn };
  }

  private async addressesOf({ host, url }: FetchTarget): Promise<readonly string[]> {
    const literal = literalAddress(host);
    if (literal !== null) return [literal];
    try {
      return await new TimeBudget(this.resolveMs, []).run(() => this.resolve(host));
    } catch (error) {
      throw new FetchRefusal('name-not-found', url.origin, 'could not be looked up', { cause: error });
    }
  }

  private isListed(own: OwnHost, { host, port }: FetchTarget): boolean {
    if (own.kind !== 'host' || own.host !== host) return false;
    return own.port === null ? this.rules.fetchPorts.includes(port) : own.port === port;
  }

  private isInOwnRange(address: string): boolean {
    return this.rules.ownHosts.some((own) => own.kind === 'range' && isInRange(address, own.range));
  }
}

/** The site alone: whatever page of it was asked for, and people may have asked for none. */
function notFound({ url }: FetchTarget): FetchRefusal {
  return new FetchRefusal('name-not-found', url.origin, 'names a host that does not exist');
}

function notPublic({ url }: FetchTarget, address: string): FetchRefusal {
  const what = objectionTo(address) ?? '';
  return new FetchRefusal('address-not-public', url.href, `leads to ${address}, ${what}`);
}

/** A site of the web must not send us into our own network, even where people may name hosts of it. */
function fromOutside({ url }: FetchTarget, from: AdmittedTarget): FetchRefusal {
  const why = `is one of our own hosts, to which a redirect from ${from.host} must not lead`;
  return new FetchRefusal('redirect-to-own-host', url.href, why);
}
