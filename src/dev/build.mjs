// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { guardBoot } from './guard.mjs';
import { notices } from './notices.mjs';
import { pureYaml } from './pure-yaml.mjs';
import { root } from './schemas.mjs';
import { compileValidators } from './validators.mjs';

const lib = path.join(root, 'bin/lib');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

await compileValidators();
rmSync(lib, { recursive: true, force: true });
mkdirSync(lib, { recursive: true });

// Split as ES modules, which esbuild can, then each chunk turned into CommonJS, which starts faster and lets the
// launcher keep V8's code cache beside it.
const result = await build({
  entryPoints: [path.join(root, 'src/cli/boot.ts')],
  outdir: lib,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  define: { PLANCTL_VERSION: JSON.stringify(version) },
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [pureYaml],
  metafile: true,
  charset: 'ascii',
  write: false,
  legalComments: 'none',
  logLevel: 'warning',
});

const entry = Object.entries(result.metafile.outputs).find(([, output]) => output.entryPoint?.endsWith('boot.ts'))?.[0];
if (!entry) throw new Error('the bundle has no boot chunk');
guardBoot(result.metafile.outputs, entry);

for (const file of result.outputFiles) {
  const { code } = await transform(file.text.replaceAll(/(["'])(\.\/[\w.-]+)\.js\1/g, '$1$2.cjs$1'), {
    format: 'cjs',
    charset: 'ascii',
    platform: 'node',
    target: 'node20',
    // `import()` of a chunk becomes `require`, which goes through the launcher's cache as well.
    supported: { 'dynamic-import': false },
    minifySyntax: true,
    minifyWhitespace: true,
  });
  writeFileSync(file.path.replace(/\.js$/, '.cjs'), code);
}
writeFileSync(path.join(lib, 'boot.txt'), `${path.basename(entry, '.js')}.cjs`);
writeFileSync(path.join(lib, 'NOTICES.md'), notices(Object.keys(result.metafile.inputs)));

// Representative runs leave V8's code cache for this Node beside the chunks.
for (const args of [['--help'], ['status'], ['show', 'A-01'], ['validate'], ['list', 'activities']]) {
  spawnSync(process.execPath, [path.join(root, 'bin/planctl.js'), ...args], { cwd: root, stdio: 'ignore' });
}
