import { strToU8 } from 'fflate';
import type { Language } from '../../../i18n/language.ts';
import type { ChartPart } from './charts.ts';
import { Relations, relationTypes } from './relations.ts';
import { proofing } from './styles.ts';
import { declaration, xmlText } from './text.ts';
import { zipped } from './zip.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a document with their types, by their path below `word` without numbers. */
const types: Readonly<Record<string, string>> = {
  'document.xml': `${word}.document.main+xml`,
  'styles.xml': `${word}.styles+xml`,
  'numbering.xml': `${word}.numbering+xml`,
  'settings.xml': `${word}.settings+xml`,
  'fontTable.xml': `${word}.fontTable+xml`,
  'header.xml': `${word}.header+xml`,
  'footer.xml': `${word}.footer+xml`,
};

/** What a document is made of. */
export interface WordParts {
  /** By the path below `word`. */
  readonly texts: Readonly<Record<string, string>>;
  readonly relations: Relations;
  readonly charts: readonly ChartPart[];
}

/** What is said of a document beside its text. */
export interface Properties {
  readonly title: string;
  readonly subtitle: string;
  /** The day it tells of, YYYY-MM-DD: it stands for the day on which the file was made. */
  readonly asOf: string;
  readonly language: Language;
}

/** A Word document as the bytes of its file: the same for the same parts, whatever the clock says. */
export function wordPackage(document: Properties, { texts, relations, charts }: WordParts): Uint8Array {
  const files: (readonly [string, Uint8Array])[] = [];
  const add = (path: string, text: string): void => {
    files.push([path, strToU8(text)]);
  };
  add('[Content_Types].xml', contentTypes(Object.keys(texts), charts.length));
  const top = new Relations();
  top.add(relationTypes.document, 'word/document.xml');
  top.add(relationTypes.core, 'docProps/core.xml');
  top.add(relationTypes.application, 'docProps/app.xml');
  add('_rels/.rels', top.toString());
  add('docProps/core.xml', properties(document));
  add(
    'docProps/app.xml',
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>planctl</Application></Properties>`,
  );
  for (const [path, text] of Object.entries(texts)) add(`word/${path}`, text);
  add('word/_rels/document.xml.rels', relations.toString());
  for (const [i, { xml, book }] of charts.entries()) {
    const name = `chart${i + 1}`;
    const own = new Relations();
    own.add(relationTypes.workbook, `../embeddings/${name}.xlsx`);
    add(`word/charts/${name}.xml`, xml);
    add(`word/charts/_rels/${name}.xml.rels`, own.toString());
    files.push([`word/embeddings/${name}.xlsx`, book]);
  }
  return zipped(files, 3);
}

function contentTypes(paths: readonly string[], charts: number): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  const chart = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>',
    ...paths.map((path) =>
      part(`word/${path}`, types[path.replace(/\d+(?=\.xml$)/, '')] ?? 'application/xml'),
    ),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    ...Array.from({ length: charts }, (_, i) => part(`word/charts/chart${i + 1}.xml`, chart)),
    '</Types>',
  ].join('');
}

function properties({ title, subtitle, asOf, language }: Properties): string {
  const day = `xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z`;
  return [
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subtitle)}</dc:subject><dc:creator>planctl</dc:creator><cp:lastModifiedBy>planctl</cp:lastModifiedBy>`,
    `<dcterms:created ${day}</dcterms:created><dcterms:modified ${day}</dcterms:modified><dc:language>${proofing[language]}</dc:language></cp:coreProperties>`,
  ].join('');
}
