import { choosePlans, sourceOf } from '../../features/choose.ts';
import { lastChange } from '../../features/undo.ts';
import { tableDate } from '../../i18n/dates.ts';
import { sharingHelp } from '../../i18n/help/sharing.ts';
import { undoWords } from '../../i18n/undo.ts';
import { type ExitCode, Failure } from '../../model/failure.ts';
import { loadPlan } from '../../store/load-plan.ts';
import { findRepository } from '../../store/repository.ts';
import { type Context, planAsked } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { addEditFlags } from '../update-flags.ts';

/** `planctl undo`: takes back the last change that planctl committed. */
async function undo(context: Context, flags: EditFlags): Promise<ExitCode> {
  const { language } = context;
  const words = undoWords[language];
  const repository = findRepository(context.directory);
  const [location, ...more] = choosePlans({ repository, plan: planAsked(context, flags) });
  if (!location || more.length > 0) {
    throw new Failure({ why: 'choose-plan', known: repository.plans.map(({ id }) => id) });
  }
  const state = loadPlan(sourceOf(location));
  const { commit, intentOf, others, uncommitted, shared } = lastChange(repository.root, location, state);
  const { subject, author } = commit;
  const about = [subject, author, tableDate(commit.date, language)] as const;
  const remarks = [
    ...(shared ? [words.shared] : []),
    ...(others.length > 0 ? [words.others(others.join(', '))] : []),
    ...(uncommitted.length > 0 ? [words.uncommitted(uncommitted.join(', '))] : []),
  ];
  return runEdit(context, flags, {
    root: repository.root,
    location,
    state,
    intentOf,
    remarks,
    subjectOf: () => words.subject(subject),
    undo: {
      commit: commit.commit,
      heading: words.heading(...about),
      done: words.done(...about),
    },
  });
}

/** What `planctl undo` takes. */
export const define: Define = (command, cli) => {
  command.description(cli.describe('undo', sharingHelp[cli.language].details.undo));
  addEditFlags(command, cli.language);
  command.action(cli.runs((flags: EditFlags) => undo(cli.context(), flags)));
};
