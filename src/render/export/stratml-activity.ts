import { exportWords } from '../../i18n/export.ts';
import { statusTerms } from '../../i18n/terms.ts';
import { type Day, firstDay, isoDay, lastDay, type WrittenDate } from '../../model/dates.ts';
import type { ActivityRow } from '../../model/status.ts';
import {
  type StratmlIndicator,
  type StratmlInstance,
  type StratmlObjective,
  type StratmlResidue,
  type StratmlStakeholder,
  stratmlId,
} from '../../model/stratml.ts';
import type { Phrases } from '../phrases.ts';
import { decimal } from './decimal.ts';
import { residueOf, withoutUndefined } from './residue.ts';

/** What an activity is written with. */
interface Around {
  /** The KPIs that stand in it. */
  readonly indicators: readonly StratmlIndicator[];
  readonly withActuals: boolean;
  /** A goal by its id, in words. */
  readonly name: (id: string) => string;
}

/** An activity as an objective: who does it, what it is for, and its progress as an indicator of the work itself. */
export function activityObjective(row: ActivityRow, phrases: Phrases, around: Around): StratmlObjective {
  const { data, id } = row.entity;
  const words = exportWords[phrases.language];
  const goals = (data.contributes_to ?? []).map(around.name).filter((name) => name !== '');
  return withoutUndefined({
    name: phrases.plain(data.official_text ?? data.title),
    description: data.description === undefined ? undefined : phrases.plain(data.description),
    identifier: stratmlId(phrases.state.id, id),
    sequence: data.label === undefined ? id : phrases.plain(data.label),
    stakeholders: stakeholdersOf(row, phrases),
    other: goals.length > 0 ? `${words.contributesTo}: ${goals.join('; ')}` : undefined,
    indicators: [...progressOf(row, phrases, around.withActuals), ...around.indicators],
  });
}

function stakeholdersOf(
  { entity: { data } }: ActivityRow,
  phrases: Phrases,
): readonly StratmlStakeholder[] | undefined {
  const words = exportWords[phrases.language];
  const performer = (id: string, name: string): StratmlStakeholder => ({
    name: phrases.organisation(id),
    type: 'Organization',
    roles: [{ name, types: ['Performer'] }],
  });
  const all = [
    ...(data.lead === 'unknown' ? [] : [performer(data.lead, words.lead)]),
    ...(data.partners ?? []).map((id) => performer(id, words.partner)),
    ...(data.stakeholders ?? []).map(
      (group): StratmlStakeholder => ({
        name: phrases.plain(group),
        type: 'Generic_Group',
        roles: [{ name: words.concerned, types: ['Beneficiary'] }],
      }),
    ),
  ];
  return all.length > 0 ? all : undefined;
}

/** The progress of the work and its milestones, with what was reported up to the day. */
function progressOf(row: ActivityRow, phrases: Phrases, withActuals: boolean): readonly StratmlIndicator[] {
  const { entity, state } = row;
  const { data } = entity;
  const words = exportWords[phrases.language];
  const instances: StratmlInstance[] = [];
  const start = day(firstDay(data.start));
  const end = day(lastDay(data.end));
  const newest = state.newest?.update;
  const reported = withActuals && newest !== undefined;
  if (start !== undefined || end !== undefined || reported) {
    const target = withoutUndefined({ start, end, units: '100' });
    const actual =
      newest &&
      withoutUndefined({
        end: day(state.newest?.day),
        units: state.progress === null ? undefined : decimal(state.progress),
        descriptor_name: words.status,
        descriptor_value:
          state.status === null ? undefined : statusTerms[phrases.language][state.status].feminine,
        description: newest.done === undefined ? undefined : phrases.plain(newest.done),
      });
    instances.push({
      targets: start === undefined && end === undefined ? [] : [target],
      actuals: reported && actual ? [actual] : [],
    });
  }
  for (const { milestone, state: reached, date } of state.milestones) {
    const descriptor = { descriptor_name: words.milestone, descriptor_value: phrases.plain(milestone.title) };
    const done = withActuals && reached === 'done';
    instances.push({
      targets: [withoutUndefined({ end: ofDate(milestone.due), ...descriptor })],
      actuals: done
        ? [
            withoutUndefined({
              end: ofDate(date),
              descriptor_name: words.milestone,
              descriptor_value: words.milestoneDone,
            }),
          ]
        : [],
    });
  }
  if (instances.length === 0) return [];
  const referents = (data.contributes_to ?? []).flatMap((id) => {
    const goal = phrases.state.byId.get(id);
    return goal ? [residueOf<StratmlResidue>(goal.data).identifier ?? stratmlId(phrases.state.id, id)] : [];
  });
  return [
    withoutUndefined({
      dimension: words.progress,
      unit: words.completionUnit,
      identifier: stratmlId(phrases.state.id, `${entity.id}.progress`),
      relationships: referents.length > 0 ? [{ type: 'Narrower_Than', referents }] : undefined,
      instances,
      stage: 'Output_Processing',
      type: 'Quantitative',
    }),
  ];
}

function day(of: Day | undefined): string | undefined {
  return of === undefined ? undefined : isoDay(of);
}

function ofDate(date: WrittenDate | undefined): string | undefined {
  return day(lastDay(date));
}
