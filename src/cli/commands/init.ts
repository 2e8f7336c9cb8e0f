import { type NewPlan, starterFiles } from '../../features/starter.ts';
import { setupHelp } from '../../i18n/help/setup.ts';
import { setupWords } from '../../i18n/setup.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { Text } from '../../model/files.ts';
import { writeNewFiles } from '../../store/new-files.ts';
import { type Context, resolveIn } from '../context.ts';
import type { Define } from '../define.ts';
import { type InitFlags, languagesIn, namedThing, planIdIn } from '../init-flags.ts';
import { readDate } from '../typed.ts';

/** `planctl init [DIR]`: a new plan with everything around it. */
async function init(context: Context, folder: string | undefined, typed: InitFlags): Promise<ExitCode> {
  const { io, language } = context;
  const words = setupWords[language];
  const flags = await complete(context, typed);
  const plan = newPlan(context, flags);
  const root = resolveIn(context, folder ?? '.');
  const title = typeof plan.title === 'string' ? plan.title : (Object.values(plan.title)[0] ?? plan.id);
  const files = starterFiles(plan, { readme: words.readme(title, plan.id) });
  const kept = writeNewFiles(root, files);
  for (const { name } of files) if (!kept.includes(name)) io.out(`${name}\n`);
  io.err(`${words.made(plan.id, files.length - kept.length)}\n`);
  if (kept.length > 0) io.err(`${words.kept(kept.join(', '))}\n`);
  for (const line of words.next) io.err(`  ${line}\n`);
  return exitCodes.fine;
}

/** What was not given is asked for, where somebody can answer. */
async function complete({ io, language }: Context, typed: InitFlags): Promise<InitFlags> {
  const dialogue = io.terminal ? await io.dialogue() : undefined;
  if (dialogue === undefined) return typed;
  const [{ Asker }, { askNewPlan }] = await Promise.all([
    import('../prompts/asker.ts'),
    import('../prompts/init-questions.ts'),
  ]);
  return askNewPlan(new Asker(io, dialogue, language), typed, io.today(typed.timeZone ?? 'Europe/Sofia'));
}

function newPlan({ io }: Context, flags: InitFlags): NewPlan {
  const languages = languagesIn(flags.languages ?? 'bg,en');
  const missing = [
    ...(flags.title === undefined && flags.titleBg === undefined && flags.titleEn === undefined
      ? ['--title']
      : []),
    ...(flags.id === undefined ? ['--id'] : []),
    ...(flags.from === undefined ? ['--from'] : []),
    ...(flags.to === undefined ? ['--to'] : []),
  ];
  if (missing.length > 0) throw new Failure({ why: 'flags-needed', flags: missing });
  const id = planIdIn(flags.id ?? '');
  const timeZone = flags.timeZone ?? 'Europe/Sofia';
  const today = io.today(timeZone);
  return {
    id,
    title: titleOf(flags),
    languages,
    start: readDate('--from', flags.from ?? '', today),
    end: readDate('--to', flags.to ?? '', today),
    timeZone,
    lead: flags.lead === undefined ? undefined : leadOf(flags.lead),
    areas: (flags.area ?? []).map((one) => {
      const { id: own, name } = namedThing('--area', one);
      return { id: own, title: name };
    }),
  };
}

function titleOf({ title, titleBg, titleEn }: InitFlags): Text {
  if (titleBg === undefined && titleEn === undefined) return (title ?? '').normalize('NFC').trim();
  return {
    ...(titleBg === undefined ? {} : { bg: titleBg.normalize('NFC').trim() }),
    ...(titleEn === undefined ? {} : { en: titleEn.normalize('NFC').trim() }),
  };
}

function leadOf(typed: string): NewPlan['lead'] {
  const { id, name } = namedThing('--lead', typed, 'ORG-');
  return { id, name };
}

/** What `planctl init` takes. */
export const define: Define = (command, cli) => {
  const help = setupHelp[cli.language];
  const { options } = help;
  const more = (one: string, all: readonly string[] = []): readonly string[] => [...all, one];
  command
    .description(cli.describe('init', help.details.init))
    .argument('[folder]', help.arguments.folder)
    .option('--id <id>', options.id)
    .option('--title <text>', options.title)
    .option('--title-bg <text>', options.titleBg)
    .option('--title-en <text>', options.titleEn)
    .option('--languages <list>', options.languages)
    .option('--from <date>', options.from)
    .option('--to <date>', options.to)
    .option('--lead <organisation>', options.lead)
    .option('--area <area>', options.area, more)
    .option('--time-zone <zone>', options.timeZone)
    .action(cli.runs((folder: string | undefined, flags: InitFlags) => init(cli.context(), folder, flags)));
};
