import type { Reported } from '../core/edit/new-update.ts';
import { asId } from '../features/choose.ts';
import { typedMoney } from '../i18n/input/numbers.ts';
import { typedRating, typedStatus } from '../i18n/input/words.ts';
import { type Day, isoDay, lastDay, partsOf } from '../model/dates.ts';
import type { Update } from '../model/status.ts';
import { present, readDate, readShare, refuse } from './typed.ts';
import { flagText, type TextReading } from './typed-text.ts';

/** The fields of an update that are texts, by the flags that give them. */
const textFlags = {
  done: 'done',
  nextSteps: 'next_steps',
  helpNeeded: 'help_needed',
  note: 'note',
  noteInternal: 'note_internal',
} as const;
type TextFlag = keyof typeof textFlags;

/** The fields of an update that are texts. */
export const textFields = Object.values(textFlags);

/** The flags of `update` as typed. */
export type UpdateFlags = Readonly<
  Partial<Record<TextFlag | `${TextFlag}En` | `${TextFlag}Bg`, string>> & {
    status?: string;
    progress?: string;
    date?: string;
    for?: string;
    milestone?: readonly string[];
    evidence?: readonly string[];
    forecastEnd?: string;
    blocker?: readonly string[];
    blockers?: boolean;
    correctiveAction?: string;
    due?: string;
    owner?: string;
    assessment?: string;
    reason?: string;
    validUntil?: string;
    paid?: string;
    committed?: string;
    fund?: string;
    reportedBy?: string;
    role?: string;
    source?: readonly string[];
    corrects?: string;
    decision?: string;
  }
>;

/** What flags are read by: besides their texts, the day that dates count from. */
export interface Reading extends TextReading {
  readonly today: Day;
}

/** What the flags of `update` state. Fails, naming the flag, for anything that cannot be read as what it should be. */
export function reportedFrom(flags: UpdateFlags, { today, first, text }: Reading): Reported {
  const date = (option: string, typed: string): string => readDate(option, typed, today);
  const when = flags.for === undefined ? flags.date : isoDay(lastDay(date('--for', flags.for)) ?? today);
  const on = when === undefined ? isoDay(today) : date('--date', when);
  const year = partsOf(lastDay(on) ?? today).year;
  const { assessment, corrects } = flags;
  const said = (option: string, typed: string | undefined): string | undefined =>
    typed === undefined ? undefined : text(option, typed);
  const reason = said('--reason', flags.reason);
  const stated: { -readonly [K in keyof Reported]?: unknown } = {
    date: on,
    status: flags.status === undefined ? undefined : readStatus(flags.status),
    progress: flags.progress === undefined ? undefined : readShare('--progress', flags.progress),
    milestones: readMilestones(flags, on),
    forecast_end: flags.forecastEnd === undefined ? undefined : date('--forecast-end', flags.forecastEnd),
    blockers: flags.blockers === false ? [] : flags.blocker?.map((typed) => text('--blocker', typed)),
    corrective_action:
      flags.correctiveAction === undefined
        ? undefined
        : present({
            text: text('--corrective-action', flags.correctiveAction),
            due: flags.due === undefined ? undefined : date('--due', flags.due),
            owner: flags.owner === undefined ? undefined : asId(flags.owner),
          }),
    assessment:
      assessment === undefined
        ? undefined
        : present({
            rating: readRating(assessment),
            reason,
            valid_until: flags.validUntil === undefined ? undefined : date('--valid-until', flags.validUntil),
          }),
    money: readMoney(flags, year),
    reported_by:
      flags.reportedBy === undefined
        ? undefined
        : present({ org: asId(flags.reportedBy), role: said('--role', flags.role) }),
    decision: flags.decision === undefined ? undefined : asId(flags.decision),
    corrects: corrects === undefined ? undefined : date('--corrects', corrects),
    reason: assessment === undefined ? reason : undefined,
    sources: flags.source?.map(asId),
  };
  for (const [flag, field] of Object.entries(textFlags) as [TextFlag, keyof Reported][]) {
    const option = `--${field.replaceAll('_', '-')}`;
    const texts = [flags[flag], flags[`${flag}Bg`], flags[`${flag}En`]];
    stated[field] = flagText(option, texts, { first, text });
  }
  return present(stated) as unknown as Reported;
}

/** Whether any flag states something of the activity itself. */
export function statesAnything(reported: Reported): boolean {
  return Object.keys(reported).some(
    (field) => field !== 'date' && field !== 'sources' && field !== 'reported_by',
  );
}

function readStatus(typed: string): Update['status'] {
  const found = typedStatus(typed);
  return found.ok ? found.value : refuse('--status', typed, 'status', found.suggestion);
}

function readRating(typed: string): 'on_track' | 'at_risk' | 'late' {
  const found = typedRating(typed);
  return found.ok ? found.value : refuse('--assessment', typed, 'rating', found.suggestion);
}

/** `M1=done`, `M2=cancelled`, `M1=done:2027-03-26`: a milestone and its state, with its day where it is another one. */
function readMilestones(flags: UpdateFlags, on: string): Update['milestones'] | undefined {
  if (flags.milestone === undefined) return undefined;
  const found: Record<string, unknown> = {};
  for (const typed of flags.milestone) {
    const match = /^([^=]+)=(open|done|cancelled)(?::(.+))?$/i.exec(typed.trim());
    if (!match) return refuse('--milestone', typed, 'milestone');
    const [, id = '', state = '', day] = match;
    const reached = state.toLowerCase();
    found[asId(id)] = present({
      state: reached,
      date:
        reached === 'open'
          ? undefined
          : day === undefined
            ? on
            : readDate('--milestone', day, lastDay(on) ?? 0),
      evidence: reached === 'done' ? flags.evidence : undefined,
    });
  }
  return found as Update['milestones'];
}

function readMoney(flags: UpdateFlags, year: number): Update['money'] | undefined {
  const amounts = (['committed', 'paid'] as const).flatMap((field) => {
    const typed = flags[field];
    if (typed === undefined) return [];
    const found = typedMoney(typed);
    if (!found.ok)
      return refuse(`--${field}`, typed, found.why === 'ambiguous' ? 'unambiguous-number' : 'money');
    return [{ field, ...found }];
  });
  const currencies = new Set(amounts.flatMap(({ currency }) => currency ?? []));
  const [first] = amounts;
  if (!first) return undefined;
  if (currencies.size > 1) return refuse('--paid', flags.paid ?? '', 'one-currency');
  const sums = Object.fromEntries(amounts.map(({ field, amount }) => [field, amount]));
  return [present({ year, fund: flags.fund, ...sums, currency: [...currencies][0] })] as Update['money'];
}
