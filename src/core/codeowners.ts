import { by } from '../model/order.ts';
import { type AnyEntity, entityOf, type PlanState } from '../model/plan.ts';

/** Who is asked to review changes of a path. */
export interface OwnedPath {
  /** Relative to the repository's root, with `/`; a folder ends with one. */
  readonly path: string;
  /** Handles with their `@`. */
  readonly owners: readonly string[];
}

/** Who reviews what of a plan. */
export interface PlanOwners {
  readonly paths: readonly OwnedPath[];
  /** How many activities and KPIs have nobody but the plan's lead, or nobody at all. */
  readonly without: number;
}

/**
 * Who reviews what of a plan: the plan's lead everything, and of each file whoever is responsible for it and the
 * organisation that leads or owns it. The last rule that fits a path counts, so files come after the folder.
 */
export function ownersOf(state: PlanState): PlanOwners {
  const lead = organisationHandle(state, state.plan.lead);
  const folder = state.folder === '' ? '' : `${state.folder}/`;
  const paths: OwnedPath[] = lead === undefined ? [] : [{ path: folder, owners: [lead] }];
  let without = 0;
  const ofFiles: OwnedPath[] = [];
  for (const entity of state.entities) {
    const owners = ownersOfEntity(state, entity);
    if (owners.length > 0) ofFiles.push({ path: entity.file.path, owners });
    else if (entity.kind === 'activity' || entity.kind === 'kpi') without++;
  }
  paths.push(...ofFiles.sort(by(({ path }) => path)));
  return { paths, without };
}

function ownersOfEntity(state: PlanState, entity: AnyEntity): readonly string[] {
  const handles: (string | undefined)[] = [];
  switch (entity.kind) {
    case 'activity':
      handles.push(handle(entity.data.responsible?.github), organisationHandle(state, entity.data.lead));
      break;
    case 'kpi':
      handles.push(handle(entity.data.responsible?.github), organisationHandle(state, entity.data.owner));
      break;
    case 'area':
    case 'strategic-goal':
    case 'operational-goal':
      handles.push(organisationHandle(state, entity.data.owner));
      break;
    default:
  }
  return [...new Set(handles.filter((one) => one !== undefined))];
}

function organisationHandle(state: PlanState, id: string | undefined): string | undefined {
  return id === undefined ? undefined : handle(entityOf(state, 'organisation', id)?.data.github);
}

function handle(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  return written.startsWith('@') ? written : `@${written}`;
}

/**
 * A rule of CODEOWNERS. A blank in a path would end it and is escaped; of what such a file cannot say (classes in
 * brackets, control characters) any character fits.
 */
export function codeownersLine({ path, owners }: OwnedPath): string {
  const pattern = path.replace(/[\\ *?#!]/g, '\\$&').replace(/[[\]\x00-\x1f\x7f]/g, '?');
  return `/${pattern} ${owners.join(' ')}`;
}
