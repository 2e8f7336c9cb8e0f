import { diffPlans } from '../features/compare.ts';
import type { Day } from '../model/dates.ts';
import type { DiffPage, DiffSide } from '../render/diff-page.ts';
import { diffJson } from '../render/json/diff.ts';
import { diffMarkdown } from '../render/markdown/diff.ts';
import { Phrases } from '../render/phrases.ts';
import { tabSeparated } from '../render/rows.ts';
import { diffRows, statRows } from '../render/screens/diff.ts';
import { type Context, jsonText, planAsked, type SharedOptions } from './context.ts';
import { warnOfErrors } from './pages.ts';
import { sidesOf, type TypedSides } from './sides.ts';

/** The plans of two sides compared, with the words for both; says on stderr when files of the later one have errors. */
export async function comparePages(
  context: Context,
  typed: TypedSides,
  options: SharedOptions,
  asked: Day | undefined,
): Promise<readonly DiffPage[]> {
  const { io, language } = context;
  const diffs = await diffPlans(sidesOf(context, typed), {
    plan: planAsked(context, options),
    day: asked ?? typed.end?.day,
    today: io.today,
    now: io.now(),
  });
  warnOfErrors(
    context,
    diffs.map(({ comparison }) => comparison.after),
  );
  return diffs.map((one): DiffPage => {
    const { before, after } = one.comparison;
    return {
      ...one,
      phrases: { before: new Phrases(before, language), after: new Phrases(after, language) },
    };
  });
}

/** A comparison as a program or a page takes it. */
export function diffText(
  pages: readonly DiffPage[],
  from: DiffSide,
  to: DiffSide,
  format: 'text' | 'json' | 'markdown',
  stat: boolean,
): string {
  if (format === 'json') return jsonText(diffJson(pages, from, to));
  if (format === 'markdown') return diffMarkdown(pages, from, to);
  return tabSeparated(stat ? statRows(pages) : diffRows(pages));
}
