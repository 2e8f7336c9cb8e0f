import { asId } from '../features/choose.ts';
import { isLanguage, type Language } from '../i18n/language.ts';
import { wordId } from '../i18n/word-id.ts';
import { idPattern } from '../model/kinds.ts';
import { refuse } from './typed.ts';

/** The options of `init` as typed. */
export interface InitFlags {
  readonly id?: string;
  readonly title?: string;
  readonly titleBg?: string;
  readonly titleEn?: string;
  readonly languages?: string;
  readonly from?: string;
  readonly to?: string;
  readonly lead?: string;
  readonly area?: readonly string[];
  readonly timeZone?: string;
}

/** An id and a name, and both as they are typed behind a flag. */
interface NamedThing {
  readonly id: string;
  readonly name: string;
  readonly typed: string;
}

/** The short name of a plan. */
export function planIdIn(typed: string, option = '--id'): string {
  const id = typed.trim();
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 64 ? id : refuse(option, id, 'plan-id');
}

/** The languages of a plan, the main one first. */
export function languagesIn(typed: string, option = '--languages'): readonly Language[] {
  const words = typed.split(/[\s,;]+/).filter((one) => one !== '');
  const languages = words.map((word) => (isLanguage(word) ? word : refuse(option, word, 'language')));
  return languages.length === 0 ? refuse(option, typed, 'language') : languages;
}

/** `SERV Services` as an id and its name; of a name alone the id is made of its words, behind the letters of its kind. */
export function namedThing(option: string, typed: string, begin = ''): NamedThing {
  const text = typed.normalize('NFC').trim();
  const [, first = '', rest = ''] = /^(\S+)[\s=:]+(.+)$/s.exec(text) ?? [];
  const id = asId(first);
  // A word in small letters is the beginning of a name.
  const isId = first === first.toUpperCase() && idPattern.test(id) && rest !== '';
  const [own, name] = isId ? [id, rest.trim()] : [`${begin}${wordId(text)}`, text];
  if (name === '' || !idPattern.test(own) || own === begin) return refuse(option, text, 'id-and-name');
  return { id: own, name, typed: `${own} ${name}` };
}

/** Several of them with semicolons between, each with an id of its own. */
export function namedThings(option: string, typed: string): readonly NamedThing[] {
  const things = typed
    .split(';')
    .filter((one) => one.trim() !== '')
    .map((one) => namedThing(option, one));
  const twice = things.find(({ id }, i) => things.slice(0, i).some((other) => other.id === id));
  return twice ? refuse(option, twice.typed, 'id-and-name') : things;
}
