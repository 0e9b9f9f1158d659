import path from 'node:path';
import { featureFlow } from './feature-flow.mjs';

/** A rule that refuses every node one of the selectors finds. */
function refusing(bans) {
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) =>
      Object.fromEntries(
        bans.map(([selector, message]) => [selector, (node) => context.report({ node, message })]),
      ),
  };
}

const member = (object, property) =>
  `MemberExpression[object.name="${object}"][property.name=/^(${property})$/]`;

const noAmbient = refusing([
  [member('Date', 'now'), 'The time comes in as an argument (Clock of @uade/kernel).'],
  [member('performance', 'now|timeOrigin'), 'The time comes in as an argument (Clock of @uade/kernel).'],
  [
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'The time comes in as an argument (Clock of @uade/kernel).',
  ],
  ['CallExpression[callee.name="Date"]', 'The time comes in as an argument (Clock of @uade/kernel).'],
  [member('Math', 'random'), 'Randomness comes in as an argument.'],
  [member('crypto', 'randomUUID|getRandomValues'), 'Randomness comes in as an argument.'],
]);

const noDefaultExport = refusing([
  ['ExportDefaultDeclaration', 'Export it by its name.'],
  ['ExportSpecifier[exported.name="default"]', 'Export it by its name.'],
]);

const envOnlyInConfig = refusing([
  [member('process', 'env'), 'Only server/src/config/env.ts reads the environment.'],
  [
    'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name="env"]',
    'Only server/src/config/env.ts reads the environment.',
  ],
]);

const byEveryRequest = 'Every outgoing request goes through SafeFetch (server/src/outgoing).';

/** Modules that make requests or look up names. */
const requesting =
  '/^(((node:)?(http|https|http2|tls|dgram|dns)(\\u002F.*)?)|(undici|axios|got|ky|node-fetch|cross-fetch|superagent|needle|ws|eventsource)(\\u002F.*)?)$/';

/** What of `node:net` opens a connection; listening is no way out. */
const connecting = '/^(connect|createConnection|Socket|default)$/';

const noOutgoingRequest = refusing([
  [member('globalThis', 'fetch|XMLHttpRequest|WebSocket|EventSource'), byEveryRequest],
  [member('global', 'fetch|XMLHttpRequest|WebSocket|EventSource'), byEveryRequest],
  [`ImportDeclaration[importKind!="type"][source.value=${requesting}]`, byEveryRequest],
  [`ImportExpression[source.value=${requesting}]`, byEveryRequest],
  [`:matches(ExportNamedDeclaration, ExportAllDeclaration)[source.value=${requesting}]`, byEveryRequest],
  [`CallExpression[callee.name="require"][arguments.0.value=${requesting}]`, byEveryRequest],
  ['MemberExpression[object.name="process"][property.name="getBuiltinModule"]', byEveryRequest],
  [
    `ImportDeclaration[importKind!="type"][source.value=/^(node:)?net$/] ImportSpecifier[importKind!="type"][imported.name=${connecting}]`,
    byEveryRequest,
  ],
  [
    'ImportDeclaration[importKind!="type"][source.value=/^(node:)?net$/] :matches(ImportDefaultSpecifier, ImportNamespaceSpecifier)',
    byEveryRequest,
  ],
  ['ImportExpression[source.value=/^(node:)?net$/]', byEveryRequest],
]);

const wholeTests = refusing([
  [
    'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|fixme|failing)$/]',
    'Every test runs: no only, skip, todo.',
  ],
  ['MemberExpression[object.object.name="test"][property.name=/^(only|skip|fixme)$/]', 'Every test runs.'],
  ['CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', 'Every test runs.'],
  ['MemberExpression[property.name="waitForTimeout"]', 'Tests wait for what they need, they do not sleep.'],
]);

const noDomainWord = refusing([
  [
    'Identifier[name=/(commitment|suggestion|annotation|speaker|fulfilment|evidence|statement|mention|release)/i]',
    'common knows no word of the domain.',
  ],
]);

/** The one `index.ts` that passes names on is a library's; `export *` stands nowhere else. */
const barrel = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
    if (/^libs\/[^/]+\/src\/index\.ts$/.test(file)) return {};
    const passesOn = (statement) =>
      statement.type === 'ExportAllDeclaration' ||
      (statement.type === 'ExportNamedDeclaration' && statement.source);
    return {
      ExportAllDeclaration: (node) =>
        context.report({ node, message: 'Only a library’s own index.ts re-exports all.' }),
      Program(node) {
        const onlyPasses = node.body.length > 0 && node.body.every(passesOn);
        if (path.basename(file) === 'index.ts' && onlyPasses) {
          context.report({ node, message: 'No barrel files but a library’s own index.ts.' });
        }
      },
    };
  },
};

const fileName = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program(node) {
      const name = path.basename(context.filename);
      if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(name)) {
        context.report({ node, message: `"${name}" is not kebab-case with its role.` });
      }
      if (/^(utils?|helpers?|common|misc|shared)\./.test(name)) {
        context.report({ node, message: `"${name}" does not say what is in it.` });
      }
    },
  }),
};

/** At most four parameters; a constructor that only takes what it is given by injection may take more. */
const maxParams = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const injected = (param) => param.type === 'TSParameterProperty' || param.decorators?.length > 0;
    const measure = (node) => {
      const isConstructor = node.parent.type === 'MethodDefinition' && node.parent.kind === 'constructor';
      if (node.params.length > 4 && !(isConstructor && node.params.every(injected))) {
        context.report({ node, message: `${node.params.length} parameters; at most 4, pass an object.` });
      }
    };
    return { FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure };
  },
};

/** The rules that no package has; each has a planted violation in `flow.spec.mjs` or `house.spec.mjs`. */
export const house = {
  meta: { name: 'uade' },
  rules: {
    barrel: barrel,
    'env-only-in-config': envOnlyInConfig,
    'feature-flow': featureFlow,
    'file-name': fileName,
    'max-params': maxParams,
    'no-ambient': noAmbient,
    'no-default-export': noDefaultExport,
    'no-domain-word': noDomainWord,
    'no-outgoing-request': noOutgoingRequest,
    'whole-tests': wholeTests,
  },
};
