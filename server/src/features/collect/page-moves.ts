import { Injectable } from '@nestjs/common';
import type { Analysis } from '@uade/contracts';
import { NEAR_DUPLICATE_FROM, resemblance, signature } from '@uade/similarity';
import type { FetchAnswer } from '../../outgoing/safe-fetch';
import type { CaptureEntity } from '../captures/capture.entity';
import { ReleasesRepository } from '../releases/releases.repository';
import type { SourceItemEntity } from '../sources/source-item.entity';
import { CollectRefusal } from './collect-trouble';
import { isSameAddress } from './page-url';

/** A listed page with its answer. */
interface Answered {
  readonly item: SourceItemEntity;
  readonly answer: Pick<FetchAnswer, 'finalUrl'>;
  /** What the release is called by. */
  readonly url: string;
  /** The newest whole capture; `null` before the first. */
  readonly last: CaptureEntity | null;
}

/** Tells a page that has moved from one that leads to another page, such as one where readers are to sign in. */
@Injectable()
export class PageMoves {
  constructor(private readonly releases: ReleasesRepository) {}

  /**
   * See that what was read from the answer of a known page is that page: it came from where the page stood before, or has nearly
   * the text of its release.
   *
   * @throws CollectRefusal leads-elsewhere
   */
  async check({ item, answer, url, last }: Answered, { text }: Analysis): Promise<void> {
    const stoodAt = last?.answeredUrl ?? url;
    if (item.releaseId === null || isSameAddress(stoodAt, answer.finalUrl)) return;
    const known = await this.newestText(item.releaseId);
    if (resemblance(signature(known), signature(text)) >= NEAR_DUPLICATE_FROM) return;
    throw new CollectRefusal(
      'leads-elsewhere',
      `${url} leads to ${answer.finalUrl}, which says something else.`,
    );
  }

  private async newestText(releaseId: string): Promise<string> {
    const versionId = (await this.releases.byId(releaseId))?.release.currentVersionId ?? null;
    const version = versionId === null ? null : await this.releases.version(versionId);
    return version?.text ?? '';
  }
}
