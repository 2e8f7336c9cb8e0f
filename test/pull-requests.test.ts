import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planctl } from './support/bin.ts';
import {
  activityFile,
  cityHistory,
  importBranches,
  type MadeCommit,
  type Tree,
  treeAfter,
} from './support/city-history.ts';
import { append, type ExpectedFinding, type PullRequest, pullRequests } from './support/pull-requests.ts';
import { git, ownGit } from './support/repositories.ts';

interface Checked {
  readonly verdict: string;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly file: string;
    readonly line: number;
  }[];
  readonly changes: readonly { readonly type: string }[];
  readonly decisionsUsed: readonly string[];
  readonly accepted: readonly { readonly code: string; readonly entity: string; readonly reason: string }[];
}

const history = cityHistory();
const main = treeAfter(history);
let cwd: string;

/** One finding in a line; of the place the text of the line, since a number tells a reader nothing. */
function placed({ code, severity, file, line }: Checked['findings'][number], gone: boolean): string {
  const text = gone
    ? `line ${line}`
    : (readFileSync(path.join(cwd, file), 'utf8').split('\n')[line - 1] ?? '');
  return `${severity} ${code} ${file}: ${text.trim()}`;
}

function matches(found: string, { code, file, line, severity = 'error' }: ExpectedFinding): boolean {
  const start = `${severity} ${code} ${file}: `;
  if (line === undefined) return found === `${start}line 1`;
  return found.startsWith(start) && found.slice(start.length).includes(line);
}

/** The commits of a branch that begins with these files, and the files it ends with. */
function branchOf(
  { commits, message }: Pick<PullRequest, 'commits' | 'message'>,
  begin: Tree = main,
): { readonly made: readonly MadeCommit[]; readonly files: Tree } {
  const files = new Map(begin);
  const made = commits.map((change, index) => {
    const changed = change(files);
    for (const [name, content] of Object.entries(changed))
      if (content === null) files.delete(name);
      else files.set(name, content);
    return {
      author: 'Вера',
      day: '2027-10-20',
      message: index === commits.length - 1 ? (message ?? 'A change') : 'A step',
      files: changed,
    };
  });
  return { made, files };
}

function check(args: readonly string[] = []): { readonly checked: Checked; readonly status: number | null } {
  const run = planctl(cwd, ['check', '--base', 'main', '--json', ...args]);
  expect(run.stderr).toBe('');
  return { checked: JSON.parse(run.stdout) as Checked, status: run.status };
}

const checkOut = (branch: string): string => git(cwd, 'checkout', '-q', '--detach', '--force', branch);

describe('pull requests against a history of three hundred commits', () => {
  const branches = pullRequests.map((request) => branchOf(request));

  beforeAll(() => {
    ownGit();
    cwd = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'planctl-')));
    git(cwd, 'init', '-q', '-b', 'main');
    git(cwd, 'config', 'core.autocrlf', 'false');
    importBranches(cwd, [
      { name: 'main', commits: history },
      ...branches.map(({ made }, n) => ({ name: `change-${n}`, commits: made, parents: ['main'] })),
    ]);
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  it.each(pullRequests.map((request, n) => ({ ...request, n })))('$name', (request) => {
    const { files } = branches[request.n] as (typeof branches)[number];
    checkOut(`change-${request.n}`);
    const { checked, status } = check(request.args);
    const found = checked.findings
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => placed(finding, !files.has(finding.file)));
    const expected = request.findings;
    const isMatched =
      found.length === expected.length && expected.every((one) => found.some((line) => matches(line, one)));
    expect(isMatched ? expected : found).toEqual(expected);
    // With --all what was there before is told as well, and fails nothing.
    const counted = request.args?.includes('--all') ? [] : expected;
    const isStrict = request.args?.includes('--strict') === true;
    const fails = counted.some(({ severity }) => severity !== 'warning' || isStrict);
    expect({ verdict: checked.verdict, status }).toEqual(
      fails ? { verdict: 'fail', status: 1 } : { verdict: 'pass', status: 0 },
    );
    if (request.changes !== undefined)
      expect([...new Set(checked.changes.map(({ type }) => type))].sort()).toEqual(request.changes);
    if (request.decisionsUsed !== undefined) expect(checked.decisionsUsed).toEqual(request.decisionsUsed);
    if (request.accepted !== undefined)
      expect(checked.accepted.map(({ code, entity, reason }) => `${code} ${entity} ${reason}`)).toEqual(
        request.accepted,
      );
  });

  describe('where main went on', () => {
    const update = (n: number, day: string) =>
      append(activityFile(n), `  - {date: ${day}, status: in_progress}\n`);
    const ours = branchOf({ commits: [update(2, '2027-10-15'), update(3, '2027-10-15')] });
    // Meanwhile main moved a date, took a wrong update back and reported on the same activity.
    const theirs = branchOf({
      commits: [
        update(2, '2027-10-16'),
        (files) => ({
          [activityFile(6)]: (files.get(activityFile(6)) ?? '').replace('end: 2028-06-30', 'end: 2029-06-30'),
        }),
      ],
    });

    it('what it did is none of the change, before and after it is merged in', () => {
      const began = git(cwd, 'rev-parse', 'main');
      importBranches(cwd, [
        { name: 'ours', commits: ours.made, parents: [began] },
        { name: 'main', commits: theirs.made, parents: [began] },
      ]);
      checkOut('ours');
      const types = (checked: Checked): readonly string[] => checked.changes.map(({ type }) => type);
      const apart = check();
      expect({ ...apart.checked, types: types(apart.checked) }).toMatchObject({
        verdict: 'pass',
        findings: [],
        types: ['update-added', 'update-added'],
      });
      const merged = new Map(theirs.files);
      const both = update(2, '2027-10-16')(ours.files);
      const settled = { ...both, [activityFile(3)]: ours.files.get(activityFile(3)) ?? '' };
      for (const [name, content] of Object.entries(settled)) merged.set(name, content ?? '');
      const changed = Object.fromEntries([...merged].filter(([name, text]) => ours.files.get(name) !== text));
      importBranches(cwd, [
        {
          name: 'ours',
          commits: [{ author: 'Вера', day: '2027-10-21', message: "Merge 'main'", files: changed }],
          parents: ['ours', 'main'],
        },
      ]);
      checkOut('ours');
      const after = check();
      expect({ ...after.checked, types: types(after.checked) }).toMatchObject({
        verdict: 'pass',
        types: ['update-added', 'update-added'],
      });
      // On main the update of 16 October was the newest when this one of the 15th came.
      expect(after.checked.findings.map(({ code }) => code)).toEqual(['update-backdated']);
    });
  });
});
