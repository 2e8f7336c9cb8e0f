import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type MadeReport, reportOn } from '../../features/report.ts';
import { tableDate } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/language.ts';
import { reportWords } from '../../i18n/report/office.ts';
import { isoDay, lastDay } from '../../model/dates.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { Report } from '../../model/report/report.ts';
import { reportJson } from '../../render/json/report.ts';
import { writingFailure } from '../../store/write/disk.ts';
import { choice } from '../choice.ts';
import { type Context, jsonText, resolveIn } from '../context.ts';
import { type ReportFlags, wishFor } from './wish.ts';

const formats = ['md', 'html', 'json', 'docx'] as const;
type Format = (typeof formats)[number];

/** A file of a report. */
interface Made {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** `planctl report [PERIOD]`: makes the report, as files in a folder or as one text. */
export async function makeReport(
  context: Context,
  period: string | undefined,
  flags: ReportFlags,
): Promise<ExitCode> {
  const { io } = context;
  const wanted = formatsOf(flags);
  const languages = context.languages.length > 0 ? context.languages : [context.language];
  const [only] = wanted;
  if (flags.out === undefined && (wanted.length > 1 || languages.length > 1 || only === 'docx')) {
    throw new Failure({ why: 'format-needs-folder', format: wanted.join(', ') });
  }
  const source = await reportOn(await wishFor(context, flags, period));
  const { report } = source;
  const end = lastDay(report.head.period) ?? 0;
  if (io.terminal && io.today(source.after.plan.time_zone ?? 'UTC') <= end) {
    const { language } = context;
    io.err(`${reportWords[language].notOver(report.head.period, tableDate(isoDay(end), language))}\n`);
  }
  const { gaps } = report.head;
  if (gaps.length > 0 && !flags.allowGaps && only !== 'json') {
    throw new Failure({ why: 'report-gaps', period: report.head.period, gaps }, exitCodes.findings);
  }
  const made: Made[] = [];
  for (const format of wanted) made.push(...(await filesOf(source, format, languages)));
  const { out } = flags;
  if (out === undefined) {
    io.out(String(made[0]?.content ?? ''));
    return exitCodes.fine;
  }
  for (const file of writeAll(resolveIn(context, out), made)) {
    io.out(`${io.terminal ? `${reportWords[context.language].written} ` : ''}${path.join(out, file)}\n`);
  }
  return exitCodes.fine;
}

function formatsOf({ format, json }: ReportFlags): readonly Format[] {
  if (format === undefined) return [json ? 'json' : 'md'];
  const typed = format.split(',').map((one) => one.trim().toLowerCase());
  return [...new Set(typed.map((one) => choice('--format', one === 'markdown' ? 'md' : one, formats)))];
}

/** The files of one format: JSON once, the others in each language; an annex apart where the audience has one. */
async function filesOf(
  { report, before, after }: MadeReport,
  format: Format,
  languages: readonly Language[],
): Promise<readonly Made[]> {
  const stem = stemOf(report);
  if (format === 'json') return [{ name: `${stem}.json`, content: jsonText(reportJson(report)) }];
  const [{ reportDocument }, { Prose }] = await Promise.all([
    import('../../render/report/compose.ts'),
    import('../../render/report/prose.ts'),
  ]);
  const parts = report.head.audience.for === 'council' || report.head.audience.for === 'public';
  const made: Made[] = [];
  for (const language of languages) {
    const phrases = { before: new Prose(before, language), after: new Prose(after, language) };
    const document = reportDocument(report, language, phrases);
    const named = (part: Part): string => `${stem}${part === 'annex' ? '-annex' : ''}.${language}.${format}`;
    for (const part of parts ? (['body', 'annex'] as const) : (['all'] as const)) {
      const other = part === 'body' ? named('annex') : part === 'annex' ? named('body') : undefined;
      made.push({ name: named(part), content: await rendered(document, format, part, other) });
    }
  }
  return made;
}

/** Which part of a document a file holds. */
export type Part = 'all' | 'body' | 'annex';

async function rendered(
  document: Parameters<typeof import('../../render/report/markdown.ts').documentMarkdown>[0],
  format: Exclude<Format, 'json'>,
  part: Part,
  otherFile: string | undefined,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'md': {
      const { documentMarkdown } = await import('../../render/report/markdown.ts');
      return documentMarkdown(document, part);
    }
    case 'html': {
      const { documentHtml } = await import('../../render/report/html.ts');
      return documentHtml(document, part, otherFile);
    }
    case 'docx': {
      const { documentDocx } = await import('../../render/report/docx.ts');
      return documentDocx(document, part, otherFile);
    }
  }
}

/** `sofia-digital-2021-Q2`, with the audience where it is not everything. */
function stemOf({ head }: Report): string {
  const { audience, plan, period } = head;
  const whom =
    audience.for === 'lead' ? `-${audience.org}` : audience.for === 'steering' ? '' : `-${audience.for}`;
  return `${plan.id}-${period}${whom}`;
}

function writeAll(folder: string, made: readonly Made[]): readonly string[] {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, content } of made) writeFileSync(path.join(folder, name), content);
  } catch (error) {
    throw writingFailure(error, folder);
  }
  return made.map(({ name }) => name);
}
