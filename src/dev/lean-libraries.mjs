// @ts-check
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/**
 * Leaves out of the bundle what planctl never uses of its largest libraries: of exceljs its reader, its streams and its
 * CSV, which bring a zip library and a promise library of their own; and the long names inside the zip library it writes
 * with, which nobody meets (exceljs tells its classes apart by their names and keeps them).
 * @type {import('esbuild').Plugin}
 */
export const leanLibraries = {
  name: 'lean-libraries',
  setup(build) {
    build.onLoad({ filter: /[\\/]exceljs[\\/]excel\.js$/ }, () => ({
      contents: "exports.Workbook = require('./lib/doc/workbook');",
      loader: 'js',
    }));
    build.onResolve({ filter: /^\.\.\/csv\/csv$/ }, ({ importer }) =>
      /[\\/]exceljs[\\/]/.test(importer) ? { path: 'csv', namespace: 'unused' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: '', loader: 'js' }));
    build.onLoad({ filter: /[\\/]node_modules[\\/](jszip|pako)[\\/].*\.m?js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        minifyIdentifiers: true,
        legalComments: 'none',
        loader: 'js',
        target: 'node20',
      });
      return { contents: code, loader: 'js' };
    });
  },
};
