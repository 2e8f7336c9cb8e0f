// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { pureYaml } from './pure-yaml.mjs';
import { root } from './schemas.mjs';

const lib = path.join(root, 'lib');
const require = createRequire(import.meta.url);

/** Builds what a script imports: one module, and the types of what it gives. Returns the files that are in it. */
export async function buildLibrary() {
  const making = `${lib}.${process.pid}`;
  const result = await build({
    entryPoints: [path.join(root, 'src/index.ts')],
    outfile: path.join(making, 'index.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [pureYaml],
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const project = path.join(root, 'tsconfig.types.json');
  execFileSync(process.execPath, [tsc, '-p', project, '--outDir', path.join(making, 'types')], {
    cwd: root,
    stdio: 'inherit',
  });
  prune(path.join(making, 'types'));
  const old = `${making}.old`;
  if (existsSync(lib)) renameSync(lib, old);
  renameSync(making, lib);
  rmSync(old, { recursive: true, force: true, maxRetries: 5 });
  return Object.keys(result.metafile.inputs);
}

/**
 * Keeps the types that the entry leads to, each naming its neighbours as they are in the package.
 * @param {string} folder
 */
function prune(folder) {
  const needed = new Set(['index.d.ts']);
  for (const name of needed) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8').replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'");
    writeFileSync(file, text);
    for (const [, wanted = ''] of text.matchAll(/(?:from |import\()'(\.[^']*)\.js'/g)) {
      needed.add(path.posix.join(path.posix.dirname(name), `${wanted}.d.ts`));
    }
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const own = name.split(path.sep).join('/');
    if (own.endsWith('.d.ts') && !needed.has(own)) rmSync(path.join(folder, name));
  }
}
