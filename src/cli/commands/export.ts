import { statSync } from 'node:fs';
import path from 'node:path';
import { published } from '../../core/export/published.ts';
import { exportTalk } from '../../i18n/export-talk.ts';
import { exportHelp } from '../../i18n/help/export.ts';
import { sheetsHelp } from '../../i18n/help/sheets.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { visible } from '../../model/visible.ts';
import type { ExportedFile } from '../../render/export/exported.ts';
import { Phrases } from '../../render/phrases.ts';
import { writeOutput } from '../../store/write/output-file.ts';
import { choice } from '../choice.ts';
import { type Context, resolveIn } from '../context.ts';
import type { Define } from '../define.ts';
import type { ExportFlags, Format } from '../export/format.ts';
import type { SheetExportFlags } from '../export/sheets.ts';
import { loadPages } from '../pages.ts';

/** The formats, each loaded when it is asked for. */
const formats: Readonly<Record<string, () => Promise<{ readonly format: Format }>>> = {
  stratml: () => import('../export/stratml.ts'),
  iati: () => import('../export/iati.ts'),
  datapackage: () => import('../export/datapackage.ts'),
  ics: () => import('../export/ics.ts'),
  logframe: () => import('../export/logframe.ts'),
  json: () => import('../export/json.ts'),
};

/** `planctl export FORMAT`: the plan in a form that other systems read. */
export async function exportPlan(
  context: Context,
  typed: string,
  asked: ExportFlags & SheetExportFlags,
): Promise<ExitCode> {
  const { io, language } = context;
  const { out: named, ...others } = asked;
  // A dash is standard output, and so is nothing.
  const out = named === '-' ? undefined : named;
  const flags: ExportFlags & SheetExportFlags = out === undefined ? others : asked;
  const name = choice('FORMAT', typed.trim().toLowerCase(), ['xlsx', 'csv', ...Object.keys(formats)]);
  if (name === 'xlsx' || name === 'csv') {
    const { exportXlsx, exportCsv } = await import('../export/sheets.ts');
    return name === 'xlsx' ? exportXlsx(context, flags) : exportCsv(context, flags);
  }
  const load = formats[name];
  const [page, ...more] = await loadPages(context, flags);
  if (!load || !page) return exitCodes.usage;
  if (more.length > 0) {
    throw new Failure({ why: 'choose-plan', known: [page, ...more].map(({ status }) => status.state.id) });
  }
  const { format } = await load();
  if (format.ending === undefined && flags.out === undefined)
    throw new Failure({ why: 'out-needed', format: name });
  const open = flags.internal || format.whole ? { status: page.status, hidden: 0 } : published(page.status);
  const phrases = new Phrases(open.status.state, language);
  const files = await format.make({ ...page, status: open.status, phrases }, flags, context);
  const words = exportTalk[language];
  if (flags.out === undefined) for (const { text } of files) io.out(String(text));
  else {
    for (const file of placesOf(
      resolveIn(context, flags.out),
      files,
      format.ending,
      page.status.state.id,
      language,
    )) {
      writeOutput(file.path, file.text, io.pid);
      io.err(`${words.written(visible(file.path))}\n`);
    }
  }
  if (open.hidden > 0) io.err(`${words.hidden(open.hidden)}\n`);
  return exitCodes.fine;
}

/** Where the files go: into a folder under their names, or one text into the file that was named. */
function placesOf(
  out: string,
  files: readonly ExportedFile[],
  ending: string | undefined,
  plan: string,
  language: string,
): readonly { readonly path: string; readonly text: ExportedFile['text'] }[] {
  if (ending === undefined) return files.map(({ name, text }) => ({ path: path.join(out, name), text }));
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  return files.map(({ text, ending: own = ending }) => ({
    path: isFolder ? path.join(out, `${plan}.${language}.${own}`) : out,
    text,
  }));
}

/** What `planctl export` takes. */
export const define: Define = (command, cli) => {
  const help = exportHelp[cli.language];
  const sheets = sheetsHelp[cli.language];
  command.description(cli.describe('export', help.details.export));
  command
    .argument('<format>', help.arguments.format)
    .option('-o, --out <path>', help.options.out)
    .option('--lead <org>', sheets.options.lead)
    .option('--type <type>', help.options.type)
    .option('--format <format>', help.options.format)
    .option('--org-ref <id>', help.options.orgRef)
    .option('--internal', help.options.internal)
    .action(
      cli.runs((format: string, flags: ExportFlags & SheetExportFlags) =>
        exportPlan(cli.context(), format, flags),
      ),
    );
};
