import { fieldTerm } from '../../i18n/fields.ts';
import { filesWords, writingRules } from '../../i18n/files.ts';
import type { Language } from '../../i18n/language.ts';
import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import { type FileKind, fileKinds, folderOf, mappingsFolder } from '../../model/kinds.ts';
import { type Block, type Piece, piece } from '../blocks.ts';
import type { RowValue } from '../rows.ts';

interface NamedField {
  /** The path of names: `updates[].progress`. */
  readonly path: string;
  readonly name: string;
  readonly required: boolean;
  /** What holds it: the kind of file, or a field. */
  readonly parent: string;
}

/** The kinds of file on a screen: where each stands, what it is for, and its fields. */
export function filesScreen(language: Language): readonly Block[] {
  const words = filesWords[language];
  return [
    { type: 'title', text: words.title, note: words.note },
    ...fileKinds.flatMap((kind): readonly Block[] => [
      { type: 'line', text: [piece(fileOf(kind), 'strong')], indent: 2 },
      { type: 'line', text: words.meaning[kind], indent: 6 },
      ...groupsOf(kind).map(
        ([head, fields]): Block => ({
          type: 'line',
          text: [piece(`${head || words.fields}: `, 'dim'), ...listed(fields)],
          indent: 6,
        }),
      ),
    ]),
    { type: 'heading', text: words.writing },
    ...writingRules.flatMap((rule): readonly Block[] => [
      { type: 'line', text: [piece(rule, 'strong')], indent: 2 },
      { type: 'line', text: words.rules[rule], indent: 6 },
    ]),
    { type: 'gap' },
    { type: 'line', text: words.more },
  ];
}

/**
 * The same for a pipe. `file`: kind, path in the plan's folder, meaning. `field`: kind, path of names, `required` or
 * nothing, label. `writing`: name, text.
 */
export function fileRows(language: Language): readonly (readonly RowValue[])[] {
  const words = filesWords[language];
  return [
    ...fileKinds.flatMap((kind) => [
      ['file', kind, fileOf(kind), words.meaning[kind]],
      ...groupsOf(kind).flatMap(([, fields]) =>
        fields.map(({ path, name, required, parent }) => [
          'field',
          kind,
          path,
          required ? 'required' : '',
          fieldTerm(name, parent, language),
        ]),
      ),
    ]),
    ...writingRules.map((rule) => ['writing', rule, words.rules[rule]]),
  ];
}

/** Where files of a kind stand, in the folder of their plan. */
function fileOf(kind: FileKind): string {
  switch (kind) {
    case 'plan':
    case 'organisations':
    case 'sources':
      return `${kind}.yaml`;
    case 'report':
      return `${folderOf[kind]}/<period>.yaml`;
    case 'mapping':
      return `${mappingsFolder}/<name>.yaml`;
    default:
      return `${folderOf[kind]}/<ID>[-slug].yaml`;
  }
}

/** The fields of a kind, and of the entries of each of its lists that hold more than a value. */
function groupsOf(kind: FileKind): readonly (readonly [head: string, fields: readonly NamedField[]])[] {
  const top = namedIn(fieldsOf[kind], kind, '');
  const lists = Object.entries(fieldsOf[kind].fields ?? {}).flatMap(([name, { items }]) =>
    items?.fields ? [[`${name}[]`, namedIn(items, name, `${name}[].`)] as const] : [],
  );
  return [['', top], ...lists];
}

function namedIn({ fields = {}, required = [] }: Field, parent: string, before: string): NamedField[] {
  return Object.keys(fields).map((name) => ({
    path: `${before}${name}`,
    name,
    required: required.includes(name),
    parent,
  }));
}

function listed(fields: readonly NamedField[]): readonly Piece[] {
  return fields.flatMap(({ name, required }, i) => [
    piece(i === 0 ? '' : ', '),
    piece(required ? `${name}*` : name, required ? 'strong' : 'plain'),
  ]);
}
