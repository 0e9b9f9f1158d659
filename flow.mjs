/**
 * The flow of Uade, written once: which stages and features there are, and in which order.
 * A part imports only what stands before it. `eslint.config.mjs` makes its rules from this file,
 * `tools/lint/flow.spec.mjs` proves that breaking them fails.
 */

/** Libraries in the order of the flow; a domain library may import the domain libraries before it. */
export const foundationLibs = ['kernel', 'contracts'];
export const domainLibs = [
  'capture',
  'warc',
  'analysis',
  'similarity',
  'change',
  'anchor',
  'tracking',
  'reporting',
];
export const libs = [...foundationLibs, ...domainLibs, 'testing'];

/** What runs in the browser beside `contracts` and `kernel`, so that a button and the API can't disagree. */
export const clientLibs = ['kernel', 'contracts', 'anchor', 'tracking'];

/** Features in the order of the flow; the same names on the server and in the client. */
export const features = [
  'accounts',
  'audit',
  'live',
  'sources',
  'captures',
  'releases',
  'stories',
  'speakers',
  'topics',
  'statements',
  'suggestions',
  'commitments',
  'annotations',
  'tracking',
  'edits',
  'search',
  'reports',
];

/** Features that compose the others into one screen or one action: they may import any feature, and nothing imports them. */
export const composingFeatures = [
  'ingest',
  'collect',
  'reader',
  'dossier',
  'overview',
  'method',
  'archive',
  'demo',
];

/** What no domain library and neither `kernel` nor `contracts` may import: frameworks, the store, files and the network. */
export const bannedInLibs = [
  '@nestjs/*',
  '@angular/*',
  'typeorm',
  'pg',
  'pg-boss',
  'rxjs',
  'fastify',
  'undici',
];
