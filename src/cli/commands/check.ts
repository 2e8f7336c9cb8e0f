import { checkPlans, countOf } from '../../features/check.ts';
import { inOrder } from '../../features/locate.ts';
import { checkHelp } from '../../i18n/help/check.ts';
import { checkingHelp } from '../../i18n/help/checking.ts';
import type { Language } from '../../i18n/language.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import type { CheckPage, CheckRun } from '../../render/check-page.ts';
import { isFailed, type ReportedFindings } from '../../render/findings/report.ts';
import { checkJson } from '../../render/json/check.ts';
import { Phrases } from '../../render/phrases.ts';
import { type Context, dayAsked, jsonText, planAsked, type SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';
import {
  addFormatFlags,
  type FormatFlags,
  findingsAsText,
  fingerprint,
  readFormats,
  tellFindings,
} from '../findings-output.ts';
import type { Io } from '../io.ts';
import { changeSince } from '../sides.ts';

/** The options of `check` as typed. */
interface CheckFlags extends Omit<SharedOptions, 'json'>, FormatFlags {
  readonly base?: string;
  readonly all?: boolean;
  readonly strict?: boolean;
}

/** `planctl check --base REF`: whether a proposed change is allowed, and what it means. */
export async function check(context: Context, flags: CheckFlags): Promise<ExitCode> {
  const { io, language } = context;
  const formats = readFormats(context, flags);
  const sides = changeSince(context, flags.base);
  const { root } = sides.before;
  const [base, head] = [sides.from.commit ?? '', sides.to.commit ?? ''];
  const day = dayAsked(flags);
  const checked = await checkPlans(sides, {
    plan: planAsked(context, flags),
    day,
    calendar: day,
    today: io.today,
    now: io.now(),
    commits: { root, base, head },
  });
  const pages = checked.map((one): CheckPage => {
    const { before, after } = one.diff.comparison;
    const phrases = { before: new Phrases(before, language), after: new Phrases(after, language) };
    return { ...one, diff: { ...one.diff, phrases } };
  });
  const all = flags.all === true;
  const brought = countsOf(checked.flatMap(({ findings }) => findings));
  const told = checked.flatMap(({ findings, old }) => (all ? [...findings, ...old] : findings));
  const report: ReportedFindings = {
    command: 'check',
    strict: flags.strict === true,
    asOf: day,
    files: pages.reduce((sum, { diff }) => sum + diff.comparison.after.files.length, 0),
    plans: pages.map(({ diff }) => ({
      id: diff.id,
      files: diff.comparison.after.files.map((file) => file.path),
    })),
    findings: inOrder(told),
    ...countsOf(told),
    base,
    head,
  };
  // What was there before is shown when asked for, and is not the fault of this change.
  const passed = !isFailed({ ...report, ...brought });
  const run: CheckRun = { pages, passed, base: sides.from, head: sides.to, all, brought };
  await tellFindings(context, formats, report, {
    text: async () => {
      const { checkText, oldText } = await import('../../render/check-text.ts');
      const says = io.terminal ? await screenText(io, run, language) : checkText(run, language);
      return `${says}${await findingsAsText(context, report)}${oldText(run, language)}`;
    },
    json: () => jsonText(checkJson(run, report, language, fingerprint)),
    markdown: async () => {
      const { checkMarkdown } = await import('../../render/markdown/check.ts');
      return checkMarkdown(run, report, language);
    },
  });
  return passed ? exitCodes.fine : exitCodes.findings;
}

async function screenText(io: Io, run: CheckRun, language: Language): Promise<string> {
  const { screenOf } = await import('../screen.ts');
  const { checkScreen } = await import('../../render/screens/check.ts');
  return screenOf(io, checkScreen(run, language));
}

function countsOf(findings: readonly Finding[]) {
  return {
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    infos: countOf(findings, 'info'),
  };
}

/** What `planctl check` takes. */
export const define: Define = (command, cli) => {
  const help = checkHelp[cli.language];
  command.description(cli.describe('check', help.details.check));
  addFormatFlags(command, cli.language)
    .option('--base <ref>', help.options.base)
    .option('--as-of <date>', help.options.asOf)
    .option('--all', help.options.all)
    .option('--strict', checkingHelp[cli.language].options.strict)
    .action(cli.runs((flags: CheckFlags) => check(cli.context(), flags)));
};
