// @ts-check
import { readFileSync } from 'node:fs';

const eager = "const childProcess = require('node:child_process');";
const lazy = "const childProcess = { get spawn() { return require('node:child_process').spawn; } };";

/**
 * commander asks for node:child_process when it loads, which brings the network with it and takes a tenth of bare
 * Node's start. It needs it only for subcommands that are programs of their own, which planctl has none of.
 * @type {import('esbuild').Plugin}
 */
export const leanCommander = {
  name: 'lean-commander',
  setup(build) {
    build.onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes(eager)) throw new Error('commander loads node:child_process in another way now');
      return { contents: source.replace(eager, lazy), loader: 'js' };
    });
  },
};
