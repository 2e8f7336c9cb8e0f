// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { npm } from '../npm.mjs';
import { bare, readSchemas, root } from '../schemas.mjs';
import { folder } from './corpora.mjs';
import { env } from './measure.mjs';

const version = '5.0.0';
const place = path.join(root, 'node_modules/.cache/planctl-bench/ajv-cli');
const program = path.join(place, 'node_modules/ajv-cli/dist/index.js');

/**
 * ajv-cli as a peer of `validate`, got by npm when it is first needed: what it depends on has known faults, so it is no
 * dependency of this project. Undefined when it cannot be had.
 * @returns {((plan: string) => import('./measure.mjs').Run) | undefined}
 */
export function ajvCli() {
  if (!existsSync(program) && !install()) return undefined;
  const schemas = writeSchemas();
  return (plan) => {
    const data = ['*.yaml', '*/*.yaml'].flatMap((files) => ['-d', files]);
    const options = ['--spec=draft2020', '--strict=false', '--all-errors'];
    const judges = [
      '-s',
      path.join(schemas, 'any.json'),
      '-r',
      path.join(schemas, 'kinds/*.json'),
      '-c',
      path.join(place, 'formats.cjs'),
    ];
    return { args: [program, 'validate', ...options, ...judges, ...data], cwd: plan };
  };
}

/** Whether ajv-cli refuses a plan with a wrong file: a peer that does not judge is no peer.
 * @param {(plan: string) => import('./measure.mjs').Run} peer */
export function refuses(peer) {
  const plan = folder('wrong/plans/wrong');
  mkdirSync(path.join(plan, 'activities'), { recursive: true });
  writeFileSync(path.join(plan, 'plan.yaml'), 'id: wrong\ntitle: Wrong\nlanguages: [en]\n');
  writeFileSync(
    path.join(plan, 'activities/A-1.yaml'),
    'id: A-1\ntitle: One\nlead: unknown\nend: 2027-02-30\nupdates: []\n',
  );
  const { args, cwd } = peer(plan);
  return spawnSync(process.execPath, args, { cwd, env, stdio: 'ignore' }).status === 1;
}

function install() {
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `ajv-cli@${version}`];
  const { status } = npm(args, { cwd: place, env, stdio: 'ignore' });
  return status === 0 && existsSync(program);
}

/**
 * The schemas as planctl's own validators are made from, and one that chooses among them: ajv-cli takes one schema
 * for all files, so the kind is told by a field that only it has.
 */
function writeSchemas() {
  const schemas = folder('schemas');
  mkdirSync(path.join(schemas, 'kinds'), { recursive: true });
  for (const [name, schema] of readSchemas()) {
    writeFileSync(path.join(schemas, 'kinds', `${name}.json`), JSON.stringify(bare(schema)));
  }
  /** @type {readonly (readonly [string, readonly string[]])[]} */
  const marks = [
    ['kpi', ['measure']],
    ['plan', ['languages']],
    ['activity', ['lead']],
    ['operational-goal', ['area']],
    ['organisations', ['organisations']],
    ['report', ['period']],
    ['proposal', ['entity', 'field']],
    ['assessment', ['method']],
    ['decision', ['date']],
    ['area', ['title']],
  ];
  const ref = (/** @type {string} */ kind) => ({ $ref: `${kind}.schema.json` });
  const any = marks.reduceRight(
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    (/** @type {object} */ rest, [kind, required]) => ({ if: { required }, then: ref(kind), else: rest }),
    ref('sources'),
  );
  writeFileSync(path.join(schemas, 'any.json'), JSON.stringify({ $id: 'any.schema.json', ...any }));
  // ajv-cli reads YAML 1.1, in which a plain date is no string: as 1.2 it reads what the files say.
  const adapter = `import { formats } from './src/store/validators/formats.mjs';
const yaml = require('js-yaml');
yaml.safeLoad = (text) => yaml.load(text, { schema: yaml.CORE_SCHEMA });
module.exports = (ajv) => { for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format); };`;
  buildSync({
    stdin: { contents: adapter, resolveDir: root, loader: 'js' },
    outfile: path.join(place, 'formats.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['js-yaml'],
    logLevel: 'error',
  });
  return schemas;
}
