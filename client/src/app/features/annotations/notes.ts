import { inject, Injectable } from '@angular/core';
import type { Annotation } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { Api } from '../../core/api/api';
import { toProblemError } from '../../core/api/problem';

/** Notes on spans of a version: annotations as the server keeps them. */
@Injectable({ providedIn: 'root' })
export class Notes {
  private readonly api = inject(Api);

  create(versionId: string, { start, end }: Span, body: string): Promise<Annotation> {
    return this.api.post('/annotations', { body: { versionId, start, end, body } });
  }

  /** @throws ProblemError `stale-version` with the note as it stands, where somebody else rewrote it. */
  rewrite({ id, version }: Pick<Annotation, 'id' | 'version'>, body: string): Promise<Annotation> {
    return this.api.patch('/annotations/{id}', { params: { id }, version, body: { body } });
  }

  async remove({ id, version }: Annotation): Promise<void> {
    await this.api.delete('/annotations/{id}', { params: { id }, version });
  }

  /** Bring a removed note back. Removing wrote a revision that only the server has counted, so its number may be asked for. */
  async restore({ id, version }: Annotation): Promise<Annotation> {
    const restoreAt = (at: number) =>
      this.api.post('/annotations/{id}/restorations', { params: { id }, version: at, body: undefined });
    try {
      return await restoreAt(version + 1);
    } catch (error) {
      const { stale, problem } = toProblemError(error);
      const current = problem.current as Annotation | undefined;
      if (!stale || !current) throw error;
      return restoreAt(current.version);
    }
  }
}
