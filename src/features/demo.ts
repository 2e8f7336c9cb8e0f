import { dateSpan } from '../model/dates.ts';
import type { DemoCommit, DemoStory } from '../model/demo.ts';
import type { FileKind } from '../model/kinds.ts';
import {
  checkOut,
  emptyFolder,
  ensureAuthor,
  importCommits,
  initRepository,
  type NewCommit,
  tagMain,
} from '../store/new-repository.ts';
import { repositoryAt } from '../store/revision.ts';
import { readSchema, schemaNames } from '../store/schema-files.ts';
import { renderFile } from '../store/yaml/render-file.ts';
import { reportOn } from './report.ts';
import { sealOf } from './report-office.ts';

/** Makes the repository of a demonstration in an empty folder, with the report of one quarter closed. */
export async function makeDemo(
  directory: string,
  story: DemoStory,
  world: { readonly tool: string; readonly now: number },
): Promise<number> {
  emptyFolder(directory);
  initRepository(directory);
  const { commits, closed, planId } = story;
  const until = commits.findIndex(({ files }) => files.some(({ kind }) => kind === 'report')) + 1;
  const [before, after] = [commits.slice(0, until), commits.slice(until)];
  const [first] = before;
  if (!first) return 0;
  importCommits(
    directory,
    before.map((one) => newCommit(planId, one, one === first ? schemaFiles() : [])),
  );
  importCommits(directory, [await sealing(directory, story, world)]);
  tagMain(directory, `report/${planId}/${closed}`);
  importCommits(
    directory,
    after.map((one) => newCommit(planId, one, [])),
  );
  checkOut(directory);
  ensureAuthor(directory, { name: 'Lipovgrad', email: 'you@lipovgrad.example' });
  return commits.length + 1;
}

/** The commit that closes the report: its seal is that of the report made from the commit before. */
async function sealing(
  directory: string,
  { planId, closed, commits }: DemoStory,
  { tool, now }: { readonly tool: string; readonly now: number },
): Promise<NewCommit> {
  const endOfDay = (): number => 0;
  const repository = repositoryAt(directory, 'main', endOfDay);
  const location = repository.plans.find(({ id }) => id === planId);
  const words = commits.find(({ files }) => files.some(({ kind }) => kind === 'report'));
  const file = words?.files.find(({ kind }) => kind === 'report');
  if (!location || !words || !file) throw new Error('the demonstration has no report to close');
  const { report } = await reportOn({
    location,
    root: directory,
    period: closed,
    against: undefined,
    audience: { for: 'steering' },
    commit: repository.at?.commit ?? null,
    tool,
    endOfDay,
    now,
  });
  const data = { ...file.data, seal: sealOf(report) };
  const subject = `Report ${closed}: closed`;
  return newCommit(planId, { ...words, subject, hour: words.hour + 1, files: [{ ...file, data }] }, []);
}

function newCommit(planId: string, commit: DemoCommit, more: NewCommit['files']): NewCommit {
  const trailers = commit.trailers.map((one) => `Planctl-Change: ${one}\n`).join('');
  const day = dateSpan(commit.date)?.last ?? 0;
  return {
    branch: commit.branch,
    author: commit.author,
    message: `${commit.subject}\n${trailers === '' ? '' : `\n${trailers}`}`,
    time: day * 86_400 + commit.hour * 3600,
    files: [
      ...more,
      ...commit.files.map(({ kind, inPlan, data }) => ({
        name: `plans/${planId}/${inPlan}`,
        text: textOf(kind, data),
      })),
    ],
  };
}

function textOf(kind: FileKind, data: Readonly<object>): string {
  const rendered = renderFile(kind, data);
  if (!rendered.ok)
    throw new Error(`a file of the demonstration cannot be written: ${rendered.refusal.reason}`);
  return rendered.text;
}

/** The schemas, which editors read beside the plan. */
export function schemaFiles(): readonly { readonly name: string; readonly text: string }[] {
  return schemaNames().files.map((name) => ({ name: `schemas/${name}.schema.json`, text: readSchema(name) }));
}
