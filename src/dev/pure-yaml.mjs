// @ts-check
import { readFileSync } from 'node:fs';

/**
 * js-yaml builds the expressions and tags of its dumper when it loads, most of which planctl never uses and which take
 * longer than reading a small plan. Nothing else sees them, so they are marked pure and left out when unused.
 * @type {import('esbuild').Plugin}
 */
export const pureYaml = {
  name: 'pure-yaml',
  setup(build) {
    build.onLoad({ filter: /[\\/]js-yaml\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace(/^(var \w+ = )(?=new Schema\(|define\w+Tag\(|\w+_SCHEMA\.)/gm, '$1/* @__PURE__ */ ')
        // What a template or a spread puts in counts as doing something, unless it is made inside a pure call.
        .replace(/^(var \w+ = )(new RegExp\(.*\));$/gm, '$1/* @__PURE__ */ (() => $2)();')
        .replace(
          /^(var DEFAULT_(?:DUMP|LOAD)_OPTIONS = )(\{[\s\S]*?^\});$/gm,
          '$1/* @__PURE__ */ (() => ($2))();',
        ),
      loader: 'js',
    }));
  },
};
