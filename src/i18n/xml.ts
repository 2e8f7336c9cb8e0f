import type { XmlRefusal } from '../model/xml.ts';
import type { InLanguages, Language } from './language.ts';

type Words = {
  readonly [W in XmlRefusal['why']]: (refusal: Extract<XmlRefusal, { readonly why: W }>) => string;
};

const words: InLanguages<Words> = {
  en: {
    size: ({ limit }) => `the file has more than ${limit / 1024 / 1024} MB; larger ones are not read.`,
    doctype: ({ line }) =>
      `line ${line} holds a document type or entity declaration (<!DOCTYPE …>). Such files are not read; take the declaration out.`,
    depth: ({ line, limit }) => `at line ${line} elements stand more than ${limit} deep inside each other.`,
    attributes: ({ line, limit }) => `an element of line ${line} has more than ${limit} attributes.`,
    file: ({ file, limit }) =>
      `it holds more than a file of a plan takes: ${file} would have over ${limit / 1024 / 1024} MB.`,
    elements: ({ line, limit }) => `there are more than ${limit} elements (line ${line}).`,
    encoding: ({ encoding }) => `the encoding ${encoding} is not known.`,
    markup: ({ line, met }) => `line ${line} is not XML: ${met}`,
    tag: ({ line, met, open, openLine }) =>
      met === ''
        ? `<${open}> of line ${openLine} is never closed.`
        : open === ''
          ? `line ${line}: </${met}> closes nothing.`
          : `line ${line}: </${met}> stands where </${open}> should, for <${open}> of line ${openLine}.`,
    empty: () => 'there is no XML in it.',
  },
  bg: {
    size: ({ limit }) => `файлът е над ${limit / 1024 / 1024} MB; по-големи не се четат.`,
    doctype: ({ line }) =>
      `на ред ${line} има декларация на тип или същност (<!DOCTYPE …>). Такива файлове не се четат; махнете декларацията.`,
    depth: ({ line, limit }) => `на ред ${line} елементите са вложени на повече от ${limit} нива.`,
    attributes: ({ line, limit }) => `елемент на ред ${line} има повече от ${limit} атрибута.`,
    file: ({ file, limit }) =>
      `съдържа повече, отколкото побира файл на план: ${file} би бил над ${limit / 1024 / 1024} MB.`,
    elements: ({ line, limit }) => `елементите са повече от ${limit} (ред ${line}).`,
    encoding: ({ encoding }) => `кодирането ${encoding} не е познато.`,
    markup: ({ line, met }) => `ред ${line} не е XML: ${met}`,
    tag: ({ line, met, open, openLine }) =>
      met === ''
        ? `<${open}> от ред ${openLine} не е затворен.`
        : open === ''
          ? `ред ${line}: </${met}> не затваря нищо.`
          : `ред ${line}: </${met}> стои на мястото на </${open}>, с което се затваря <${open}> от ред ${openLine}.`,
    empty: () => 'в него няма XML.',
  },
};

/** Why a document of XML is not read. */
export function xmlRefusal(refusal: XmlRefusal, language: Language): string {
  const say = words[language][refusal.why] as (refusal: XmlRefusal) => string;
  return say(refusal);
}
