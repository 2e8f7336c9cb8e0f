import { cacheFor, choosePlans } from '../../features/choose.ts';
import { type Titled, titlesOf } from '../../features/titles.ts';
import type { Language } from '../../i18n/language.ts';
import { Failure } from '../../model/failure.ts';
import { foldLookAlikes } from '../../model/script.ts';
import { type Text, textIn } from '../../model/text.ts';
import { findRepository, type PlanLocation, type Repository } from '../../store/repository.ts';
import type { Asked } from './asked.ts';
import type { Meaning } from './meanings.ts';

/** A word that may stand at the cursor, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** What the shell is to offer: words, with a blank behind the chosen one or without; or files by its own means. */
export interface Offer {
  readonly kind: 'words' | 'open' | 'files' | 'folders';
  readonly candidates: readonly Candidate[];
}

/** Where the words come from. */
export interface Sources {
  readonly directory: string;
  readonly language: Language;
  readonly now: () => number;
  /** The plan that PLANCTL_PLAN names. */
  readonly plan: string | undefined;
}

const nothing: Offer = { kind: 'words', candidates: [] };

/** The words that begin as what is typed, for a place of a command line. */
export async function offerFor(
  meaning: Meaning,
  current: string,
  line: Asked,
  sources: Sources,
): Promise<Offer> {
  switch (meaning.of) {
    case 'ids':
      return idsFor(meaning, current, line, sources);
    case 'milestones': {
      const titled = await activityOf(line, sources);
      const { milestoneOffer } = await import('./value-words.ts');
      return milestoneOffer(titled?.milestones ?? [], meaning.withState === true, current, sources.language);
    }
    case 'plans': {
      const plans = lookedFor(sources.directory)?.plans ?? [];
      return begins(
        plans.map(({ id }) => ({ value: id, about: '' })),
        current,
      );
    }
    case 'plain':
      return begins(
        meaning.words.map((value) => ({ value, about: '' })),
        current,
      );
    case 'files':
    case 'folders':
      return { kind: meaning.of, candidates: [] };
    case 'fields':
    case 'field-value': {
      const titled = await entityOf(line, sources);
      const { fieldOffer, fieldValueOffer } = await import('./field-words.ts');
      if (meaning.of === 'fields') return titled ? fieldOffer(titled, current, sources.language) : nothing;
      const offer = titled && fieldValueOffer(titled.kind, line.positionals[1] ?? '');
      if (!offer) return nothing;
      return 'refers' in offer
        ? idsFor({ of: 'ids', ...offer.refers }, current, line, sources)
        : begins(offer.words, current);
    }
    case 'words':
    case 'periods':
    case 'days': {
      const { wordsFor } = await import('./value-words.ts');
      return begins(await wordsFor(meaning, sources), current);
    }
    default:
      return nothing;
  }
}

/** Those that begin as what is typed, or are called so. */
export function begins(candidates: readonly Candidate[], current: string): Offer {
  const typed = current.toLowerCase();
  const found = candidates.filter(({ value }) => value.toLowerCase().startsWith(typed));
  if (found.length > 0 || typed === '') return { kind: 'words', candidates: found };
  return {
    kind: 'words',
    candidates: candidates.filter(({ about }) => about.toLowerCase().startsWith(typed)),
  };
}

async function idsFor(
  { kinds, also = [] }: Extract<Meaning, { readonly of: 'ids' }>,
  current: string,
  line: Asked,
  sources: Sources,
): Promise<Offer> {
  const colon = current.indexOf(':');
  const named = colon > 0 ? current.slice(0, colon) : undefined;
  const typed = asTyped(current.slice(colon + 1));
  const found: Candidate[] = [];
  for (const location of plansFor(line, sources, named)) {
    for (const { kind, id, title } of await titlesIn(location, sources)) {
      if ((kinds && !kinds.includes(kind)) || !id.startsWith(typed)) continue;
      found.push({ value: named === undefined ? id : `${named}:${id}`, about: titleIn(title, sources) });
    }
  }
  const words = also.filter((word) => word.startsWith(current.toLowerCase()));
  return { kind: 'words', candidates: [...found, ...words.map((value) => ({ value, about: '' }))] };
}

/** What was typed of an id, in the letters that ids have. */
export function asTyped(current: string): string {
  return foldLookAlikes(current.toUpperCase());
}

/** The entity that is typed already. */
async function entityOf(line: Asked, sources: Sources): Promise<Titled | undefined> {
  for (const word of line.positionals) {
    const colon = word.indexOf(':');
    const id = asTyped(word.slice(colon + 1));
    for (const location of plansFor(line, sources, colon > 0 ? word.slice(0, colon) : undefined)) {
      const found = (await titlesIn(location, sources)).find((one) => one.id === id);
      if (found) return found;
    }
  }
  return undefined;
}

async function activityOf(line: Asked, sources: Sources): Promise<Titled | undefined> {
  const found = await entityOf(line, sources);
  return found?.kind === 'activity' ? found : undefined;
}

function titlesIn(location: PlanLocation, sources: Sources): Promise<readonly Titled[]> {
  const repository = lookedFor(sources.directory);
  return titlesOf(location, repository && cacheFor(repository.root), sources.now());
}

function plansFor(line: Asked, sources: Sources, named: string | undefined): readonly PlanLocation[] {
  const repository = lookedFor(sources.directory);
  const plan = named ?? line.values.get('--plan') ?? sources.plan;
  if (!repository) return [];
  return orNone(() => choosePlans({ repository, plan })) ?? [];
}

function lookedFor(directory: string): Repository | undefined {
  return orNone(() => findRepository(directory));
}

/** Where there is no plan, or not the one that is named, there is nothing to offer. */
function orNone<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** A title in the wanted language. */
export function titleIn(title: Text | undefined, { language }: Pick<Sources, 'language'>): string {
  return textIn(title, language, ['bg', 'en'])?.words ?? '';
}
