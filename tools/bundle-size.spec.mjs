import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOf, initialFiles } from './bundle-size.mjs';

const at = (path, kind = 'import-statement') => ({ path, kind });
const outputs = {
  'main.js': { imports: [at('core.js'), at('route.js', 'dynamic-import'), at('styles.css')] },
  'core.js': { imports: [at('shared.js'), at('main.js')] },
  'shared.js': { imports: [] },
  'route.js': { imports: [at('shared.js'), at('heavy.js')] },
};

describe('the initial JavaScript of a build', () => {
  it('is what the entry imports statically, over any number of steps, each file once', () => {
    assert.deepEqual(initialFiles(outputs, 'main.js'), ['core.js', 'main.js', 'shared.js']);
  });

  it('begins at the scripts of the page that the build made', () => {
    const html = '<script src="first-paint.js"></script><script src="main.js" type="module"></script>';
    assert.deepEqual(entriesOf(html, outputs), ['main.js']);
  });
});
