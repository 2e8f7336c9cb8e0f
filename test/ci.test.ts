import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { beforeEach, describe, expect, it } from 'vitest';
import { folder, planctl, root, write } from './support/bin.ts';
import { base, withFiles } from './support/cases.ts';
import { git, ownGit } from './support/repositories.ts';
import { builtBin, linkBin, runJob, stepsOf } from './support/workflow.ts';

const file = 'plans/lipovgrad/areas/MOB-mobility.yaml';
const broken = withFiles({ [file]: `${String(base[file])}surprise: 1\n` });
const workflow = 'docs/ci/github-pull-request.yml';

/** A clone of a bare repository, as a machine of GitHub's has it. */
function clone(files: Readonly<Record<string, string | Uint8Array>>): string {
  const author = folder(files);
  git(author, 'init', '-q', '-b', 'main');
  git(author, 'add', '.');
  git(author, 'commit', '-qm', 'first');
  const remote = path.join(folder(), 'remote.git');
  git(author, 'clone', '-q', '--bare', author, remote);
  const made = path.join(folder(), 'work space');
  git(author, 'clone', '-q', remote, made);
  return made;
}

/** A program in a folder of its own, written in the language of this project. */
function program(name: string, code: string): string {
  const made = folder({ [name]: `#!/usr/bin/env node\n${code}` });
  chmodSync(path.join(made, name), 0o755);
  return made;
}

/** Instead of planctl: tells its arguments, leaves a comment, and ends as it is told. */
const recorder = (exit: number) => (actionFolder: string) =>
  write(actionFolder, {
    'bin/planctl.js': `const args = process.argv.slice(2);
process.stdout.write(JSON.stringify(args) + '\\n');
const [, comment] = /markdown=(.+)/.exec(args.join('\\n'));
require('node:fs').mkdirSync(require('node:path').dirname(comment), { recursive: true });
require('node:fs').writeFileSync(comment, '### The verdict\\n');
process.exit(${exit});
`,
  });

/** What the recorder told in a log. */
function argumentsIn(log: string): readonly string[] {
  return JSON.parse(log.split('\n').find((line) => line.startsWith('["')) ?? '[]') as readonly string[];
}

describe.skipIf(process.platform === 'win32')('the action', () => {
  beforeEach(() => ownGit());
  const steps = [{ id: 'planctl', uses: './' }];
  const with_ = (values: Readonly<Record<string, string>>) => [{ id: 'planctl', uses: './', with: values }];

  it('passes for plans in order, with a comment and a summary', () => {
    const job = runJob(steps, { workspace: clone(base), install: builtBin });
    expect(job).toMatchObject({ ok: true, others: ['actions/cache@v4'] });
    expect(job.outputs['planctl.verdict']).toBe('pass');
    const comment = readFileSync(job.outputs['planctl.comment-file'] ?? '', 'utf8');
    expect(comment).toContain('### planctl validate: in order');
    expect(job.summary).toBe(comment);
  });

  it('fails for a broken plan, with annotations', () => {
    const job = runJob(with_({ lang: 'bg', plan: 'lipovgrad' }), {
      workspace: clone(broken),
      install: builtBin,
    });
    expect(job.ok).toBe(false);
    expect(job.outputs['planctl.verdict']).toBe('fail');
    expect(job.log).toContain(`::error file=${file},line=`);
    expect(readFileSync(job.outputs['planctl.comment-file'] ?? '', 'utf8')).toContain('има за поправяне');
  });

  it('takes inputs as words, whatever is in them', () => {
    const workspace = clone(base);
    for (const hostile of ['"; touch hacked; "', '$(touch hacked)', "'; touch hacked #", '`touch hacked`']) {
      for (const input of ['plan', 'lang', 'command', 'base', 'strict']) {
        const more = input === 'base' ? { command: 'validate' } : {};
        const job = runJob(with_({ ...more, [input]: hostile }), { workspace, install: builtBin });
        expect(existsSync(path.join(workspace, 'hacked'))).toBe(false);
        if (['plan', 'lang', 'command'].includes(input)) {
          expect(job.outputs).toMatchObject({ 'planctl.verdict': 'error', 'planctl.comment-file': '' });
        }
      }
    }
  });

  it('checks against a base where there is one', () => {
    const workspace = clone(base);
    const inputs = { base: 'origin/main', plan: 'lipovgrad', lang: 'bg', strict: 'true' };
    const job = runJob(with_(inputs), { workspace, install: recorder(1) });
    const comment = job.outputs['planctl.comment-file'];
    expect(argumentsIn(job.log)).toEqual([
      'check',
      `--output=markdown=${comment}`,
      '--base=origin/main',
      '--plan=lipovgrad',
      '--lang=bg',
      '--strict',
    ]);
    expect(job.outputs['planctl.verdict']).toBe('fail');
    const other = runJob(with_({ ...inputs, command: 'validate' }), { workspace, install: recorder(3) });
    expect(argumentsIn(other.log)[0]).toBe('validate');
    expect(other.log).not.toContain('--base');
    expect(other.outputs['planctl.verdict']).toBe('error');
  });

  it('judges the change of a branch', () => {
    const workspace = clone(base);
    git(workspace, 'switch', '-qc', 'change');
    const change = (end: string): void => {
      const name = 'plans/lipovgrad/activities/A-01-portal.yaml';
      write(workspace, { [name]: String(base[name]).replace('end: 2027-12-31', `end: ${end}`) });
      git(workspace, 'commit', '-qam', 'later', '--allow-empty');
    };
    const run = () =>
      runJob(with_({ base: 'origin/main', plan: 'lipovgrad', lang: 'bg', strict: 'true' }), {
        workspace,
        install: builtBin,
      });
    change('2028-06-30');
    const failed = run();
    expect(failed).toMatchObject({ ok: false });
    expect(failed.outputs['planctl.verdict']).toBe('fail');
    const comment = readFileSync(failed.outputs['planctl.comment-file'] ?? '', 'utf8');
    expect(comment).toMatch(/^### ❌ Промяната не може да се приеме в този вид \(1 грешка\)/);
    expect(failed.summary).toBe(comment);
    expect(failed.log).toContain('::error file=plans/lipovgrad/activities/A-01-portal.yaml,line=17');
    change('2027-12-31');
    const passed = run();
    expect(passed.ok).toBe(true);
    expect(passed.outputs['planctl.verdict']).toBe('pass');
  });

  it('needs nothing but itself on a pull request, after a checkout of one commit', () => {
    const workspace = clone(base);
    const began = git(workspace, 'rev-parse', 'HEAD');
    git(workspace, 'switch', '-qc', 'change');
    const name = 'plans/lipovgrad/activities/A-01-portal.yaml';
    write(workspace, { [name]: String(base[name]).replace('end: 2027-12-31', 'end: 2028-06-30') });
    git(workspace, 'commit', '-qam', 'later');
    git(workspace, 'push', '-q', 'origin', 'change');
    const remote = `file://${git(workspace, 'config', 'remote.origin.url')}`;
    const github = { 'event.pull_request.base.sha': began };
    for (const reachable of [false, true]) {
      const shallow = path.join(folder(), 'shallow');
      git(workspace, 'clone', '-q', '--depth', '1', '--branch', 'change', remote, shallow);
      if (!reachable) git(shallow, 'remote', 'set-url', 'origin', `${remote}.gone`);
      const job = runJob(steps, { workspace: shallow, install: builtBin, github });
      expect(job.outputs['planctl.verdict']).toBe(reachable ? 'fail' : 'error');
      expect(job.log).toContain(reachable ? `::error file=${name},line=17` : 'git fetch --unshallow');
    }
  });

  it('is right about strictness', () => {
    const warned = withFiles({ [file]: 'id: MOB\ntitle: {bg: Транспорт}\n' });
    const verdict = (strict: string): string | undefined =>
      runJob(with_({ strict }), { workspace: clone(warned), install: builtBin }).outputs['planctl.verdict'];
    expect([verdict('false'), verdict('true')]).toEqual(['pass', 'fail']);
  });
});

describe('what runs on other machines', () => {
  it('uses no actions but those of GitHub, and writes no expression into a script', () => {
    for (const name of ['action.yml', workflow]) {
      for (const { uses, run } of stepsOf(name)) {
        if (uses !== undefined) expect(uses).toMatch(/^(?:actions\/[\w-]+@v\d+|\.\/)$/);
        expect(run ?? '').not.toContain('${' + '{');
      }
    }
  });

  it('names a file of pre-commit.com that runs what is there', () => {
    const [hook] = load(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {
      id: string;
      entry: string;
      files: string;
      pass_filenames: boolean;
    }[];
    expect(hook).toMatchObject({ id: 'planctl-validate', language: 'node', pass_filenames: false });
    const [program = '', ...args] = hook?.entry.split(' ') ?? [];
    expect(program).toBe('planctl');
    expect(planctl(folder(broken), args).status).toBe(1);
    const files = new RegExp(hook?.files ?? '');
    expect(['plans/x/plan.yaml', 'city/plans/x/areas/A.yml'].map((name) => files.test(name))).toEqual([
      true,
      true,
    ]);
    expect(['plans.yaml', 'src/plans.ts', 'myplans/x.yaml'].map((name) => files.test(name))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

/** Instead of `gh`: comments in a file; refuses as GitHub does for forks when it is told to. */
const gh = (comments: string, jq: boolean): string =>
  program(
    'gh',
    `const { readFileSync, writeFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const args = process.argv.slice(2);
const store = ${JSON.stringify(comments)};
const read = () => JSON.parse(readFileSync(store, 'utf8'));
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const body = option('-F') && readFileSync(option('-F').slice('body=@'.length), 'utf8');
if (args[0] !== 'api' || !process.env.GH_TOKEN) process.exit(4);
const target = args.find((word) => word.startsWith('repos/'));
const all = read();
if (option('--method') === undefined) {
  if (${jq}) process.stdout.write(spawnSync('jq', ['-r', option('--jq')], { input: JSON.stringify(all) }).stdout);
  else for (const one of all) if (one.user.type === 'Bot' && one.body.startsWith(process.env.MARKER)) console.log(one.id);
} else if (process.env.GH_TOKEN === 'of a fork') {
  process.exit(1);
} else if (option('--method') === 'POST' && target === 'repos/city/plans/issues/7/comments') {
  writeFileSync(store, JSON.stringify([...all, { id: 900 + all.length, user: { type: 'Bot' }, body }]));
} else {
  const id = Number(/^repos\\/city\\/plans\\/issues\\/comments\\/(\\d+)$/.exec(target)[1]);
  writeFileSync(store, JSON.stringify(all.map((one) => (one.id === id ? { ...one, body } : one))));
}
`,
  );

describe.skipIf(process.platform === 'win32')('the workflow for pull requests', () => {
  beforeEach(() => ownGit());
  const hasJq = spawnSync('jq', ['--version']).status === 0;
  const marker = '<!-- planctl: the check of this pull request -->';

  function pullRequest(exit: number, comments: string, token = 'of a branch') {
    return runJob(stepsOf(workflow), {
      workspace: clone(base),
      programs: gh(comments, hasJq),
      install: recorder(exit),
      github: {
        'event.pull_request': 'true',
        'event.pull_request.base.sha': '0123abc',
        'event.pull_request.number': '7',
        repository: 'city/plans',
        token,
      },
    });
  }
  const others = [
    { id: 1, user: { type: 'User' }, body: `${marker} typed by somebody` },
    { id: 2, user: { type: 'Bot' }, body: 'of another bot' },
  ];
  const store = (): string => path.join(folder({ 'comments.json': JSON.stringify(others) }), 'comments.json');
  const bodies = (comments: string): readonly string[] =>
    (JSON.parse(readFileSync(comments, 'utf8')) as readonly { body: string }[]).map(({ body }) => body);

  it('writes one comment, then changes that one', () => {
    const comments = store();
    expect(pullRequest(0, comments).ok).toBe(true);
    expect(pullRequest(1, comments).ok).toBe(false);
    expect(bodies(comments)).toEqual([...others.map(({ body }) => body), `${marker}\n\n### The verdict\n`]);
  });

  it('compares with the base of the pull request', () => {
    const job = pullRequest(0, store());
    expect(job.log).toContain('"--base=0123abc"');
    expect(job.others).toEqual(['actions/checkout@v4', 'actions/setup-node@v4', 'actions/cache@v4']);
  });

  it('has the same verdict where it may not comment', () => {
    const comments = store();
    for (const exit of [0, 1]) {
      const job = pullRequest(exit, comments, 'of a fork');
      expect(job.ok).toBe(exit === 0);
      expect(job.log).toContain('The comment could not be written');
    }
    expect(bodies(comments)).toHaveLength(2);
  });
});

interface GitlabJob {
  readonly script: readonly string[];
  readonly artifacts?: { readonly reports: Readonly<Record<string, string>> };
}

describe.skipIf(process.platform === 'win32')('the template for GitLab', () => {
  beforeEach(() => ownGit());
  const template = load(readFileSync(path.join(root, 'docs/ci/gitlab-ci.yml'), 'utf8')) as Record<
    string,
    GitlabJob
  >;

  it.each([
    [base, 0],
    [broken, 1],
  ] as const)('leaves its reports behind, whatever the verdict', (files, status) => {
    const builds = folder();
    linkBin(path.join(builds, 'planctl-5/bin'));
    const workspace = clone(files);
    const { PATH = '' } = process.env;
    const run = spawnSync(
      'bash',
      ['-eo', 'pipefail', '-c', (template['planctl-validate']?.script ?? []).join('\n')],
      {
        cwd: workspace,
        encoding: 'utf8',
        env: { PATH, CI_BUILDS_DIR: builds, CI_JOB_ID: '5', PLANCTL_LANG: '' },
      },
    );
    expect(run.status).toBe(status);
    const reports = Object.values(template['.planctl']?.artifacts?.reports ?? {});
    expect(reports).toHaveLength(2);
    for (const report of reports) expect(existsSync(path.join(workspace, report))).toBe(true);
  });

  it('judges a merge request, and leaves its reports behind', () => {
    const builds = folder();
    linkBin(path.join(builds, 'planctl-5/bin'));
    const workspace = clone(base);
    const began = git(workspace, 'rev-parse', 'HEAD');
    const name = 'plans/lipovgrad/kpis/K-01-e-services.yaml';
    write(workspace, { [name]: String(base[name]).replace('value: 58', 'value: 59') });
    git(workspace, 'commit', '-qam', 'rewritten');
    const { PATH = '' } = process.env;
    const run = spawnSync(
      'bash',
      ['-eo', 'pipefail', '-c', (template['planctl-check']?.script ?? []).join('\n')],
      {
        cwd: workspace,
        encoding: 'utf8',
        env: { PATH, CI_BUILDS_DIR: builds, CI_JOB_ID: '5', CI_MERGE_REQUEST_DIFF_BASE_SHA: began },
      },
    );
    expect(run.status).toBe(1);
    const report = readFileSync(path.join(workspace, 'planctl-report/codequality.json'), 'utf8');
    expect(JSON.parse(report)).toMatchObject([{ check_name: 'measurement-rewritten' }]);
    expect(existsSync(path.join(workspace, 'planctl-report/comment.md'))).toBe(true);
  });

  it('checks a merge request against where its branch began', () => {
    const builds = folder();
    recorder(0)(path.join(builds, 'planctl-5'));
    const { PATH = '' } = process.env;
    const run = spawnSync(
      'bash',
      ['-eo', 'pipefail', '-c', (template['planctl-check']?.script ?? []).join('\n')],
      {
        cwd: folder(),
        encoding: 'utf8',
        env: { PATH, CI_BUILDS_DIR: builds, CI_JOB_ID: '5', CI_MERGE_REQUEST_DIFF_BASE_SHA: '0123abc' },
      },
    );
    expect(argumentsIn(run.stdout).slice(0, 3)).toEqual(['check', '--base', '0123abc']);
  });
});
