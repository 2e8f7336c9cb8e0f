import { statSync } from 'node:fs';
import path from 'node:path';
import { published } from '../core/export/published.ts';
import { timelineOf } from '../core/timeline.ts';
import { activitiesAsked } from '../features/work.ts';
import { exportTalk } from '../i18n/export-talk.ts';
import type { Language } from '../i18n/language.ts';
import { type ExitCode, exitCodes, Failure } from '../model/failure.ts';
import { visible } from '../model/visible.ts';
import type { Page } from '../render/page.ts';
import { Phrases } from '../render/phrases.ts';
import { timelineDocument } from '../render/timeline-page/document.ts';
import { timelineHtml } from '../render/timeline-page/html.ts';
import { writeOutput } from '../store/write/output-file.ts';
import type { TimelineOptions } from './commands/timeline.ts';
import { type Context, resolveIn } from './context.ts';
import { loadPages } from './pages.ts';

/** `planctl timeline --format html`: the timeline of one plan as a page, printed or written, in each language asked for. */
export async function makeTimelinePage(context: Context, options: TimelineOptions): Promise<ExitCode> {
  const { io, language } = context;
  const languages = context.languages.length > 0 ? context.languages : [language];
  // A dash is standard output, and so is nothing.
  const out = options.out === '-' ? undefined : options.out;
  if (out === undefined && languages.length > 1) {
    throw new Failure({ why: 'format-needs-folder', format: 'html' });
  }
  const [page, ...more] = await loadPages(context, options);
  if (!page) return exitCodes.usage;
  if (more.length > 0) {
    throw new Failure({ why: 'choose-plan', known: [page, ...more].map(({ status }) => status.state.id) });
  }
  const open = options.internal ? { status: page.status, hidden: 0 } : published(page.status);
  const words = exportTalk[language];
  const pages = languages.map((one) => ({ language: one, text: pageIn(one, page, open, options) }));
  if (out === undefined) for (const { text } of pages) io.out(text);
  else {
    const named = resolveIn(context, out);
    const isFolder = pages.length > 1 || statSync(named, { throwIfNoEntry: false })?.isDirectory() === true;
    for (const one of pages) {
      const name = `${page.status.state.id}-timeline.${one.language}.html`;
      const file = isFolder ? path.join(named, name) : named;
      writeOutput(file, one.text, io.pid);
      io.err(`${words.written(visible(file))}\n`);
    }
  }
  if (open.hidden > 0) io.err(`${words.hidden(open.hidden)}\n`);
  return exitCodes.fine;
}

function pageIn(
  language: Language,
  page: Page,
  { status, hidden }: ReturnType<typeof published>,
  options: TimelineOptions,
): string {
  const rows = activitiesAsked(status, options);
  const kept = options.internal
    ? { internal: rows.filter(({ entity }) => entity.data.visibility === 'internal').length }
    : { hidden };
  const phrases = new Phrases(status.state, language);
  const only = {
    ...(options.lead === undefined ? {} : { lead: options.lead }),
    ...(options.area === undefined ? {} : { area: options.area }),
  };
  const shown = { ...page, status, phrases, timeline: timelineOf(status, rows), only };
  return timelineHtml(timelineDocument(shown, kept));
}
