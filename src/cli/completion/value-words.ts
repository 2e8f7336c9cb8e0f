import { healthFilters, listable, sortKeys, statusFilters } from '../../features/list.ts';
import type { Titled } from '../../features/titles.ts';
import { sentenceDate } from '../../i18n/dates.ts';
import { judgementWords } from '../../i18n/judgement.ts';
import type { Language } from '../../i18n/language.ts';
import { measurementTerms, milestoneTerms, statusTerms } from '../../i18n/terms.ts';
import { dayOf, isoDay, partsOf } from '../../model/dates.ts';
import { helpTopics } from '../../model/help-topics.ts';
import { fileKinds } from '../../model/kinds.ts';
import { schemaNames } from '../../store/schema-files.ts';
import { commandTable } from '../command-table.ts';
import { findingFormats } from '../findings-output.ts';
import { asTyped, type Candidate, type Offer, type Sources, titleIn } from './candidates.ts';
import type { Meaning, WordList } from './meanings.ts';

type Listed =
  | Extract<Meaning, { readonly of: 'words' }>
  | Extract<Meaning, { readonly of: 'periods' | 'days' }>;

/** The words of a list, with what they mean in the user's language. */
export async function wordsFor(meaning: Listed, { language, now }: Sources): Promise<readonly Candidate[]> {
  if (meaning.of === 'words') return listedWords(meaning.list, language);
  const { year, month, date } = partsOf(Math.floor(now() / 86_400_000));
  const values =
    meaning.of === 'periods'
      ? periods(year, month)
      : [isoDay(dayOf(year, month, date)), isoDay(dayOf(year, 3 * Math.floor((month - 1) / 3) + 1, 1) - 1)];
  const also = (meaning.also ?? []).map((value) => ({ value, about: '' }));
  return [...values.map((value) => ({ value, about: sentenceDate(value, language) })), ...also];
}

/** Quarters of two years back from now, and the halves and years that they lie in. */
function periods(year: number, month: number): readonly string[] {
  const quarters = Array.from({ length: 8 }, (_, back) => {
    const quarter = year * 4 + Math.floor((month - 1) / 3) - back;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });
  const halves = [year, year - 1].flatMap((one) => [`${one}-H2`, `${one}-H1`]);
  return [...quarters, ...halves, String(year), String(year - 1)];
}

function listedWords(list: WordList, language: Language): readonly Candidate[] {
  const plain = (values: readonly string[]): readonly Candidate[] =>
    values.map((value) => ({ value, about: '' }));
  const termed = (values: readonly string[], terms: Readonly<Record<string, string>>) =>
    // What only repeats the word says nothing.
    values.map((value) => ({
      value,
      about: terms[value] === value.replaceAll('_', ' ') ? '' : (terms[value] ?? ''),
    }));
  const { health, kpi, rating } = judgementWords[language];
  const statuses = Object.fromEntries(
    Object.entries(statusTerms[language]).map(([status, { feminine }]) => [status, feminine]),
  );
  switch (list) {
    case 'status':
      return termed(
        statusFilters.filter((status) => status !== 'not_reported'),
        statuses,
      );
    case 'status-filter':
      return termed(statusFilters, statuses);
    case 'measurement-status':
      return termed(Object.keys(measurementTerms.en), measurementTerms[language]);
    case 'health':
      return termed(healthFilters, { ...kpi, ...health });
    case 'rating':
      return termed(Object.keys(rating), rating);
    case 'sort-key':
      return plain(sortKeys);
    case 'listable':
      return plain(Object.keys(listable));
    case 'file-kind':
      return plain(fileKinds);
    case 'schema': {
      const { files, output } = schemaNames();
      return plain([...files, ...output.map((name) => `output/${name}`)]);
    }
    case 'finding-format':
      return plain(findingFormats);
    case 'topic':
      return plain([...helpTopics, ...commandTable.map(({ name }) => name)]);
  }
}

/** Milestones of an activity; behind `=` their states. */
export function milestoneOffer(
  milestones: NonNullable<Titled['milestones']>,
  withState: boolean,
  current: string,
  language: Language,
): Offer {
  const [typed = '', state] = current.split('=');
  if (withState && state !== undefined) {
    const candidates = Object.entries(milestoneTerms[language])
      .filter(([value]) => value.startsWith(state.toLowerCase()))
      .map(([value, about]) => ({ value: `${asTyped(typed)}=${value}`, about }));
    return { kind: 'words', candidates };
  }
  return {
    kind: withState ? 'open' : 'words',
    candidates: milestones
      .filter(({ id }) => id.toUpperCase().startsWith(asTyped(typed)))
      .map(({ id, title }) => ({ value: withState ? `${id}=` : id, about: titleIn(title, { language }) })),
  };
}
