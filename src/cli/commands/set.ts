import { asId } from '../../features/choose.ts';
import { allowsChange, type FieldAction, type FieldSetting, setField } from '../../features/set.ts';
import { placeIn, refuseFixed, targetIn } from '../../features/target.ts';
import { changingHelp } from '../../i18n/help/changing.ts';
import { settingWords } from '../../i18n/setting.ts';
import { type ExitCode, Failure } from '../../model/failure.ts';
import type { PlanState } from '../../model/plan.ts';
import { changedField } from '../../render/changed-field.ts';
import { Phrases } from '../../render/phrases.ts';
import type { Context } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { chosenTarget } from '../target.ts';
import { typedAction } from '../typed-field.ts';
import { textReader } from '../typed-text.ts';
import { addEditFlags } from '../update-flags.ts';

/** The flags of `set` as typed. */
interface SetFlags extends EditFlags {
  readonly unset?: boolean;
  readonly decision?: string;
}

/** `planctl set ID FIELD VALUE`: gives a field another value. */
export async function set(
  context: Context,
  typed: string,
  field: string,
  words: readonly string[],
  flags: SetFlags,
): Promise<ExitCode> {
  const { root, location, state, id } = await chosenTarget(context, flags, typed);
  const action = actionOf(context, state, id, field, words, flags);
  const settingOf = (plan: PlanState): FieldSetting => setField(plan, id, field, action);
  const decision = flags.decision === undefined ? undefined : asId(flags.decision);
  const remarks = remarksOn(settingOf(state), state, words, decision, context);
  const intentOf = (plan: PlanState) => settingOf(plan).intent;
  return runEdit(context, flags, { root, location, state, intentOf, remarks, decision });
}

function actionOf(
  { io }: Context,
  state: PlanState,
  id: string | undefined,
  field: string,
  words: readonly string[],
  { unset }: SetFlags,
): FieldAction {
  const target = targetIn(state, id);
  const place = placeIn(target, field);
  refuseFixed(target, place);
  if (unset) {
    if (words.length > 0) throw new Failure({ why: 'value-and-unset', field: place.name });
    return { do: 'unset' };
  }
  return typedAction(id ?? 'plan', place, words, {
    today: io.today(state.plan.time_zone ?? 'UTC'),
    text: textReader(io.readInput),
    plan: state.id,
    yesOrNo: target.kind === 'kpi' && target.data['measure'] === 'boolean',
  });
}

/** What a person should know of a change besides the change itself. */
function remarksOn(
  setting: FieldSetting,
  state: PlanState,
  words: readonly string[],
  decision: string | undefined,
  { language }: Context,
): readonly string[] {
  const said = settingWords[language];
  const phrases = new Phrases(state, language);
  const { target, place, original, intent } = setting;
  const id = target.kind === 'plan' ? 'plan' : target.id;
  const [change, kept] = intent.changes;
  const remarks: string[] = [];
  // A decision that is named has to be there, whatever it is for.
  const allows = decision === undefined ? false : allowsChange(state, decision, setting);
  if (!change) return remarks;
  const { label } = changedField({ ...change, field: place.name }, phrases);
  if (original === 'kept' && kept) {
    const { label: name, say } = changedField(kept, phrases);
    remarks.push(said.originalKept(name, say(kept.after)));
  } else if (original === 'unconfirmed') {
    remarks.push(said.originalUnconfirmed(changedField(change, phrases).say(change.before)));
  }
  if (setting.unconfirmed) {
    remarks.push(
      said.stillWorking(label, `planctl set ${id} provenance.fields.${place.name}.basis official`),
    );
  }
  if (!setting.needsDecision) return remarks;
  if (decision === undefined) {
    const value = words.map(quoted).join(' ');
    const command = `planctl propose ${id} ${place.name} ${value === '' ? '""' : value} --reason "…"`;
    remarks.push(said.needsDecision(label, command));
  } else if (!allows) {
    const to = typeof change.after === 'object' ? '' : `,to=${String(change.after)}`;
    const entry = `+entity=${target.id},field=${place.name}${to}`;
    remarks.push(said.notAllowed(decision, `planctl set ${decision} allows ${quoted(entry)}`));
  }
  return remarks;
}

/** A word as it is typed in a shell. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}_.,:=+/@-]+$/u.test(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`;
}

/** What `planctl set` takes. */
export const define: Define = (command, cli) => {
  const { details, arguments: words, options } = changingHelp[cli.language];
  command.description(cli.describe('set', details.set));
  command
    .argument('<id>', words.entity)
    .argument('<field>', words.field)
    .argument('[value...]', words.value)
    .option('--unset', options.unset)
    .option('--decision <id>', options.decision);
  addEditFlags(command, cli.language);
  // What goes from a list is written with a hyphen before it, as options are.
  command.allowUnknownOption();
  command.action(
    cli.runs((id: string, field: string, values: readonly string[], flags: SetFlags) => {
      const unknown = [id, field, ...values].find((word) => /^--[a-z]/.test(word));
      if (unknown !== undefined) {
        command.error(`unknown option '${unknown}'`, { code: 'commander.unknownOption' });
      }
      return set(cli.context(), id, field, values, flags);
    }),
  );
};
