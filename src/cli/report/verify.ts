import { reportOn } from '../../features/report.ts';
import { officeFile, reportDigest } from '../../features/report-office.ts';
import { reportDocWords, type SectionNumber } from '../../i18n/report/words.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { Report } from '../../model/report/report.ts';
import { digestOf } from '../../store/digest.ts';
import { repositoryAt } from '../../store/revision.ts';
import { isInHistory } from '../../store/tag.ts';
import { printJson } from '../context.ts';
import { type Office, words } from './step.ts';
import { tool } from './wish.ts';

/** Makes a closed report again from its commit and compares. */
export async function verify(office: Office): Promise<ExitCode> {
  const { context, flags, wish, state } = office;
  const { io } = context;
  const { period, location, root } = wish;
  const seal = officeFile(state, period)?.data.seal;
  if (!seal?.commit || !seal.digest) throw new Failure({ why: 'report-open', period }, exitCodes.findings);
  const then = repositoryAt(root, seal.commit, io.endOfDay).plans.find(({ id }) => id === location.id);
  if (!then) throw new Failure({ why: 'no-plan-in-rev', rev: seal.commit }, exitCodes.unreadable);
  const { report } = await reportOn({ ...wish, against: undefined, commit: seal.commit, location: then });
  const digest = reportDigest(report);
  const inHistory = isInHistory(root, seal.commit);
  const differing = inHistory ? [] : await differingFrom(office, report);
  const same = digest === seal.digest && differing.length === 0;
  if (flags.json) {
    printJson(io, {
      schemaVersion: 1,
      kind: 'report-verify',
      period,
      same,
      sealed: {
        asOf: seal.as_of ?? null,
        commit: seal.commit,
        inHistory,
        tool: seal.tool ?? null,
        digest: seal.digest,
      },
      made: { asOf: report.head.asOf, tool, digest, sections: sectionDigests(report) },
    });
  } else {
    const said = words(office);
    io.out(`${verdict(said, office, seal, digest, differing)}\n`);
    if (digest !== seal.digest && seal.tool !== undefined && seal.tool !== tool)
      io.out(`${said.otherTool(seal.tool, tool)}\n`);
  }
  return same ? exitCodes.fine : exitCodes.findings;
}

/** What verify says: the same, another digest from the same commit, or another report since the history is another. */
function verdict(
  said: ReturnType<typeof words>,
  { wish, context }: Office,
  { commit = '', digest = '' }: { readonly commit?: string; readonly digest?: string },
  made: string,
  differing: readonly string[],
): string {
  const { period } = wish;
  if (made !== digest) return said.differs(period, digest, made);
  if (differing.length === 0) return said.verified(period, commit);
  const { sections } = reportDocWords[context.language];
  const titles = differing.map((name) => {
    const number = sectionNumbers[name];
    return number === undefined ? said.head : number === 11 ? said.next : sections[number];
  });
  return `${said.rewritten(period, commit)}\n${said.where([...new Set(titles)])}`;
}

/** The parts of a report by the number of the section that prints them. */
const sectionNumbers: Readonly<Record<string, SectionNumber>> = {
  summary: 1,
  changed: 2,
  exceptions: 3,
  areas: 4,
  strategicGoals: 4,
  apart: 4,
  related: 4,
  milestones: 5,
  kpis: 6,
  changes: 7,
  risks: 8,
  money: 9,
  quality: 10,
  next: 11,
};

/** The parts of a sealed report that the files give otherwise now. Stages come after the seal and do not count. */
async function differingFrom({ wish }: Office, sealed: Report): Promise<readonly string[]> {
  const { report } = await reportOn({ ...wish, against: undefined });
  const { stage, stages, version, closed } = sealed.head;
  const now = sectionDigests({ ...report, head: { ...report.head, stage, stages, version, closed } });
  return Object.entries(sectionDigests(sealed))
    .filter(([name, digest]) => now[name] !== digest)
    .map(([name]) => name);
}

/** A digest of each section, so that two reports can be told apart section by section. */
function sectionDigests(report: Report): Readonly<Record<string, string>> {
  const { annexes: _, ...sections } = report;
  return Object.fromEntries(Object.entries(sections).map(([name, data]) => [name, digestOf(data)]));
}
