import { type Addition, addIntent, formerIds, freeId, yearOf } from '../../features/add.ts';
import { asId, findEntity } from '../../features/choose.ts';
import { termOfKind } from '../../features/target.ts';
import { addFlagWords } from '../../i18n/add-flags.ts';
import { fieldTerm } from '../../i18n/fields.ts';
import { changingHelp } from '../../i18n/help/changing.ts';
import { typedKind } from '../../i18n/input/kinds.ts';
import { isLanguage } from '../../i18n/language.ts';
import { emptyLists, guidanceFor } from '../../i18n/new-file.ts';
import { slugOf } from '../../i18n/transliterate.ts';
import { lastDay, type WrittenDate } from '../../model/dates.ts';
import { type ExitCode, Failure } from '../../model/failure.ts';
import { type NewKind, newKinds } from '../../model/kinds.ts';
import { languagesOf, type PlanState } from '../../model/plan.ts';
import { type Text, textIn } from '../../model/text.ts';
import { Phrases } from '../../render/phrases.ts';
import { findRepository } from '../../store/repository.ts';
import { type AddFlag, addTable, keyOf } from '../add-table.ts';
import { type AddFlags, NewData, namesOf } from '../adding.ts';
import type { AskMissing } from '../ask-missing.ts';
import { choice } from '../choice.ts';
import { type Context, planAsked } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { furtherFlags, missingFlags, problemOf, questionsFor } from '../missing.ts';
import { type ChosenPlan, chosenPlan } from '../target.ts';
import { textReader } from '../typed-text.ts';
import { addEditFlags, several } from '../update-flags.ts';

type Typed = AddFlags & EditFlags & { readonly id?: string; readonly slug?: string };

/** `planctl add KIND`: a new entity in a file of its own, a milestone of an activity, or an entry of a registry. */
export async function add(
  context: Context,
  typedWord: string,
  of: string | undefined,
  flags: Typed,
): Promise<ExitCode> {
  const kind = typedKind(typedWord) ?? choice('KIND', typedWord.trim().toLowerCase(), newKinds);
  const { root, location, state, activity } = await planFor(context, kind, of, flags);
  const today = context.io.today(state.plan.time_zone ?? 'UTC');
  const former = kind === 'milestone' ? new Map<string, string>() : formerIds(root, location);
  const ask = flags.yes || flags.json ? undefined : await asking(context, kind, state);
  const id = flags.id ?? (ask && (await askedId(context, kind, state, former, ask)));
  const data = await completeData(context, kind, state, flags, ask);
  const day = kind === 'decision' ? lastDay(data['date'] as WrittenDate | undefined) : undefined;
  const languages = languagesOf(state);
  const [first] = languages;
  const addition: Addition = {
    kind,
    activity,
    id: id === undefined ? undefined : asId(id),
    data: { ...data, ...emptyListsFor(kind, data) },
    slug: slugFor(flags.slug, data, languages),
    commentsFor: (id) => guidanceFor(kind, id, isLanguage(first) ? first : 'en'),
    year: yearOf(day ?? today),
  };
  const intentOf = (plan: PlanState) => addIntent(plan, addition, former);
  return runEdit(context, flags, { root, location, state, intentOf, remarks: [] });
}

/** The id that a person gives where the ids there are do not tell the next one; undefined where they do. */
async function askedId(
  { io, language }: Context,
  kind: NewKind,
  state: PlanState,
  former: ReadonlyMap<string, string>,
  ask: AskMissing,
): Promise<string | undefined> {
  if (kind === 'milestone') return undefined;
  const year = yearOf(io.today(state.plan.time_zone ?? 'UTC'));
  const why = problemOf(() => void freeId(state, { id: undefined, year }, kind, former), language);
  if (why === undefined) return undefined;
  const { id } = await ask([
    {
      flag: 'id',
      optional: false,
      label: fieldTerm('id', termOfKind(kind), language),
      help: why,
      choices: [],
      several: false,
      problemOf: (typed) =>
        problemOf(() => void freeId(state, { id: asId(typed), year }, kind, former), language),
    },
  ]);
  return id;
}

/** The plan to add to: that of the activity, for a milestone. */
async function planFor(
  context: Context,
  kind: NewKind,
  of: string | undefined,
  flags: Typed,
): Promise<ChosenPlan & { readonly activity?: string }> {
  if (kind !== 'milestone') {
    if (of !== undefined) throw new Failure({ why: 'no-parent-for-kind', kind, word: of });
    return chosenPlan(context, flags);
  }
  if (of === undefined) throw new Failure({ why: 'activity-needed' });
  const repository = findRepository(context.directory);
  const asked = { repository, plan: planAsked(context, flags) };
  const { state, location, entity } = await findEntity(asked, of, context.io.now());
  if (entity.kind !== 'activity') throw new Failure({ why: 'not-an-activity', id: entity.id });
  return { root: repository.root, location, state, activity: entity.id };
}

/** What was typed, with what a person at a terminal is asked for; without one, a failure that names the flags. */
async function completeData(
  context: Context,
  kind: NewKind,
  state: PlanState,
  flags: Typed,
  ask: AskMissing | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const { io, language } = context;
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const reading = { today, plan: state.id, text: textReader(io.readInput) };
  let typed: AddFlags = flags;
  let isAsking = false;
  let asked = false;
  for (;;) {
    const now = typed;
    const { data } = new NewData(kind, state, reading, now);
    const missing = missingFlags(kind, data).map((flag) => ({ flag, name: flag.flag }));
    // Nothing at all is said of a decision, of which nothing is needed.
    isAsking ||= missing.length > 0 || Object.keys(data).length === 0;
    const more = missing.length > 0 || !isAsking || asked || !ask ? [] : furtherFlags(kind, data, state);
    const next = missing.length > 0 ? missing : more;
    if (next.length === 0) return data;
    if (!ask)
      throw new Failure({ why: 'missing-fields', kind, flags: missing.map(({ flag }) => asTyped(flag)) });
    const questions = questionsFor(
      kind,
      next,
      missing.length === 0,
      new Phrases(state, language),
      (name, answer) => {
        new NewData(kind, state, reading, { ...now, [keyOf(name)]: answer });
      },
    );
    asked = missing.length === 0;
    const answers = await ask(questions);
    // An answer may ask for more: how a KPI of performance is judged.
    const given = Object.entries(answers).map(([flag, answer]) => [keyOf(flag), answer]);
    typed = { ...now, ...Object.fromEntries(given) };
  }
}

/** How a person at a terminal is asked; undefined where there is none. */
async function asking(
  { io, language }: Context,
  kind: NewKind,
  state: PlanState,
): Promise<AskMissing | undefined> {
  const dialogue = io.terminal ? await io.dialogue() : undefined;
  if (!dialogue) return undefined;
  const { Asker } = await import('../prompts/asker.ts');
  const { askMissing } = await import('../prompts/add-questions.ts');
  const asker = new Asker(io, dialogue, language);
  let begun = false;
  return (questions) => {
    if (!begun) asker.beginNew(kind, state);
    begun = true;
    return askMissing(asker, questions);
  };
}

/** A flag as it is typed; a KPI has either targets or a reason for having none. */
function asTyped({ flag }: AddFlag): string {
  return flag === 'target' ? '--target | --no-target' : `--${flag}`;
}

function emptyListsFor(kind: NewKind, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const lists = (emptyLists[kind] ?? []).filter((field) => data[field] === undefined);
  return Object.fromEntries(lists.map((field) => [field, []]));
}

/** What follows the id in a file's name: as asked for, else the title in Latin letters. */
function slugFor(
  asked: string | undefined,
  data: Readonly<Record<string, unknown>>,
  languages: readonly string[],
): string {
  if (asked !== undefined) {
    const slug = asked.trim();
    if (slug === '' || /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return slug;
    throw new Failure({ why: 'bad-slug', slug });
  }
  const title = textIn((data['title'] ?? data['number']) as Text | undefined, 'en', languages);
  return slugOf(title?.words ?? '');
}

/** What `planctl add` takes. */
export const define: Define = (command, cli) => {
  const { details, arguments: words } = changingHelp[cli.language];
  const flags = addFlagWords[cli.language];
  command.description(cli.describe('add', details.add));
  command.argument('<kind>', words.kind).argument('[activity]', words.activity).option('--id <id>', flags.id);
  for (const flag of addTable) {
    for (const name of namesOf(flag)) {
      const about = flags.about(flag.flag, name);
      const option = command.createOption(`--${name}${flag.takes === '' ? '' : ` ${flag.takes}`}`, about);
      // `--no-target` gives a reason; it does not take `--target` back.
      option.negate = false;
      const repeats = flag.form === 'list' || flag.form === 'entries' || flag.form === 'allowed';
      command.addOption(repeats ? option.argParser(several) : option);
    }
  }
  command.option('--field <path=value>', flags.field, several).option('--slug <words>', flags.slug);
  addEditFlags(command, cli.language);
  command.action(
    cli.runs((kind: string, activity: string | undefined, typed: Typed) =>
      add(cli.context(), kind, activity, typed),
    ),
  );
};
