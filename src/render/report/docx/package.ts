import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Language } from '../../../i18n/language.ts';
import { hatched, unseen } from './palette.ts';
import { proofing } from './styles.ts';

/**
 * A package of Word with everything taken out that is another one each time it is made: random names of relationships,
 * numbers counted since the program began, the clock, the order and the dates of the files.
 */
export function fixedPackage(bytes: Uint8Array, day: string, language: Language): Uint8Array {
  const files = unzipSync(bytes);
  const texts = new Map<string, string>();
  const others = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(files)) {
    if (/\.(?:xml|rels)$/.test(path)) texts.set(path, strFromU8(content));
    else others.set(path, path.endsWith('.xlsx') ? zipped(Object.entries(unzipSync(content))) : content);
  }
  nameRelationships(texts);
  for (const [path, text] of texts) texts.set(path, fixedText(path, text, day, language));
  return zipped([...[...texts].map(([path, text]) => [path, strToU8(text)] as const), ...others]);
}

function fixedText(path: string, text: string, day: string, language: Language): string {
  if (path === 'docProps/core.xml') return fixedProperties(text, day, language);
  if (path.startsWith('word/charts/')) return withHatching(text);
  return path.startsWith('word/') ? numbered(text) : text;
}

/** Calls the relationships of each part `rId1`, `rId2` … in the order in which they are written. */
function nameRelationships(texts: Map<string, string>): void {
  for (const [path, text] of texts) {
    const owner = /^(.*\/)?_rels\/([^/]+)\.rels$/.exec(path);
    if (!owner) continue;
    const names = new Map([...text.matchAll(/ Id="([^"]+)"/g)].map(([, id = ''], i) => [id, `rId${i + 1}`]));
    const named = (id: string): string => names.get(id) ?? id;
    texts.set(
      path,
      text.replace(/ Id="([^"]+)"/g, (_, id: string) => ` Id="${named(id)}"`),
    );
    const part = `${owner[1] ?? ''}${owner[2]}`;
    const content = texts.get(part);
    if (content === undefined) continue;
    texts.set(
      part,
      content.replace(
        / (r:\w+)="([^"]+)"/g,
        (_, attribute: string, id: string) => ` ${attribute}="${named(id)}"`,
      ),
    );
  }
}

/** Numbers bookmarks, lines of the table of contents and drawings from 1 in the order in which they stand. */
function numbered(text: string): string {
  const bookmark = counter();
  const line = counter();
  let drawings = 0;
  return text
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
      tag.replace(/w:id="([^"]*)"/, (_, id: string) => `w:id="${bookmark(id)}"`),
    )
    .replace(
      /( w:(?:name|anchor)="|<w:instrText[^>]*>PAGEREF )_Toc(\d+)/g,
      (_, before: string, id: string) => `${before}_Toc${line(id)}`,
    )
    .replace(/<wp:docPr\b[^>]*>/g, (tag) => {
      drawings++;
      return tag.replace(/\bid="[^"]*"/, `id="${drawings}"`);
    });
}

/** Gives each name the next number, and the same one when it comes again. */
function counter(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const known = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, known);
    return known;
  };
}

/** The day of the report stands for the day on which the file was made, which would be another one each time. */
function fixedProperties(text: string, day: string, language: Language): string {
  return text
    .replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
    .replace('</cp:coreProperties>', `<dc:language>${proofing[language]}</dc:language></cp:coreProperties>`);
}

/** Gives the parts of bars that stand for a pattern their pattern, so that a grey print tells them apart. */
function withHatching(text: string): string {
  return text.replace(
    /<a:solidFill><a:srgbClr val="([0-9A-F]{6})"\/><\/a:solidFill>/g,
    (whole, color: string) => {
      if (color === unseen) return '<a:noFill/>';
      const pattern = hatched.get(color);
      return pattern === undefined
        ? whole
        : `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${color}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
    },
  );
}

/** Noon, so that no time zone has another day; the fields of a local time are what a zip file holds. */
const date = new Date(1980, 0, 1, 12);

/** Files in a zip file: the list of types first, as readers want it, the others by path. */
function zipped(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
  const content: Zippable = {};
  for (const [path, bytes] of sorted) content[path] = bytes;
  return zipSync(content, { level: 6, mtime: date });
}

function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}
