import { asId } from '../../features/choose.ts';
import { type NewPlan, starterFiles } from '../../features/starter.ts';
import { setupHelp } from '../../i18n/help/setup.ts';
import { isLanguage } from '../../i18n/language.ts';
import { type SetupWords, setupWords } from '../../i18n/setup.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { Text } from '../../model/files.ts';
import { writeNewFiles } from '../../store/new-files.ts';
import { type Context, resolveIn } from '../context.ts';
import type { Define } from '../define.ts';
import { readDate, refuse } from '../typed.ts';

/** The options of `init` as typed. */
interface InitFlags {
  readonly id?: string;
  readonly title?: string;
  readonly titleBg?: string;
  readonly titleEn?: string;
  readonly languages?: string;
  readonly from?: string;
  readonly to?: string;
  readonly lead?: string;
  readonly area?: readonly string[];
  readonly timeZone?: string;
}

/** `planctl init [DIR]`: a new plan with everything around it. */
async function init(context: Context, folder: string | undefined, typed: InitFlags): Promise<ExitCode> {
  const { io, language } = context;
  const words = setupWords[language];
  const flags = io.terminal ? await asked(context, typed, words) : typed;
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

/** Asks for what was not given. */
async function asked({ io }: Context, typed: InitFlags, { ask }: SetupWords): Promise<InitFlags> {
  const question = async (text: string, known: string | undefined): Promise<string | undefined> => {
    if (known !== undefined) return known;
    const answer = (await io.ask(`${text}: `)).trim();
    return answer === '' ? undefined : answer;
  };
  const title = await question(ask.title, typed.title ?? typed.titleBg ?? typed.titleEn);
  const id = await question(ask.id, typed.id);
  const languages = await question(ask.languages, typed.languages);
  const from = await question(ask.start, typed.from);
  const to = await question(ask.end, typed.to);
  const lead = await question(ask.lead, typed.lead);
  const areas = typed.area ?? (await question(ask.areas, undefined))?.split(';');
  return {
    ...typed,
    ...(title === undefined || typed.titleBg !== undefined || typed.titleEn !== undefined ? {} : { title }),
    ...(id === undefined ? {} : { id }),
    ...(languages === undefined ? {} : { languages }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(lead === undefined ? {} : { lead }),
    ...(areas === undefined ? {} : { area: areas }),
  };
}

function newPlan({ io }: Context, flags: InitFlags): NewPlan {
  const languages = (flags.languages ?? 'bg,en').split(/[\s,;]+/).filter((one) => one !== '');
  const other = languages.find((one) => !isLanguage(one));
  if (other !== undefined) return refuse('--languages', other, 'language');
  const missing = [
    ...(flags.title === undefined && flags.titleBg === undefined && flags.titleEn === undefined
      ? ['--title']
      : []),
    ...(flags.id === undefined ? ['--id'] : []),
    ...(flags.from === undefined ? ['--from'] : []),
    ...(flags.to === undefined ? ['--to'] : []),
  ];
  if (missing.length > 0) throw new Failure({ why: 'flags-needed', flags: missing });
  const id = (flags.id ?? '').trim();
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return refuse('--id', id, 'plan-id');
  const timeZone = flags.timeZone ?? 'Europe/Sofia';
  const today = io.today(timeZone);
  return {
    id,
    title: titleOf(flags),
    languages,
    start: readDate('--from', flags.from ?? '', today),
    end: readDate('--to', flags.to ?? '', today),
    timeZone,
    lead: named('--lead', flags.lead, (own, name) => ({ id: own, name })),
    areas: (flags.area ?? []).flatMap(
      (one) => named('--area', one, (own, title) => ({ id: own, title })) ?? [],
    ),
  };
}

function titleOf({ title, titleBg, titleEn }: InitFlags): Text {
  if (titleBg === undefined && titleEn === undefined) return (title ?? '').normalize('NFC').trim();
  return {
    ...(titleBg === undefined ? {} : { bg: titleBg.normalize('NFC').trim() }),
    ...(titleEn === undefined ? {} : { en: titleEn.normalize('NFC').trim() }),
  };
}

/** `SERV Services` as an id and its name. */
function named<T>(
  option: string,
  typed: string | undefined,
  make: (id: string, name: string) => T,
): T | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const [, id = '', name = ''] = /^(\S+)[\s=:]+(.+)$/s.exec(typed.trim()) ?? [];
  const own = asId(id);
  if (name === '' || !/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/.test(own))
    return refuse(option, typed.trim(), 'id-and-name');
  return make(own, name.normalize('NFC').trim());
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
