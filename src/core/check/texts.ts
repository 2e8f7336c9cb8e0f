import { closest } from '../../model/closest.ts';
import type { FactsOf } from '../../model/finding.ts';
import type { Path } from '../../model/path.ts';
import { languagesOf } from '../../model/plan.ts';
import type { Text } from '../../model/text.ts';
import { type Subject, walk } from '../links.ts';
import type { Review } from './review.ts';

/** What texts lack and what they must not hold. */
export function checkTexts(review: Review): void {
  const plan = review.subjects.find((subject) => subject.entity === undefined);
  // Without a readable list of languages nothing is known to be missing.
  const languages = plan && !review.isFaulty(plan, ['languages']) ? languagesOf(review.state) : undefined;
  for (const subject of review.subjects) {
    const isPublic = isPublished(review, subject);
    walk(subject, (value, field, path, internal) => {
      if (!field.text || (typeof value !== 'string' && (value === null || typeof value !== 'object'))) return;
      const text = value as Text;
      if (review.isFaulty(subject, path)) return;
      if (languages) {
        checkLanguages(review, subject, path, text, languages);
        if (field.translated) checkTranslation(review, subject, path, text, languages);
      }
      if (isPublic && !internal) checkPersonalData(review, subject, path, text);
    });
    checkProvenance(review, subject);
  }
}

/** Whether a subject's texts are for everybody, as far as one can tell. */
function isPublished(review: Review, subject: Subject): boolean {
  const { entity } = subject;
  if (!entity) return true;
  const internal = 'visibility' in entity.data && entity.data.visibility === 'internal';
  return !internal && !review.isFaulty(entity, ['visibility']);
}

/** `schema-unknown-field`: a language that the plan does not have. */
function checkLanguages(
  review: Review,
  subject: Subject,
  path: Path,
  text: Text,
  languages: readonly string[],
): void {
  if (typeof text === 'string') return;
  for (const key of Object.keys(text)) {
    if (key.startsWith('x-') || languages.includes(key)) continue;
    const like = closest(key, languages);
    const facts = { field: key, allowed: languages, ...(like === undefined ? {} : { suggestion: like }) };
    review.report('schema-unknown-field', subject, [...path, key], facts, 'key');
  }
}

/** `translation-missing`: a name or description that some readers of the plan cannot read. */
function checkTranslation(
  review: Review,
  subject: Subject,
  path: Path,
  text: Text,
  languages: readonly string[],
): void {
  const present = typeof text === 'string' ? languages.slice(0, 1) : Object.keys(text);
  const missing = languages.filter((language) => !present.includes(language));
  if (missing.length === 0 || review.isFaulty(subject, path)) return;
  const facts = { field: String(path.findLast((step) => typeof step === 'string')), languages: missing };
  review.report('translation-missing', subject, path, facts, typeof text === 'string' ? 'value' : 'mapping');
}

/** Bulgarian mobile numbers, in the ways people write them: 0888 123 456, +359 88 812 3456, 00359(0)88… */
const mobileNumber =
  /(?<!\d)(?:(?:\+|00)359[\s./-]?(?:\(0\)\s?)?|0)(?:8[789]|98[89]|99[0-9])(?:[\s./-]?\d){5,7}(?!\d)/;

/** Addresses at providers that people, not offices, use. It is tried once in each run of letters, not from each. */
const privateEmail =
  /(?<![\w.+-])[\w.+-]+@(?:gmail|googlemail|abv|mail|dir|gbg|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|gmx|proton|protonmail|yandex|zoho)\.(?:[a-z]{2,3}\.)?[a-z]{2,}(?![\w-]|\.\w)/i;

/** `personal-data`: what identifies a private person in a text that is published; once for each text. */
function checkPersonalData(review: Review, subject: Subject, path: Path, text: Text): void {
  const parts: readonly (readonly [unknown, Path])[] =
    typeof text === 'string'
      ? [[text, path]]
      : Object.entries(text).map(([language, words]) => [words, [...path, language]]);
  for (const [words, at] of parts) {
    const found = personalData(words);
    if (!found) continue;
    review.report('personal-data', subject, at, found);
    return;
  }
}

function personalData(words: unknown): FactsOf['personal-data'] | undefined {
  if (typeof words !== 'string') return undefined;
  const number = mobileNumber.exec(words)?.[0];
  if (number !== undefined && isMobile(number)) return { what: 'mobile-number', actual: number };
  const address = privateEmail.exec(words)?.[0];
  return address === undefined ? undefined : { what: 'private-email', actual: address };
}

/** A mobile number has nine digits after the country code or the leading zero. */
function isMobile(number: string): boolean {
  const digits = number
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^(?:00359|359|0)/, '');
  return digits.length === 9;
}

/** `provenance-reconstructed`, and `schema-unknown-field` for the provenance of a field that there is none. */
function checkProvenance(review: Review, subject: Subject): void {
  const { data } = subject;
  if (data === null || typeof data !== 'object' || !('provenance' in data)) return;
  const provenance = data.provenance as {
    readonly basis?: string;
    readonly fields?: Readonly<Record<string, { readonly basis?: string }>>;
  };
  if (provenance.basis === 'reconstructed') {
    review.report('provenance-reconstructed', subject, ['provenance', 'basis'], {});
  }
  const known = Object.keys(subject.field.fields ?? {});
  for (const [field, entry] of Object.entries(provenance.fields ?? {})) {
    if (field.startsWith('x-')) continue;
    const path = ['provenance', 'fields', field];
    const top = field.split('.')[0] ?? field;
    if (!known.includes(top)) {
      const like = closest(top, known);
      const facts = { field, allowed: known, ...(like === undefined ? {} : { suggestion: like }) };
      review.report('schema-unknown-field', subject, path, facts, 'key');
    } else if (entry.basis === 'reconstructed') {
      review.report('provenance-reconstructed', subject, [...path, 'basis'], { field });
    }
  }
}
