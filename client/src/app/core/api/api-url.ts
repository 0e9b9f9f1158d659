import type { Query } from './api-types';

/** Where the API stands on the server that served this page. */
export const API_BASE = '/api/v1';

/** The address of a path with its parameters filled in, each one escaped. */
export function pathUrl(path: string, params: Readonly<Record<string, string>> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (!value) throw new Error(`The path ${path} needs ${name}`);
    return encodeURIComponent(value);
  });
  return API_BASE + filled;
}

/** A query in the form that Angular's HTTP client takes, without what is empty. */
export function queryParams(query: Query = {}): Record<string, string | string[]> {
  const params: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    if (typeof value === 'object') {
      if (value.length > 0) params[name] = [...value];
    } else params[name] = String(value);
  }
  return params;
}

/** A query as it stands after `?` in an address; empty where nothing is asked. */
export function queryString(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(queryParams(query))) {
    for (const one of [value].flat()) search.append(name, one);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
