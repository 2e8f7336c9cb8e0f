import type { Field } from '../../../model/field.ts';
import { isMapping, type Meanings } from '../../diff/meaning.ts';
import { type Atom, isRemark, isSameValue, memberOf } from './atoms.ts';

/** A value with what is known of it. */
export interface Known {
  readonly value: unknown;
  readonly known: Field | undefined;
  readonly name: string;
  /** The top-level field it stands in. */
  readonly list: string;
}

/** The value that stands where a decision names one, and what the decision says it may be. */
interface Claim extends Known {
  readonly to: unknown;
  /** The way from there to what changed. */
  readonly leaf: readonly string[];
  readonly atom: Atom;
}

/** Whether what a decision says of a value holds, and says it of what changed. */
export function covers(claim: Claim, meanings: Meanings): boolean {
  const { to, leaf, known, value } = claim;
  if (to === undefined || to === null) return meanings.key(value, known, claim.name) === '';
  if (known?.text) return coversWords(claim, meanings);
  if (known?.items?.ref && !Array.isArray(to)) return isEqual({ ...claim, to: [to] }, meanings);
  if (known?.fields && isMapping(value)) {
    // Of a target or a baseline the number alone says enough, when it is the number that changed.
    if (!isMapping(to)) {
      const number = { ...claim, value: memberOf(value, 'value'), known: known.fields['value'] };
      return leaf[0] === 'value' && isEqual(number, meanings);
    }
    const last = leaf[0] ?? '';
    const says = Object.hasOwn(to, last) || memberOf(value, last) === undefined;
    return says && isPart(to, value, known, claim.list, meanings);
  }
  return isEqual(claim, meanings);
}

/** A decision is in the language of the city: where it has the first one, the others are its translations. */
function coversWords({ to, value, known, atom }: Claim, meanings: Meanings): boolean {
  const [said, stands] = [meanings.of(to, known), meanings.of(value, known)];
  if (!isMapping(said)) return false;
  const first = Object.keys(asWords(meanings, known))[0] ?? '';
  const changed = atom.field.split('.').at(-1) ?? '';
  const isCovered = Object.hasOwn(said, changed) || (Object.hasOwn(said, first) && changed !== first);
  return isCovered && Object.entries(said).every(([language, words]) => memberOf(stands, language) === words);
}

function asWords(meanings: Meanings, known: Field | undefined): object {
  const words = meanings.of('-', known);
  return isMapping(words) ? words : {};
}

/** Whether all that is said of a mapping is so. */
function isPart(
  said: unknown,
  value: unknown,
  known: Field | undefined,
  list: string,
  meanings: Meanings,
): boolean {
  if (!isMapping(said)) return false;
  return Object.keys(said)
    .filter((name) => !isRemark(name, list))
    .every((name) => isSameValue(memberOf(value, name), said[name], known?.fields?.[name], name, meanings));
}

function isEqual({ to, value, known, name, list }: Claim, meanings: Meanings): boolean {
  if (typeof value !== 'object' && typeof to !== 'object' && String(value ?? '') === String(to)) return true;
  if (!Array.isArray(to) || !Array.isArray(value) || !known?.items?.fields) {
    return isSameValue(value, to, known, name, meanings);
  }
  // Of the entries of a list each is said once, with all in it that is approved.
  const left: unknown[] = [...value];
  const { items, approved } = known;
  const fields = Object.entries(items.fields ?? {}).filter(
    ([one, field]) => (approved || field.approved) && !isRemark(one, list),
  );
  return (
    to.length === value.length &&
    to.every((said) => {
      const at = left.findIndex(
        (entry) =>
          isPart(said, entry, items, list, meanings) &&
          fields.every(([one, field]) =>
            isSameValue(memberOf(said, one), memberOf(entry, one), field, one, meanings),
          ),
      );
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    })
  );
}
