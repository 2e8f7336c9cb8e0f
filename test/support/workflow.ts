import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { folder, root } from './bin.ts';

/** A step of a workflow or of a composite action. */
interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** What a machine of GitHub's gives to a job; `github` holds values by their dotted paths. */
export interface Machine {
  readonly workspace: string;
  readonly github?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Programs that stand before those of this machine. */
  readonly programs?: string;
  /** What the action's folder has instead of what `npm ci` installs and builds there. */
  readonly install: (actionFolder: string) => void;
}

/** What became of a job. */
export interface Job {
  readonly ok: boolean;
  readonly log: string;
  readonly summary: string;
  /** By `step.output`. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Actions of others that were asked for; they are not run. */
  readonly others: readonly string[];
}

/** The steps of a file of this project: an action's, or those of a workflow's only job. */
export function stepsOf(file: string): readonly Step[] {
  const parsed = load(readFileSync(path.join(root, file), 'utf8')) as
    | Action
    | { readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> };
  return 'runs' in parsed ? parsed.runs.steps : (Object.values(parsed.jobs)[0]?.steps ?? []);
}

/**
 * Runs the steps of a job as GitHub's runner does, with bash and the files by which steps speak to it. Three things are
 * not as there: actions of others are skipped, what `npm ci` would install comes from `install`, and of the language of
 * expressions only paths, strings, comparisons and `cancelled()` are known.
 */
export function runJob(steps: readonly Step[], machine: Machine): Job {
  const files = folder({ output: '', summary: '' });
  const state = { ok: true, log: '', others: [] as string[], outputs: {} as Record<string, string> };
  const actionFolder = path.join(files, 'action folder');
  mkdirSync(actionFolder);
  for (const name of ['action.yml', 'package-lock.json']) {
    writeFileSync(path.join(actionFolder, name), readFileSync(path.join(root, name)));
  }
  runSteps(steps, { ...(machine.inputs ?? {}) }, '');
  return { ...state, summary: readFileSync(path.join(files, 'summary'), 'utf8') };

  function runSteps(list: readonly Step[], inputs: Readonly<Record<string, string>>, within: string): void {
    const value = (name: string): string => {
      const [scope = '', ...rest] = name.split('.');
      const key = rest.join('.');
      if (scope === 'inputs') return inputs[key] ?? '';
      if (scope === 'steps') return state.outputs[`${within}${key.replace('.outputs.', '.')}`] ?? '';
      if (name === 'github.action_path') return actionFolder;
      if (scope === 'runner') return { os: 'Linux', arch: 'X64', temp: files }[key] ?? '';
      return machine.github?.[key] ?? '';
    };
    for (const step of list) {
      const condition = step.if?.replace(/^\$\{\{|\}\}$/g, '');
      const goes = condition === undefined ? state.ok : evaluated(condition, value) !== '';
      if (!goes || (!state.ok && !/cancelled\(\)|always\(\)/.test(condition ?? ''))) continue;
      const substituted = (text: unknown): string =>
        String(text).replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => evaluated(expression, value));
      if (step.uses === './') runAction(step, substituted);
      else if (step.uses !== undefined) state.others.push(step.uses);
      else runScript(step, substituted, within);
    }
  }

  function runAction(step: Step, substituted: (text: unknown) => string): void {
    const action = load(readFileSync(path.join(root, 'action.yml'), 'utf8')) as Action;
    const inputs = Object.fromEntries(
      Object.entries(action.inputs).map(([name, { default: usual = '' }]) => {
        return [name, substituted(step.with?.[name] ?? usual)];
      }),
    );
    const within = `${step.id}/`;
    runSteps(action.runs.steps, inputs, within);
    for (const [name, { value }] of Object.entries(action.outputs)) {
      const source = /steps\.([\w-]+)\.outputs\.([\w-]+)/.exec(value);
      state.outputs[`${step.id}.${name}`] = state.outputs[`${within}${source?.[1]}.${source?.[2]}`] ?? '';
    }
  }

  function runScript(step: Step, substituted: (text: unknown) => string, within: string): void {
    if (step.run?.includes('npm ci')) {
      machine.install(actionFolder);
      return;
    }
    const script = path.join(files, 'script.sh');
    writeFileSync(script, substituted(step.run));
    writeFileSync(path.join(files, 'output'), '');
    const { PATH = '' } = process.env;
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', script],
      {
        cwd: machine.workspace,
        encoding: 'utf8',
        env: {
          PATH: machine.programs === undefined ? PATH : `${machine.programs}${path.delimiter}${PATH}`,
          PLANCTL_LANG: 'en',
          GITHUB_ACTIONS: 'true',
          GITHUB_OUTPUT: path.join(files, 'output'),
          GITHUB_STEP_SUMMARY: path.join(files, 'summary'),
          RUNNER_TEMP: files,
          ...Object.fromEntries(
            Object.entries(step.env ?? {}).map(([name, text]) => [name, substituted(text)]),
          ),
        },
      },
    );
    state.log += stdout + stderr;
    if (status !== 0) state.ok = false;
    for (const line of readFileSync(path.join(files, 'output'), 'utf8').split('\n')) {
      const at = line.indexOf('=');
      if (at > 0) state.outputs[`${within}${step.id}.${line.slice(0, at)}`] = line.slice(at + 1);
    }
  }
}

/** An expression's value; what is false is an empty text. */
function evaluated(expression: string, value: (name: string) => string): string {
  const terms = expression.split('&&').map((term) => term.trim());
  const results = terms.map((term) => {
    const [, left = '', operator, right = ''] = /^(.*?)\s*(==|!=)\s*(.*)$/.exec(term) ?? [];
    if (operator !== undefined) {
      const same = operand(left, value) === operand(right, value);
      return same === (operator === '==') ? 'true' : '';
    }
    return operand(term, value);
  });
  return results.includes('') ? '' : (results.at(-1) ?? '');
}

function operand(term: string, value: (name: string) => string): string {
  if (term === '!cancelled()') return 'true';
  const text = /^'(.*)'$/.exec(term);
  if (text) return text[1] ?? '';
  if (!/^[\w.-]+$/.test(term)) throw new Error(`not known here: ${term}`);
  return value(term);
}

/** Puts the built bin where `npm ci` would have built it. */
export function builtBin(actionFolder: string): void {
  linkBin(path.join(actionFolder, 'bin'));
}

/** A folder that leads to the built bin. */
export function linkBin(target: string): void {
  mkdirSync(target, { recursive: true });
  const launcher = path.join(root, 'bin/planctl.js');
  if (!existsSync(launcher)) throw new Error('build first');
  writeFileSync(path.join(target, 'planctl.js'), `require(${JSON.stringify(launcher)});\n`);
}
