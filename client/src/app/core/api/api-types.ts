import type { ROUTES } from '@uade/contracts';

type AnyRoute = (typeof ROUTES)[number];
type Method = AnyRoute['method'];
type RouteAt<M extends Method, P> = Extract<AnyRoute, { method: M; path: P }>;

/** The paths that the API has for a method, such as `/releases/{id}/reader`. */
export type PathOf<M extends Method> = Extract<AnyRoute, { method: M }>['path'];

/** The paths of the lists that are downloaded as CSV. */
export type CsvPath = Extract<AnyRoute, { mediaType: 'text/csv' }>['path'];

/** The paths of the lists that are downloaded as WARC. */
export type WarcPath = Extract<AnyRoute, { mediaType: 'application/warc'; query: unknown }>['path'];

/** What the API answers at a path. */
export type ResponseOf<M extends Method, P extends string> =
  RouteAt<M, P> extends { response: { _zod: { output: infer Output } } } ? Output : void;

/** What the API takes at a path, defaults left out. */
export type BodyOf<M extends Method, P extends string> =
  RouteAt<M, P> extends { body: { _zod: { input: infer Input } } } ? Input : undefined;

type ParamName<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamName<Rest>
  : never;

/** A value for each `{name}` of a path. */
export type ParamsOf<P extends string> = { readonly [Name in ParamName<P>]: string };

export type QueryValue = string | number | boolean | readonly string[] | null | undefined;
/** Query parameters; what is `null`, `undefined`, empty or an empty list is left out. */
export type Query = Readonly<Record<string, QueryValue>>;

type WithParams<P extends string> = [ParamName<P>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: ParamsOf<P> };

/** What one reading request needs besides its path. */
export type Reading<P extends string> = WithParams<P> & { readonly query?: Query };

type WithBody<Body> = Body extends undefined ? { readonly body?: undefined } : { readonly body: Body };

/** What one writing request needs besides its path; `version` becomes `If-Match`. */
export type Writing<M extends Method, P extends string> = WithParams<P> &
  WithBody<BodyOf<M, P>> & { readonly version?: number };
