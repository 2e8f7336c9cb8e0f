import { checkPlans, countOf } from '../../features/check.ts';
import { checkWords } from '../../i18n/check.ts';
import { checkHelp } from '../../i18n/help/check.ts';
import { checkingHelp } from '../../i18n/help/checking.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { CheckPage, CheckRun } from '../../render/check-page.ts';
import { checkText } from '../../render/check-text.ts';
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
  const sides = changeSince(context, flags.base ?? defaultBase(io.env));
  const day = dayAsked(flags);
  const checked = await checkPlans(sides, {
    plan: planAsked(context, flags),
    day,
    calendar: day,
    today: io.today,
    now: io.now(),
  });
  const pages = checked.map((one): CheckPage => {
    const { before, after } = one.diff.comparison;
    const phrases = { before: new Phrases(before, language), after: new Phrases(after, language) };
    return { ...one, diff: { ...one.diff, phrases } };
  });
  const strict = flags.strict === true;
  const findings = checked.flatMap((one) => (flags.all ? [...one.findings, ...one.old] : one.findings));
  const judged = checked.flatMap((one) => one.findings);
  const report: ReportedFindings = {
    command: 'check',
    strict,
    asOf: day,
    files: pages.reduce((sum, { diff }) => sum + diff.comparison.after.files.length, 0),
    plans: pages.map(({ diff }) => ({
      id: diff.id,
      files: diff.comparison.after.files.map((file) => file.path),
    })),
    findings,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    infos: countOf(findings, 'info'),
    ...(sides.from.commit === null ? {} : { base: sides.from.commit }),
    ...(sides.to.commit === null ? {} : { head: sides.to.commit }),
  };
  // What was there before is shown when asked for, and is not the fault of this change.
  const passed = !isFailed({
    ...report,
    errors: countOf(judged, 'error'),
    warnings: countOf(judged, 'warning'),
  });
  const run: CheckRun = { pages, passed, base: sides.from, head: sides.to, all: flags.all === true };
  await tellFindings(context, formats, report, {
    text: async () => {
      const old = checked.reduce((sum, one) => sum + one.old.length, 0);
      const hidden = flags.all || old === 0 ? '' : `${checkWords[language].old(old)}\n`;
      return `${checkText(run, language)}\n${await findingsAsText(context, report)}${hidden}`;
    },
    json: () => jsonText(checkJson(run, report, language, fingerprint)),
    markdown: async () => {
      const { checkMarkdown } = await import('../../render/markdown/check.ts');
      return checkMarkdown(run, report, language);
    },
  });
  return passed ? exitCodes.fine : exitCodes.findings;
}

/** The branch a change is meant for, as the machine that checks it knows; else the usual one. */
function defaultBase(env: Context['io']['env']): string {
  const github = env['GITHUB_BASE_REF'];
  if (github) return `origin/${github}`;
  const gitlab = env['CI_MERGE_REQUEST_DIFF_BASE_SHA'];
  return gitlab || 'origin/main';
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
