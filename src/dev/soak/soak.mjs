// @ts-check
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../schemas.mjs';

// `npm run soak`: the endurance test as one file that any Node runs.
if (!existsSync(path.join(root, 'bin/lib/boot.txt'))) {
  console.error('There is nothing to try yet: run `npm run build` first.');
  process.exit(1);
}
const { outputFiles } = await build({
  entryPoints: [path.join(root, 'src/dev/soak/run.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  write: false,
  // The yaml package asks for modules of Node by `require`.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
const folder = mkdtempSync(path.join(os.tmpdir(), 'planctl-soak-code-'));
const file = path.join(folder, 'soak.mjs');
writeFileSync(file, outputFiles[0]?.contents ?? '');
const { soak } = await import(pathToFileURL(file).href);
rmSync(folder, { recursive: true, force: true });
process.exitCode = await soak(root, process.argv.slice(2));
