// Turns TypeScript, and any dependency that is an ES module, into CommonJS; leaves CommonJS dependencies alone.
// Why: Jest cannot require() ES modules below Node 24.9, and in its ESM mode Nest's CommonJS add-ons break.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { createTransformer } = require('@swc/jest');

const swc = createTransformer({
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs', ignoreDynamic: false },
});

/** The source imports `./x.js`, as Node will see it after the build; here there is `x.ts`, found without an ending. */
const OWN_IMPORT = /\brequire\("(\.{1,2}\/[^"]+)\.js"\)/g;
const ES_MODULE = /(^|[\n;}])\s*(import\s*[\w{*"']|export\s*[\w{*])|\bimport\s*\(|\bimport\.meta\b/;
const ownText = readFileSync(__filename, 'utf8');

module.exports = {
  ...swc,
  getCacheKey(source, file, options) {
    return createHash('sha1')
      .update(ownText)
      .update(swc.getCacheKey(source, file, options))
      .digest('hex');
  },
  process(source, file, options) {
    const isOwn = !file.includes('node_modules');
    if (!isOwn && !ES_MODULE.test(source)) return { code: source };
    const result = swc.process(source, file, options);
    if (isOwn) return { ...result, code: result.code.replace(OWN_IMPORT, 'require("$1")') };
    // An ES module may declare __dirname itself; the CommonJS wrapper already provides the same value.
    return { ...result, code: result.code.replace(/^(const|let|var) (__dirname|__filename)\b/gm, '$1 _$2') };
  },
};
