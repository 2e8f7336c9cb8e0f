import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { sourceOf } from '../../features/choose.ts';
import { type ImportedPlan, importStratml, newPlanIntent } from '../../features/import-stratml.ts';
import { deviationText, stratmlWords } from '../../i18n/stratml.ts';
import { type ExitCode, Failure } from '../../model/failure.ts';
import { visible } from '../../model/visible.ts';
import { type Block, piece } from '../../render/blocks.ts';
import { readImport } from '../../store/import-file.ts';
import { loadPlan } from '../../store/load-plan.ts';
import { newPlan } from '../../store/repository.ts';
import { makeFolder } from '../../store/write/new-folder.ts';
import { xmlLimit } from '../../store/xml/read-xml.ts';
import { type Context, resolveIn } from '../context.ts';
import { runEdit } from '../edit-session.ts';
import type { ImportFlags } from './flags.ts';

/** More of a kind nobody reads. */
const mostListed = 1000;

/** `planctl import stratml FILE`: a new plan from a file of StratML. */
export async function run(context: Context, typed: string, flags: ImportFlags): Promise<ExitCode> {
  const { language, io } = context;
  const file = resolveIn(context, typed);
  const id = flags.planId ?? idFrom(file);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 64) throw new Failure({ why: 'bad-plan-id', id });
  const wanted = flags.language;
  if (wanted !== undefined && !/^[a-z]{2}$/.test(wanted))
    throw new Failure({ why: 'bad-language', value: wanted });
  const { root, location } = newPlan(context.directory, id);
  if (existsSync(location.directory) && readdirSync(location.directory).length > 0)
    throw new Failure({ why: 'plan-exists', id, path: location.folder });
  const imported = importStratml(typed, readImport(file, xmlLimit), id, wanted);
  const words = stratmlWords[language];
  const takeAway = makeFolder(location.directory);
  try {
    const state = loadPlan(sourceOf(location));
    const intentOf = () => newPlanIntent(imported.files, id);
    const summary = summaryOf(imported, visible(typed), id, context);
    return await runEdit(context, flags, {
      root,
      location,
      state,
      intentOf,
      remarks: [],
      subjectOf: () => words.subject(id),
      summary,
    });
  } finally {
    takeAway();
    // Data are asked for; what was not right is told beside them.
    const told = flags.json ? imported.reading.deviations.slice(0, mostListed) : [];
    for (const one of told) io.err(`${visible(`${typed}:${one.line}: ${deviationText(one, language)}`)}\n`);
  }
}

/** What a person should know: how much came in, what was not right in the file, what the plan has no field for. */
function summaryOf(
  imported: ImportedPlan,
  file: string,
  id: string,
  { language }: Context,
): readonly Block[] {
  const words = stratmlWords[language];
  const { files, reading } = imported;
  const count = (kind: string): number => files.filter((one) => one.kind === kind).length;
  const registry = files.find(({ kind }) => kind === 'organisations')?.data['organisations'];
  const counts = {
    areas: count('area'),
    goals: count('operational-goal'),
    kpis: count('kpi'),
    organisations: Array.isArray(registry) ? registry.length : 0,
  };
  const kept = files.flatMap(({ inPlan, data }) => {
    const names = Object.keys((data['x-stratml'] ?? {}) as object);
    return names.length === 0 ? [] : [`${inPlan}: ${names.join(', ')}`];
  });
  const { deviations } = reading;
  const more = (count: number): readonly Block[] =>
    count > mostListed ? [{ type: 'line', text: words.more(count - mostListed), indent: 2 }] : [];
  return [
    { type: 'heading', text: words.read(counts, id) },
    ...(deviations.length === 0
      ? []
      : [{ type: 'line', text: words.deviations(deviations.length) } as const]),
    ...deviations.slice(0, mostListed).map(
      (one): Block => ({
        type: 'line',
        text: [piece(`${file}:${one.line}`, 'dim'), piece(`  ${visible(deviationText(one, language))}`)],
        indent: 2,
      }),
    ),
    ...more(deviations.length),
    ...(kept.length === 0 ? [] : [{ type: 'gap' } as const, { type: 'line', text: words.kept } as const]),
    ...kept.slice(0, mostListed).map((text): Block => ({ type: 'line', text, indent: 2 })),
    ...more(kept.length),
  ];
}

/** A name for the plan from that of the file. */
function idFrom(file: string): string {
  const stem = path
    .basename(file)
    .replace(/\.(?:xml|stratml)$/i, '')
    .replace(/\.(?:xml|stratml)$/i, '');
  const plain = stem
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 64).replace(/-+$/, '') || 'stratml';
}
