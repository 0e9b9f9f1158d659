import { inject, Injectable, signal } from '@angular/core';
import type { IngestResult } from '@uade/contracts';
import { Api } from '../../core/api/api';
import { type ProblemError, toProblemError } from '../../core/api/problem';

/** How far one thing that was handed in has come. */
export type Progress =
  | { readonly state: 'waiting' | 'reading' }
  | { readonly state: IngestResult['outcome']; readonly result: IngestResult }
  | { readonly state: 'refused'; readonly error: ProblemError };

/** One thing that was handed in. */
export interface Handed {
  readonly id: number;
  /** The file's name; `null` for a text. */
  readonly name: string | null;
  readonly progress: Progress;
}

/** A file, and the address of its page where somebody gave it; empty where nobody did. */
export interface GivenFile {
  readonly file: File;
  readonly url: string;
}

/** Hands things in one after the other, each a release of its own, and remembers what came of them while the page is open. */
@Injectable()
export class HandInStore {
  private readonly api = inject(Api);
  private readonly list = signal<readonly Handed[]>([]);
  private last: Promise<unknown> = Promise.resolve();
  private nextId = 1;

  /** The newest last. */
  readonly handed = this.list.asReadonly();

  handInFile(source: string, { file, url }: GivenFile): Promise<Progress> {
    const form = new FormData();
    form.append('source', source);
    if (url !== '') form.append('url', url);
    form.append('file', file, file.name);
    return this.queue(file.name, () => this.api.upload('/captures', form));
  }

  handInText(source: string, text: string): Promise<Progress> {
    return this.queue(null, () => this.api.post('/captures', { body: { method: 'pasted', source, text } }));
  }

  private queue(name: string | null, send: () => Promise<IngestResult>): Promise<Progress> {
    const id = this.nextId++;
    this.list.update((list) => [...list, { id, name, progress: { state: 'waiting' } }]);
    const sent = this.last.then(async () => {
      this.set(id, { state: 'reading' });
      const progress = await settled(send());
      this.set(id, progress);
      return progress;
    });
    this.last = sent;
    return sent;
  }

  private set(id: number, progress: Progress): void {
    this.list.update((list) => list.map((one) => (one.id === id ? { ...one, progress } : one)));
  }
}

async function settled(sending: Promise<IngestResult>): Promise<Progress> {
  try {
    const result = await sending;
    return { state: result.outcome, result };
  } catch (error) {
    return { state: 'refused', error: toProblemError(error) };
  }
}
