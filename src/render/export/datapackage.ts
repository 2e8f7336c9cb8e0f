import { type DatapackageWords, datapackageWords } from '../../i18n/datapackage.ts';
import { isoDay } from '../../model/dates.ts';
import { languagesOf } from '../../model/plan.ts';
import { csvText } from './csv-text.ts';
import { definitionTables } from './datapackage-definitions.ts';
import { logTables } from './datapackage-logs.ts';
import type { ExportedFile, ExportPage } from './exported.ts';

/** What the tables are made with. */
export interface PackageContext extends ExportPage {
  readonly words: DatapackageWords;
  /** Each text has a column for every one of these. */
  readonly languages: readonly string[];
}

/** A plan as a Frictionless data package: a descriptor and its tables, for programs that read open data. */
export function datapackageFiles(page: ExportPage): readonly ExportedFile[] {
  const { status, phrases } = page;
  const { state } = status;
  const words = datapackageWords[phrases.language];
  const context: PackageContext = { ...page, words, languages: languagesOf(state) };
  const tables = [...definitionTables(context), ...logTables(context)];
  const descriptor = {
    profile: 'tabular-data-package',
    name: state.id,
    title: phrases.plain(state.plan.title),
    description: words.description(isoDay(status.asOf.day)),
    created: `${isoDay(status.asOf.day)}T00:00:00Z`,
    ...(page.rev === null ? {} : { version: page.rev }),
    resources: tables.map(({ resource }) => resource),
  };
  return [
    { name: 'datapackage.json', text: `${JSON.stringify(descriptor, null, 2)}\n` },
    ...tables.map(({ name, cells }) => ({ name: `${name}.csv`, text: csvText(cells) })),
  ];
}
