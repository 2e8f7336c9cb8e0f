import { closest } from '../model/closest.ts';
import { type Day, lastDay } from '../model/dates.ts';
import { Failure } from '../model/failure.ts';
import { idPattern } from '../model/kinds.ts';
import type { AnyEntity, PlanState } from '../model/plan.ts';
import { foldLookAlikes } from '../model/script.ts';
import type { AsOf } from '../model/status.ts';
import { DiskSource } from '../store/disk-source.ts';
import { loadPlan } from '../store/load-plan.ts';
import { NarrowSource } from '../store/narrow-source.ts';
import type { PlanLocation, Repository } from '../store/repository.ts';

/** What names a plan: an option or an environment variable; else the folder tells. */
export interface PlanChoice {
  readonly repository: Repository;
  /** The plan asked for by `--plan`, or by PLANCTL_PLAN. */
  readonly plan: string | undefined;
}

/** The plans a command is about: the one asked for, the one whose folder this is, else all. */
export function choosePlans({ repository, plan }: PlanChoice): readonly PlanLocation[] {
  if (plan === undefined) return repository.within ? [repository.within] : repository.plans;
  const chosen = repository.plans.find((candidate) => candidate.id === plan);
  if (chosen) return [chosen];
  const known = repository.plans.map((candidate) => candidate.id);
  const suggestion = closest(plan, known);
  throw new Failure({
    why: 'unknown-plan',
    id: plan,
    known,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** Loads a plan from the disk. */
export function loadFromDisk(location: PlanLocation): PlanState {
  return loadPlan(sourceOf(location));
}

/** A plan's files on the disk. */
export function sourceOf(location: PlanLocation): DiskSource {
  return new DiskSource(location.directory, location.folder);
}

/**
 * The entity an id names, in whichever plan has it. Small letters and Cyrillic look-alikes are read as the capitals
 * they stand for; `plan-id:ID` names the plan as well.
 */
export function findEntity(
  choice: PlanChoice,
  written: string,
): { readonly state: PlanState; readonly entity: AnyEntity } {
  const colon = written.indexOf(':');
  const plan = colon > 0 ? written.slice(0, colon) : choice.plan;
  const id = asId(colon > 0 ? written.slice(colon + 1) : written);
  const sources = choosePlans({ repository: choice.repository, plan }).map(
    (location) => new NarrowSource(sourceOf(location), id),
  );
  // Where no file is named after the id, it may stand in a registry.
  const named = sources.filter((source) => source.hasOwnFile);
  const states = (named.length > 0 ? named : sources).map(loadPlan);
  const found = states.flatMap((state) => {
    const entity = state.byId.get(id);
    return entity ? [{ state, entity }] : [];
  });
  const only = found[0];
  if (only === undefined) {
    const all = choosePlans({ repository: choice.repository, plan }).map(loadFromDisk);
    const suggestion = closest(
      id,
      all.flatMap((state) => [...state.byId.keys()]),
    );
    throw new Failure({ why: 'unknown-id', id, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  if (found.length > 1) {
    throw new Failure({ why: 'id-in-several-plans', id, plans: found.map(({ state }) => state.id) });
  }
  return only;
}

/** What a person typed, as an id. */
export function asId(written: string): string {
  const folded = foldLookAlikes(written.trim()).toUpperCase();
  return idPattern.test(folded) ? folded : written.trim();
}

/** The day asked for, else the day the plan closed, else today in the plan's time zone. */
export function asOfDay(state: PlanState, asked: Day | undefined, today: (timeZone: string) => Day): AsOf {
  if (asked !== undefined) return { day: asked, closedOn: undefined };
  const closed = lastDay(state.plan.closed_on);
  if (closed !== undefined) return { day: closed, closedOn: state.plan.closed_on };
  return { day: today(state.plan.time_zone ?? 'UTC'), closedOn: undefined };
}
