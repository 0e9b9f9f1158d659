import { bannedInLibs, clientLibs, domainLibs, foundationLibs, libs } from '../../flow.mjs';

const tags = (names) => names.map((name) => `lib:${name}`);
const angular = ['@angular/*', '@ngrx/*', '@jsverse/*', 'ngx-echarts', 'echarts'];
const server = [
  '@nestjs/*',
  'typeorm',
  'pg',
  'pg-boss',
  'pg-copy-streams',
  'fastify',
  '@fastify/*',
  'undici',
];
const randomness = ['uuid'];

/** Which libraries `lib` may import: what stands before it in the flow; the golden-file runner only in specs. */
function before(lib, inSpecs) {
  const order = [...foundationLibs, ...domainLibs];
  const earlier = lib === 'testing' ? foundationLibs : order.slice(0, order.indexOf(lib));
  return inSpecs && domainLibs.includes(lib) ? [...earlier, 'testing'] : earlier;
}

function libConstraint(lib, inSpecs) {
  return {
    sourceTag: `lib:${lib}`,
    onlyDependOnLibsWithTags: tags(before(lib, inSpecs)),
    bannedExternalImports: [...bannedInLibs, ...randomness],
  };
}

/**
 * The Nx boundary rule's `depConstraints`, made from `flow.mjs`.
 *
 * @param inSpecs  Whether they are for `*.spec.ts`, which may use `@uade/testing`.
 */
export function depConstraints(inSpecs) {
  const productLibs = libs.filter((lib) => lib !== 'testing');
  return [
    ...libs.map((lib) => libConstraint(lib, inSpecs)),
    {
      sourceTag: 'app:server',
      onlyDependOnLibsWithTags: tags(inSpecs ? libs : productLibs),
      bannedExternalImports: angular,
    },
    {
      sourceTag: 'app:client',
      onlyDependOnLibsWithTags: tags(inSpecs ? [...clientLibs, 'testing'] : clientLibs),
      bannedExternalImports: server,
    },
    { sourceTag: 'app:e2e', onlyDependOnLibsWithTags: tags(['testing', ...foundationLibs]) },
    { sourceTag: 'app:tools', onlyDependOnLibsWithTags: tags(libs) },
  ];
}
