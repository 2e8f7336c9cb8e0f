import { compare } from '../core/diff/compare.ts';
import { judgePlan } from '../core/judge-plan.ts';
import { buildReport } from '../core/report/build.ts';
import { viewAt } from '../core/report/view.ts';
import type { Comparison } from '../model/comparison.ts';
import { type Day, isoDay, lastDay } from '../model/dates.ts';
import { shiftPeriod } from '../model/periods.ts';
import { entityOf, type PlanState } from '../model/plan.ts';
import type { Audience, Report, ReportHead } from '../model/report/report.ts';
import type { PlanStatus } from '../model/status.ts';
import type { PlanLocation } from '../store/repository.ts';
import { type EndOfDay, repositoryAt } from '../store/revision.ts';
import { loadUnchanged, textOf } from './choose.ts';
import { Places } from './explain.ts';
import { known } from './known-entity.ts';

/** What a report is asked to be. */
export interface ReportWish {
  /** The plan at the end: on the disk, or in the commit asked for. */
  readonly location: PlanLocation;
  readonly root: string;
  readonly period: string;
  /** What it is compared with: a period, or a revision; the period before unless given. */
  readonly against: string | undefined;
  readonly audience: Audience;
  /** The commit whose files are read; null where the files differ from every commit. */
  readonly commit: string | null;
  readonly tool: string;
  readonly endOfDay: EndOfDay;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A report, and the two states it is made from: their words are needed where its changes are told. */
export interface MadeReport {
  readonly report: Report;
  readonly before: PlanState;
  readonly after: PlanState;
}

/** Makes the report of a plan on a period. */
export async function reportOn(wish: ReportWish): Promise<MadeReport> {
  const { location, period, commit, tool } = wish;
  const state = await loadUnchanged(location, undefined, wish.now);
  const audience = audienceIn(state, wish.audience);
  const day = lastDay(period) ?? 0;
  const end = judgePlan(state, { day, closedOn: undefined });
  const start = await startOf(wish, state);
  const places = new Places(state, (file) => textOf(location, file));
  const report = buildReport({
    period,
    end,
    start: start?.status,
    against: start?.against ?? null,
    changed: start && changesBetween(start.status, end),
    audience,
    locate: (input) => {
      const { field, at } = places.locate(input);
      return { field, at: at && { file: at.file, line: at.line } };
    },
    made: {
      command: commandOf({ ...wish, audience }),
      commit,
      against: start?.commit ?? null,
      tool,
    },
  });
  return { report, before: start?.status.state ?? state, after: state };
}

/** The audience by the id of its organisation, which may be named in words. */
function audienceIn(state: PlanState, audience: Audience): Audience {
  if (audience.for !== 'lead') return audience;
  return { ...audience, org: known(state, '--audience', audience.org, ['organisation']) };
}

/** What changed from one state to the other, both as known on their days. */
function changesBetween(start: PlanStatus, end: PlanStatus): Comparison {
  return compare(viewAt(start.state, start.asOf.day), viewAt(end.state, end.asOf.day));
}

/** The state a report starts from. */
interface Start {
  readonly status: PlanStatus;
  readonly against: NonNullable<ReportHead['against']>;
  /** The commit it was read from, where it is another than that of the end. */
  readonly commit: string | null;
}

/**
 * The plan as it stood at the last report: at the commit that one was sealed with, else in the same files, on the last
 * day of its period. A plan that had not begun then is nothing to compare with.
 */
async function startOf(wish: ReportWish, state: PlanState): Promise<Start | undefined> {
  const { period, against } = wish;
  const asked = against ?? shiftPeriod(period, -1);
  if (asked === undefined) return undefined;
  const day = lastDay(asked);
  if (day === undefined || /^\d{4}-\d{2}-\d{2}$/.test(asked)) return atRevision(wish, asked, day);
  const begins = lastDay(state.plan.period?.start);
  if (against === undefined && begins !== undefined && day < begins) return undefined;
  const seal = entityOf(state, 'report', asked)?.data.seal;
  const sealed = seal?.commit === undefined ? undefined : await planAt(wish, seal.commit);
  const status = judgePlan(sealed ?? state, { day, closedOn: undefined });
  return {
    status,
    against: { period: asked, asOf: isoDay(day), sealed: sealed !== undefined },
    commit: sealed ? (seal?.commit ?? null) : null,
  };
}

/** The plan in a revision: on the day asked for, else on the day before the period. */
async function atRevision(wish: ReportWish, rev: string, day: Day | undefined): Promise<Start | undefined> {
  const then = await planAt(wish, rev);
  if (!then) return undefined;
  const before = shiftPeriod(wish.period, -1);
  const on = day ?? lastDay(before) ?? 0;
  return {
    status: judgePlan(then, { day: on, closedOn: undefined }),
    against: { period: null, asOf: isoDay(on), sealed: false },
    commit: rev,
  };
}

async function planAt(
  { root, location, endOfDay, now }: ReportWish,
  rev: string,
): Promise<PlanState | undefined> {
  const then = repositoryAt(root, rev, endOfDay).plans.find(({ id }) => id === location.id);
  return then && (await loadUnchanged(then, undefined, now));
}

function commandOf({ location, period, against, audience, commit }: ReportWish): string {
  const flags = [
    `--plan ${location.id}`,
    ...(commit === null ? [] : [`--rev ${commit}`]),
    ...(against === undefined ? [] : [`--against ${against}`]),
    ...(audience.for === 'steering'
      ? []
      : [`--audience ${audience.for === 'lead' ? `lead:${audience.org}` : audience.for}`]),
  ];
  return `planctl report ${period} ${flags.join(' ')}`;
}
