import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Reading types is slow and needs the file to exist; only the rules that need types are planted in a real file. */
const withoutTypes = {
  languageOptions: { parserOptions: { projectService: false, project: null } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'off',
    '@typescript-eslint/no-misused-promises': 'off',
    '@typescript-eslint/await-thenable': 'off',
    '@typescript-eslint/switch-exhaustiveness-check': 'off',
  },
};

const untyped = new ESLint({
  cwd: root,
  overrideConfig: [
    { files: ['**/*.ts'], ignores: ['client/**'], ...withoutTypes },
    { files: ['client/**/*.ts'], ...withoutTypes },
  ],
});
const typed = new ESLint({ cwd: root });

/** Builds the Nx project graph anew: with a stale or a missing one the boundary rule would check nothing. */
export async function buildProjectGraph() {
  process.env.NX_DAEMON = 'false';
  const graph = await createProjectGraphAsync({ exitOnError: false });
  return Object.keys(graph.nodes);
}

async function rulesBroken(eslint, filePath, text) {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, filePath) });
  const fatal = result?.messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${filePath}: ${fatal.message}`);
  if (!result) throw new Error(`${filePath} is not linted at all`);
  return [...new Set(result.messages.map((message) => message.ruleId))];
}

/** The rules that `text` breaks if it stood in `filePath`; the file need not exist. */
export const plant = (filePath, text) => rulesBroken(untyped, filePath, text);

/** As `plant`, with the rules that read types; `filePath` must be a file of the tree, whose text is replaced in thought. */
export const plantTyped = (filePath, text) => rulesBroken(typed, filePath, text);
