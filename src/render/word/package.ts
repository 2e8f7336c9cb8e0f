import type { Language } from '../../i18n/language.ts';
import { Relations, relationTypes } from './relations.ts';
import { fontsPart, numberingPart, proofing, settingsPart, stylesPart } from './styles.ts';
import { declaration, xmlText } from './text.ts';
import { zipped } from './zip.ts';

/** A document to be packed. */
export interface WordDocument {
  readonly title: string;
  readonly subject?: string;
  /** `2027-06-30`. It stands for the day on which the file was made, which would be another one each time. */
  readonly day: string;
  readonly language: Language;
  /** What is in its body: paragraphs, tables, the properties of its last section. */
  readonly body: string;
  /** Of its body, from `bodyRelations`. */
  readonly relations: Relations;
  /** What stands above and below its pages, by path: `header1.xml`. */
  readonly edges?: Readonly<Record<string, string>>;
  /** Whatever else its body needs. */
  readonly attached?: readonly Attached[];
}

/** A file of a package: its path below `word`, and what it is unless its ending says so. */
export interface Attached {
  readonly path: string;
  readonly type?: string;
  readonly content: string | Uint8Array;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(' ');

/** The relationships of a body, with those that each one has. */
export function bodyRelations(): Relations {
  const relations = new Relations();
  relations.add(relationTypes.styles, 'styles.xml');
  relations.add(relationTypes.numbering, 'numbering.xml');
  relations.add(relationTypes.settings, 'settings.xml');
  relations.add(relationTypes.fonts, 'fontTable.xml');
  return relations;
}

/** A Word document as the bytes of its file: the same for the same document, whatever the clock says. */
export function wordPackage(document: WordDocument): Uint8Array {
  const { language, body, relations, edges = {}, attached = [] } = document;
  const own: readonly Attached[] = [
    part(
      'document.xml',
      'document.main',
      `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ),
    part('styles.xml', 'styles', stylesPart(language)),
    part('numbering.xml', 'numbering', numberingPart),
    part('settings.xml', 'settings', settingsPart(language)),
    part('fontTable.xml', 'fontTable', fontsPart),
    ...Object.entries(edges).map(([path, text]) => part(path, path.replace(/\d*\.xml$/, ''), text)),
  ];
  const top = new Relations();
  top.add(relationTypes.document, 'word/document.xml');
  top.add(relationTypes.core, 'docProps/core.xml');
  top.add(relationTypes.application, 'docProps/app.xml');
  const files = [
    ['[Content_Types].xml', contentTypes(own, attached)],
    ['_rels/.rels', top.toString()],
    ['docProps/core.xml', properties(document)],
    [
      'docProps/app.xml',
      `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>planctl</Application></Properties>`,
    ],
    ['word/_rels/document.xml.rels', relations.toString()],
    ...[...own, ...attached].map(({ path, content }) => [`word/${path}`, content] as const),
  ] as const;
  return zipped(files, 3);
}

function part(path: string, type: string, content: string): Attached {
  return { path, type: `${word}.${type}+xml`, content };
}

function contentTypes(own: readonly Attached[], attached: readonly Attached[]): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  const below = (parts: readonly Attached[]): string =>
    parts.map(({ path, type }) => (type === undefined ? '' : override(`word/${path}`, type))).join('');
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>',
    below(own),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    below(attached),
    '</Types>',
  ].join('');
}

function properties({ title, subject, day, language }: WordDocument): string {
  const date = `xsi:type="dcterms:W3CDTF">${day}T00:00:00Z`;
  const about = subject === undefined ? '' : `<dc:subject>${xmlText(subject)}</dc:subject>`;
  return [
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${xmlText(title)}</dc:title>${about}<dc:creator>planctl</dc:creator><cp:lastModifiedBy>planctl</cp:lastModifiedBy>`,
    `<dcterms:created ${date}</dcterms:created><dcterms:modified ${date}</dcterms:modified><dc:language>${proofing[language]}</dc:language></cp:coreProperties>`,
  ].join('');
}
