import path from 'node:path';
import { composingFeatures, domainLibs, features } from '../../flow.mjs';

/** Composing features stand last, so that they may import any other and only the entry points import them. */
const order = [...features, ...composingFeatures];

/** Folders beside `features/` that serve all stages and know none of them. */
const serving = {
  server: ['common', 'config', 'database', 'jobs', 'outgoing', 'platform'],
  client: ['core', 'ui'],
};

/** Where a file of the server or the client stands: a feature, a serving folder, or the top that puts all together. */
function placeOf(file) {
  const match = /(?:^|\/)(server\/src|client\/src\/app)\/(.+)$/.exec(file);
  if (!match) return null;
  const app = match[1].startsWith('server') ? 'server' : 'client';
  const [area, name] = match[2].split('/');
  if (area === 'features') return { app, kind: 'feature', name: name?.replace(/\.[a-z.]+$/, '') };
  return serving[app].includes(area)
    ? { app, kind: 'serving', name: area }
    : { app, kind: 'top', name: area };
}

/** Why `from` may not import `to`, or `null` where it may. */
function objection(from, to) {
  if (to.kind === 'top')
    return from.kind === 'top' ? null : `${from.name} must not import the top of the app`;
  if (to.kind === 'serving') return servingObjection(from, to);
  if (from.kind === 'serving') return `${from.name} serves all features and must not import one (${to.name})`;
  if (!order.includes(to.name)) return `"${to.name}" is not in flow.mjs`;
  if (from.kind === 'top' || from.name === to.name) return null;
  if (order.indexOf(to.name) < order.indexOf(from.name)) return null;
  return `${from.name} stands before ${to.name} in flow.mjs; listen to its events, or compose both in a composing feature`;
}

/** `common` and `config` are the ground: they stand on nothing but each other. */
function servingObjection(from, to) {
  const ground = ['common', 'config'];
  return ground.includes(from.name) && !ground.includes(to.name)
    ? `${from.name} must not import ${to.name}`
    : null;
}

/** What is wrong with where the importing file itself stands. */
function misplaced(from, source) {
  if (from.kind === 'feature' && !order.includes(from.name)) return `"${from.name}" is not in flow.mjs`;
  const knowsDomain = from.name === 'common' && domainLibs.some((lib) => source === `@uade/${lib}`);
  return knowsDomain ? `common knows no word of the domain, so it must not import ${source}` : null;
}

/** What is wrong with reaching another place of the same app by a relative path. */
function misdirected(file, from, source) {
  if (!source.startsWith('.')) return null;
  const to = placeOf(path.posix.join(path.posix.dirname(file), source));
  // `testing` starts the whole app for specs; what ships never imports it.
  if (to?.name === 'testing' && file.endsWith('.spec.ts')) return null;
  return to && to.app === from.app ? objection(from, to) : null;
}

function check(context, node, source) {
  const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
  const from = placeOf(file);
  if (!from || typeof source !== 'string') return;
  for (const message of [misplaced(from, source), misdirected(file, from, source)]) {
    if (message) context.report({ node, message });
  }
}

/** ESLint rule: inside server and client, imports go up the flow only. */
export const featureFlow = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    ImportDeclaration: (node) => check(context, node, node.source.value),
    ImportExpression: (node) => check(context, node, node.source.value),
    ExportNamedDeclaration: (node) => check(context, node, node.source?.value),
    ExportAllDeclaration: (node) => check(context, node, node.source.value),
  }),
};
