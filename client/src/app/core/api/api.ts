import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { catchError, firstValueFrom, type Observable, tap, throwError, timeout } from 'rxjs';
import type { CsvPath, WarcPath, PathOf, Query, Reading, ResponseOf, Writing } from './api-types';
import { OwnWrites } from './own-writes';
import { API_BASE, pathUrl, queryParams, queryString } from './api-url';
import { toProblemError } from './problem';

/** What every request may hold, whatever its path; the typed methods narrow it. */
interface AnyRequest {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Query;
  readonly body?: unknown;
  readonly version?: number;
}

/** How long an answer to what was written is waited for, in milliseconds. */
const PATIENCE = 30_000;

/** What the server looks up at other sites, or reads at length, takes its time; who asked can stop waiting. */
const AT_LENGTH: readonly string[] = [
  '/captures',
  '/sources/discover',
  '/sources/preview',
  '/sources/{id}/checks',
];

/** What the server makes once, however often it is sent. */
const REPEATABLE: readonly string[] = ['/annotations', '/commitments', '/commitments/{id}/mentions'];

/** The server, typed by its table of routes. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);
  private readonly ownWrites = inject(OwnWrites);
  /** Keys of what was sent and has no answer yet, by what it says. */
  private readonly unanswered = new Map<string, string>();

  /**
   * A resource that follows its request's signals, read again by `.reload()`. Call it where `inject` may be called: it lives as
   * long as whoever does.
   *
   * @param request  What to ask for; `undefined` while there is nothing to ask.
   */
  resource<P extends PathOf<'get'>>(
    path: P,
    request: () => Reading<P> | undefined,
  ): HttpResourceRef<ResponseOf<'get', P> | undefined> {
    return httpResource<ResponseOf<'get', P>>(() => {
      const asked: AnyRequest | undefined = request();
      return asked && { url: pathUrl(path, asked.params), params: queryParams(asked.query) };
    });
  }

  /** The same as an observable, so that a newer question can cancel it. */
  watch<P extends PathOf<'get'>>(path: P, request: Reading<P>): Observable<ResponseOf<'get', P>> {
    const asked: AnyRequest = request;
    return this.http.get<ResponseOf<'get', P>>(pathUrl(path, asked.params), {
      params: queryParams(asked.query),
    });
  }

  get<P extends PathOf<'get'>>(path: P, request: Reading<P>): Promise<ResponseOf<'get', P>> {
    return firstValueFrom(this.watch(path, request));
  }

  post<P extends PathOf<'post'>>(path: P, request: Writing<'post', P>): Promise<ResponseOf<'post', P>> {
    return this.send<ResponseOf<'post', P>>('POST', path, request);
  }

  /** Send a form with a file. */
  upload<P extends PathOf<'post'>>(path: P, form: FormData): Promise<ResponseOf<'post', P>> {
    return this.send<ResponseOf<'post', P>>('POST', path, { body: form });
  }

  patch<P extends PathOf<'patch'>>(path: P, request: Writing<'patch', P>): Promise<ResponseOf<'patch', P>> {
    return this.send<ResponseOf<'patch', P>>('PATCH', path, request);
  }

  delete<P extends PathOf<'delete'>>(
    path: P,
    request: Writing<'delete', P>,
  ): Promise<ResponseOf<'delete', P>> {
    return this.send<ResponseOf<'delete', P>>('DELETE', path, request);
  }

  /** The address at which the filtered list is downloaded as CSV. */
  csvUrl(path: CsvPath, query: Query): string {
    return API_BASE + path + queryString(query);
  }

  /** The address at which what was captured of the filtered list is downloaded as WARC. */
  warcUrl(path: WarcPath, query: Query): string {
    return API_BASE + path + queryString(query);
  }

  private send<Answer>(method: string, path: string, request: AnyRequest): Promise<Answer> {
    const url = pathUrl(path, request.params);
    const sent = method === 'POST' && REPEATABLE.includes(path) ? asSent(url, request) : null;
    const headers = sent === null ? guardOf(request) : this.keyOf(sent);
    const answer = this.http.request<Answer>(method, url, { body: request.body, headers }).pipe(
      tap((stored) => {
        this.recordWrite(request, stored);
        if (sent !== null) this.unanswered.delete(sent);
      }),
    );
    if (AT_LENGTH.includes(path)) return firstValueFrom(answer);
    const inTime = answer.pipe(timeout(PATIENCE));
    return firstValueFrom(
      inTime.pipe(catchError((error: unknown) => throwError(() => toProblemError(error)))),
    );
  }

  /** What somebody sends again because no answer came has the key of the first time, and is not made twice. */
  private keyOf(sent: string): Record<string, string> {
    const key = this.unanswered.get(sent) ?? newKey();
    this.unanswered.set(sent, key);
    return { 'Idempotency-Key': key };
  }

  private recordWrite({ params, version }: AnyRequest, stored: unknown): void {
    const id = params?.['id'];
    if (id === undefined || version === undefined) return;
    // A removal answers nothing, and is one revision like any other write.
    this.ownWrites.record(id, version, isVersioned(stored) ? stored.version : version + 1);
  }
}

/** Writes name the version that was seen. */
function guardOf({ version }: AnyRequest): Record<string, string> {
  return version === undefined ? {} : { 'If-Match': `"${version}"` };
}

function asSent(url: string, { body }: AnyRequest): string {
  return `${url} ${JSON.stringify(body)}`;
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join('-');
}

function isVersioned(stored: unknown): stored is { readonly version: number } {
  return typeof stored === 'object' && stored !== null && 'version' in stored;
}
