import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import { checkingHelp } from '../i18n/help/checking.ts';
import type { Language } from '../i18n/language.ts';
import { Failure } from '../model/failure.ts';
import type { Rendering, ReportedFindings } from '../render/findings/report.ts';
import { findingsText, type Paint } from '../render/findings/text.ts';
import { findingsJson } from '../render/json/findings.ts';
import { choice } from './choice.ts';
import { type Context, jsonText, resolveIn } from './context.ts';

declare const PLANCTL_VERSION: string;

/** The forms that findings are told in. */
export const findingFormats = ['text', 'json', 'github', 'gitlab', 'sarif', 'junit', 'markdown'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** The flags by which findings are told, as typed. */
export interface FormatFlags {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly json?: boolean;
}

/** In what forms findings are told: on standard output, and in files. */
export interface FormatsAsked {
  readonly printed: FindingFormat;
  readonly files: readonly { readonly format: FindingFormat; readonly path: string }[];
}

/** What a command says otherwise than by its findings alone. */
export type OwnForms = Partial<Record<FindingFormat, () => string | Promise<string>>>;

/** The flags of every command that tells findings. */
export function addFormatFlags(command: Command, language: Language): Command {
  const { options } = checkingHelp[language];
  const more = (one: string, all: readonly string[] = []): readonly string[] => [...all, one];
  return command
    .option('--format <format>', options.format)
    .option('--output <format=file>', options.output, more);
}

/** Reads the flags before any work is done. */
export function readFormats(context: Context, flags: FormatFlags): FormatsAsked {
  const printed =
    flags.format === undefined
      ? flags.json
        ? 'json'
        : 'text'
      : choice('--format', flags.format.toLowerCase(), findingFormats);
  const files = (flags.output ?? []).map((written) => {
    const [, format = '', file = ''] = /^([^=]+)=(.+)$/s.exec(written) ?? [];
    if (file === '') throw new Failure({ why: 'bad-output', value: written });
    const path = resolveIn(context, file);
    return { format: choice('--output', format.toLowerCase(), findingFormats), path };
  });
  const paths = files.map(({ path }) => path);
  const twice = paths.find((path, i) => paths.indexOf(path) !== i);
  if (twice !== undefined) throw new Failure({ why: 'output-twice', path: twice });
  return { printed, files };
}

/**
 * Tells findings in every form asked for: first on standard output, then in the files, each whole or not at all. On
 * GitHub Actions the text brings annotations with it, and the step gets its summary.
 */
export async function tellFindings(
  context: Context,
  asked: FormatsAsked,
  report: ReportedFindings,
  own: OwnForms = {},
): Promise<void> {
  const { io } = context;
  const rendering = renderingFor(context);
  const made = (format: FindingFormat): string | Promise<string> =>
    own[format]?.() ?? rendered(format, report, rendering);
  const onGithub = asked.printed === 'text' && io.env['GITHUB_ACTIONS'] === 'true';
  if (asked.printed !== 'text') io.out(await made(asked.printed));
  else {
    const text = (await own.text?.()) ?? (await findingsAsText(context, report));
    if (onGithub) {
      const { annotations, harmlessInLog } = await import('../render/findings/github.ts');
      io.out(`${harmlessInLog(text)}${annotations(report, context.language)}`);
    } else io.out(text);
  }
  if (asked.files.length > 0) {
    const { writeOutput } = await import('../store/write/output-file.ts');
    for (const { format, path } of asked.files) writeOutput(path, await made(format), io.pid);
  }
  const summary = onGithub ? io.env['GITHUB_STEP_SUMMARY'] : undefined;
  if (summary) await summarise(context, summary, await made('markdown'));
}

/** Findings as a person reads them on standard output. */
export async function findingsAsText(context: Context, report: ReportedFindings): Promise<string> {
  return findingsText(report, context.language, await paintFor(context));
}

/** The summary of the step is a kindness: that it cannot be written is told, and fails nothing. */
async function summarise({ io, language }: Context, file: string, text: string): Promise<void> {
  const { appendWithin } = await import('../store/write/output-file.ts');
  const complaint = appendWithin(file, text, summaryLimit);
  if (complaint === undefined) return;
  const { findingsReportWords } = await import('../i18n/findings-report.ts');
  io.err(`planctl: ${findingsReportWords[language].noSummary(complaint)}\n`);
}

/** GitHub takes 1 MiB for one step, and shows nothing of a longer summary. */
const summaryLimit = 1_048_576;

async function rendered(
  format: FindingFormat,
  report: ReportedFindings,
  rendering: Rendering,
): Promise<string> {
  switch (format) {
    case 'text':
      return findingsText(report, rendering.language, unpainted);
    case 'json':
      return jsonText(findingsJson(report, rendering.language, rendering.fingerprint));
    case 'github':
      return (await import('../render/findings/github.ts')).findingsGithub(report, rendering);
    case 'gitlab':
      return (await import('../render/findings/gitlab.ts')).findingsGitlab(report, rendering);
    case 'sarif':
      return (await import('../render/findings/sarif.ts')).findingsSarif(report, rendering);
    case 'junit':
      return (await import('../render/findings/junit.ts')).findingsJunit(report, rendering);
    case 'markdown':
      return (await import('../render/findings/markdown.ts')).findingsMarkdown(report, rendering);
  }
}

function renderingFor({ io, language }: Context): Rendering {
  const at = new Date(io.now()).toISOString().slice(0, 19);
  return { language, fingerprint, version: PLANCTL_VERSION, at };
}

/** SHA-256 of what a finding is about, shortened to 16 hexadecimal digits. */
export function fingerprint(identity: string): string {
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}

const plain = (text: string): string => text;

/** For a file: no colours, no width. */
const unpainted: Paint = {
  strong: plain,
  dim: plain,
  severity: { error: plain, warning: plain, info: plain },
  width: (text) => text.length,
  columns: undefined,
};

/** Colours where there are any; without them neither the colour nor the width library is loaded. */
async function paintFor({ io }: Context): Promise<Paint> {
  if (io.colour === 0 && !io.terminal) return unpainted;
  const { paint } = await import('../render/findings/paint.ts');
  return paint(io.colour, io.terminal ? io.width : undefined);
}
