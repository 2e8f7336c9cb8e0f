// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { guardBoot } from './guard.mjs';
import { leanCommander } from './lean-commander.mjs';
import { leanLibraries } from './lean-libraries.mjs';
import { buildLibrary } from './library.mjs';
import { notices } from './notices.mjs';
import { pureYaml } from './pure-yaml.mjs';
import { root } from './schemas.mjs';
import { compileValidators } from './validators.mjs';

const lib = path.join(root, 'bin/lib');
// Made beside and put in place whole: a planctl that runs meanwhile sees the old bundle or the new one.
const making = `${lib}.${process.pid}`;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

await compileValidators();
mkdirSync(making, { recursive: true });

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
  plugins: [pureYaml, leanCommander, leanLibraries],
  metafile: true,
  charset: 'ascii',
  write: false,
  legalComments: 'none',
  logLevel: 'warning',
});

const [entry, program] = ['boot.ts', 'program.ts'].map((file) => {
  const [name] =
    Object.entries(result.metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(`/${file}`)) ??
    [];
  if (!name) throw new Error(`the bundle has no chunk of ${file}`);
  guardBoot(result.metafile.outputs, name);
  return name;
});
if (!entry || !program) throw new Error('the bundle does not begin');

// Each file to open costs as much as a thousand lines to load, so small chunks come together: in one file those that
// every run needs, in another what the commands of every day need besides.
const small = 9_000;
const always = needed(['boot', 'program'].map((name) => `/${name}.ts`));
const daily = needed(['show', 'status', 'list', 'validate', 'tree', 'due'].map((name) => `/${name}.ts`));
// What a change of a plan needs comes in a file of its own, but for the largest chunks.
const large = 150_000;
const changing = ['update', 'measure'].map((name) => `/commands/${name}.ts`);
const edit = needed(changing);
/** @type {string[]} */
const together = [];
/** @type {string[]} */
const everyDay = [];
/** @type {string[]} */
const pack = [];
/** @type {string[]} */
const everyDayNames = [];
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
  // esbuild leaves regular expressions as they are written; the launcher reads chunks byte by character.
  const ascii = code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const name = `${path.basename(file.path, '.js')}.cjs`;
  const member = `${JSON.stringify(name)}:function(exports,require,module,__dirname){${ascii}\n}`;
  // The program is what all begin with, but for a shell that asks for completions.
  const isStart = [entry, program].some((one) => file.path === path.join(root, one));
  if (isStart || (ascii.length < small && always.has(file.path))) {
    together.push(member);
    continue;
  }
  if (ascii.length < small && daily.has(file.path)) {
    everyDay.push(member);
    everyDayNames.push(name);
    continue;
  }
  if (ascii.length < large && edit.has(file.path)) pack.push(member);
  // Other commands share some of them.
  writeFileSync(path.join(making, name), ascii);
}
const startName = writeTogether('start', together);
const dailyName = writeTogether('daily', everyDay);
const packName = writeTogether('edit', pack);
const hash = createHash('sha256');
for (const file of result.outputFiles) hash.update(file.text);
writeFileSync(path.join(making, 'build.txt'), hash.digest('hex').slice(0, 16));
const packs = [
  ...everyDayNames.map((name) => `${name}=${dailyName}`),
  ...[...needed(changing, false)].map((file) => `${path.basename(file, '.js')}.cjs=${packName}`),
];
writeFileSync(
  path.join(making, 'boot.txt'),
  [startName, `${path.basename(entry, '.js')}.cjs`, ...packs].join(' '),
);
const bundled = new Set([...Object.keys(result.metafile.inputs), ...(await buildLibrary())]);
writeFileSync(path.join(making, 'NOTICES.md'), notices([...bundled]));
putInPlace();

// What shells are told of the commands, so that completing a word loads none of them.
for (const language of ['bg', 'en']) {
  const args = [path.join(root, 'bin/planctl.js'), 'completion', '--shape', '--lang', language];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the commands have no shape: ${stderr}`);
  writeFileSync(path.join(lib, `completion-${language}.txt`), stdout);
}

// Representative runs leave V8's code cache for this Node beside the chunks.
const copy = mkdtempSync(path.join(os.tmpdir(), 'planctl-build-'));
cpSync(path.join(root, 'plans'), path.join(copy, 'plans'), { recursive: true });
const who = { name: 'build', email: 'build@example.org' };
const env = {
  ...process.env,
  GIT_AUTHOR_NAME: who.name,
  GIT_AUTHOR_EMAIL: who.email,
  GIT_COMMITTER_NAME: who.name,
  GIT_COMMITTER_EMAIL: who.email,
};
for (const args of [
  ['init', '-q'],
  ['add', '.'],
  ['commit', '-qm', 'plans'],
]) {
  spawnSync('git', ['-C', copy, ...args], { env, stdio: 'ignore' });
}
// Each command's first run adds what it needs to the caches, those of the start file among them.
for (const args of [
  ['--help'],
  ['update', 'A-01', '--progress', '45', '--yes'],
  ['status'],
  ['show', 'A-01'],
  ['list', 'activities'],
  ['validate'],
  ['diff', 'HEAD~1', 'HEAD'],
  ['history', 'A-01'],
  ['completion', '--words', 'zsh', 'show', 'A-'],
]) {
  spawnSync(process.execPath, [path.join(root, 'bin/planctl.js'), ...args], {
    cwd: copy,
    env,
    stdio: 'ignore',
  });
}
rmSync(copy, { recursive: true, force: true, maxRetries: 5 });

/**
 * Writes several chunks as one file, which gives them as functions by their names.
 * @param {string} kind
 * @param {readonly string[]} members
 */
function writeTogether(kind, members) {
  const text = `module.exports={${members.join(',')}}`;
  const name = `${kind}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.cjs`;
  writeFileSync(path.join(making, name), text);
  return name;
}

/**
 * The chunks of entry points, and those they import by whatever way but on demand.
 * @param {readonly string[]} endings
 */
function needed(endings, withImports = true) {
  const { outputs } = result.metafile;
  const found = new Set(
    Object.keys(outputs).filter((name) =>
      endings.some((ending) => outputs[name]?.entryPoint?.endsWith(ending)),
    ),
  );
  for (const name of withImports ? found : []) {
    for (const { path: imported, kind } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && imported in outputs) found.add(imported);
    }
  }
  return new Set([...found].map((name) => path.join(root, name)));
}

function putInPlace() {
  const old = `${making}.old`;
  if (existsSync(lib)) renameSync(lib, old);
  renameSync(making, lib);
  rmSync(old, { recursive: true, force: true, maxRetries: 5 });
}
