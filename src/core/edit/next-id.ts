import type { NewKind } from '../../model/kinds.ts';
import { byCodePoint } from '../../model/order.ts';

/** The kinds whose ids are counted on. */
export type CountedKind = NewKind | 'proposal';

/** How the ids of a kind begin, and how many digits follow, where a plan has none of it yet. */
const usual: Readonly<Record<CountedKind, { readonly lead: string; readonly digits: number }>> = {
  area: { lead: 'AREA-', digits: 1 },
  'strategic-goal': { lead: 'SG-', digits: 1 },
  'operational-goal': { lead: 'OG-', digits: 2 },
  activity: { lead: 'A-', digits: 2 },
  milestone: { lead: 'M', digits: 1 },
  kpi: { lead: 'K-', digits: 2 },
  decision: { lead: 'D-', digits: 2 },
  proposal: { lead: 'P-', digits: 2 },
  assessment: { lead: 'AS-', digits: 2 },
  organisation: { lead: 'ORG-', digits: 2 },
  source: { lead: 'S-', digits: 2 },
};

/** The ids that tell how a new one looks, and those that it must not be. */
export interface KnownIds {
  /** Of the same kind. */
  readonly alike: readonly string[];
  /** Of other kinds: those of a plan may all begin with its own letters. */
  readonly others: readonly { readonly kind: string; readonly id: string }[];
  /** All that are or were ever used, of whatever kind. */
  readonly taken: Iterable<string>;
}

/**
 * The next free id of a kind in the style of those there are: `A-12` is followed by `A-13`, `D-2026-04` in 2027 by
 * `D-2027-01`. A number is never used again, not even that of the last one. Undefined where the ids of the kind are
 * words.
 */
export function nextId(kind: CountedKind, known: KnownIds, year: number): string | undefined {
  const style = known.alike.length === 0 ? firstStyle(kind, known, year) : styleOf(known.alike);
  if (!style) return undefined;
  const lead = style.lead.replace(/(?<=-)(?:19|20|21)\d\d(?=-$)/, String(year).padStart(4, '0'));
  let last = 0;
  for (const id of known.taken) {
    const number = id.startsWith(lead) ? numberOf(id.slice(lead.length)) : undefined;
    if (number !== undefined && number > last) last = number;
  }
  return lead + String(last + 1).padStart(style.digits, '0');
}

/** A number as ids hold it; those of very many digits are no numbers to count on from. */
function numberOf(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

interface Style {
  readonly lead: string;
  readonly digits: number;
}

/** What most ids begin with, and the fewest digits that they are filled up to. */
function styleOf(ids: readonly string[]): Style | undefined {
  const leads = new Map<string, string[]>();
  for (const id of ids) {
    const [, lead, digits] = /^(.*\D)(\d{1,9})$/.exec(id) ?? [];
    if (lead === undefined || digits === undefined) continue;
    leads.set(lead, [...(leads.get(lead) ?? []), digits]);
  }
  // Of equally many the last ones: those of the newest year.
  const best = [...leads].sort(
    ([a, some], [b, others]) => others.length - some.length || byCodePoint(b, a),
  )[0];
  if (!best) return undefined;
  const [lead, numbers] = best;
  return { lead, digits: Math.min(...numbers.map((digits) => digits.length)) };
}

/** The style of a kind that a plan has none of, behind the letters that its other ids begin with. */
function firstStyle(kind: CountedKind, { others }: KnownIds, year: number): Style {
  const { lead, digits } = usual[kind];
  const inFront = others.flatMap(({ kind: other, id }) => {
    const own = Object.hasOwn(usual, other) ? usual[other as CountedKind].lead : undefined;
    const at = own === undefined ? -1 : id.search(new RegExp(`(?<=-)${own}\\d`));
    return at > 0 ? [id.slice(0, at)] : [];
  });
  const [common = ''] = new Set(inFront).size === 1 ? inFront : [];
  const front = kind === 'milestone' ? '' : common;
  return { lead: `${front}${lead}${kind === 'decision' ? `${year}-` : ''}`, digits };
}
