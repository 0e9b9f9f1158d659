/**
 * Jest's reading of the icon package: its components are compiled when they are first drawn, not all 1,900 when a spec
 * imports one (which took a minute). The product's build links them ahead of time and needs nothing of this.
 */
const EAGER = /^( +)static (ɵ(?:fac|cmp)) = (i0\.ɵɵngDeclare.*);$/gm;

module.exports = {
  process: (source) => ({
    code: source.replace(
      EAGER,
      (_, indent, name, declaration) =>
        `${indent}static get ${name}() { const made = ${declaration}; Object.defineProperty(this, '${name}', { value: made }); return made; }`,
    ),
  }),
  getCacheKey: (source) => `lazy-icons-1-${source.length}`,
};
