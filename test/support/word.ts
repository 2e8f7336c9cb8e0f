import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** A Word document taken apart. */
export interface Word {
  /** Every file that is XML, by its path in the package. */
  readonly parts: ReadonlyMap<string, string>;
  /** Every path of the package. */
  readonly paths: readonly string[];
  readonly body: string;
  /** What a reader sees, a line for each paragraph. */
  readonly text: string;
}

/** Opens a Word document. */
export function opened(bytes: Uint8Array): Word {
  const files = unzipSync(bytes);
  const parts = new Map(
    Object.entries(files)
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, content]) => [path, strFromU8(content)] as const),
  );
  const body = parts.get('word/document.xml') ?? '';
  return { parts, paths: Object.keys(files), body, text: textOf(body) };
}

/** The words of a part, unescaped. */
export function textOf(xml: string): string {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:br\/>/g)]
        .map(([tag]) => (tag === '<w:br/>' ? '\n' : tag.replace(/<[^>]*>/g, '')))
        .join(''),
    )
    .join('\n')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The values of an attribute of every tag of a name, in order. */
export function attributes(xml: string, tag: string, attribute: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${tag}\\b[^>]*>`, 'g'))].flatMap(([found]) => {
    const value = new RegExp(`\\s${attribute}="([^"]*)"`).exec(found)?.[1];
    return value === undefined ? [] : [value];
  });
}

/** What elements may hold, in the order that WordprocessingML demands; others that it knows are left out. */
const orders: Readonly<Record<string, readonly string[]>> = {
  pPr: [
    'pStyle',
    'keepNext',
    'keepLines',
    'numPr',
    'pBdr',
    'shd',
    'tabs',
    'spacing',
    'ind',
    'jc',
    'outlineLvl',
    'sectPr',
  ],
  rPr: ['rFonts', 'b', 'bCs', 'color', 'sz', 'szCs', 'u', 'lang'],
  pBdr: ['top', 'left', 'bottom', 'right'],
  tbl: ['tblPr', 'tblGrid', 'tr'],
  tblPr: ['tblW', 'tblInd', 'tblBorders', 'tblLayout', 'tblCellMar', 'tblLook', 'tblCaption'],
  tblBorders: ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
  tblCellMar: ['top', 'left', 'bottom', 'right'],
  tr: ['trPr', 'tc'],
  tcPr: ['tcW', 'tcBorders', 'shd', 'vAlign'],
  sectPr: ['headerReference', 'footerReference', 'type', 'pgSz', 'pgMar', 'titlePg'],
  style: [
    'name',
    'basedOn',
    'next',
    'uiPriority',
    'semiHidden',
    'unhideWhenUsed',
    'qFormat',
    'pPr',
    'rPr',
    'tblPr',
  ],
  body: ['p', 'tbl', 'sdt', 'sectPr'],
};
/** Those of them that hold one thing many times, or several in any order. */
const repeating: ReadonlySet<string> = new Set(['tr', 'tc', 'headerReference', 'footerReference']);

/** The elements of a part that stand where Word does not want them, and cells and bodies that end wrongly. */
function disordered(xml: string): readonly string[] {
  const found: string[] = [];
  const open: { readonly name: string; readonly seen: string[] }[] = [{ name: '', seen: [] }];
  for (const [, closing = '', name = '', closed = ''] of xml.matchAll(/<(\/?)w:(\w+)[^>]*?(\/?)>/g)) {
    if (closing === '') {
      open.at(-1)?.seen.push(name);
      if (closed === '') open.push({ name, seen: [] });
      continue;
    }
    const seen = open.pop()?.seen ?? [];
    if (name === 'tc' && seen.at(-1) !== 'p') found.push('a cell does not end with a paragraph');
    if (name === 'body' && seen.indexOf('sectPr') !== seen.length - 1) found.push('a body without its pages');
    if (name === 'body' && seen.some((one, i) => one === 'tbl' && seen[i + 1] === 'tbl'))
      found.push('two tables that touch');
    const order = orders[name];
    if (order === undefined) continue;
    for (const [i, one] of seen.entries()) {
      const place = order.indexOf(one);
      const before = i === 0 ? -1 : order.indexOf(seen[i - 1] ?? '');
      const rising = name === 'body' || place > before || (place === before && repeating.has(one));
      if (place < 0 || !rising) found.push(`${one} in ${name} after ${seen[i - 1]}`);
    }
  }
  return [...new Set(found)];
}

/**
 * What is wrong with a package: XML, types, relationships, the order of elements, styles, bookmarks, links. Empty for one
 * that Word opens.
 */
export function faults(word: Word): readonly string[] {
  const { parts, paths, body } = word;
  const types = parts.get('[Content_Types].xml') ?? '';
  const overrides = new Set(attributes(types, 'Override', 'PartName'));
  const defaults = new Set(attributes(types, 'Default', 'Extension'));
  const found: string[] = [];
  for (const [path, xml] of parts) {
    const valid = XMLValidator.validate(xml);
    if (valid !== true) found.push(`${path}: ${valid.err.msg}`);
    if (/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(xml)) found.push(`${path}: a character XML has not`);
  }
  for (const path of paths) {
    const extension = path.slice(path.lastIndexOf('.') + 1);
    if (path !== '[Content_Types].xml' && !overrides.has(`/${path}`) && !defaults.has(extension)) {
      found.push(`${path} has no type`);
    }
  }
  for (const name of overrides) if (!paths.includes(name.slice(1))) found.push(`${name} is not there`);
  for (const [path, xml] of parts) {
    const owner = /^(.*\/)?_rels\/([^/]+)\.rels$/.exec(path);
    if (!owner) continue;
    const folder = owner[1] ?? '';
    const known = new Set<string>();
    for (const [tag] of xml.matchAll(/<Relationship\b[^>]*>/g)) {
      const [id = ''] = attributes(tag, 'Relationship', 'Id');
      const [target = ''] = attributes(tag, 'Relationship', 'Target');
      if (known.has(id)) found.push(`${path}: ${id} twice`);
      known.add(id);
      if (tag.includes('TargetMode="External"')) {
        if (!/^https?:\/\/|^[\w%.-]+\.docx#\w+$/.test(target)) found.push(`${path}: leads to ${target}`);
      } else if (!paths.includes(resolved(folder, target))) found.push(`${path}: no ${target}`);
    }
    const part = parts.get(`${folder}${owner[2]}`) ?? '';
    for (const [, id = ''] of part.matchAll(/\sr:(?:id|embed|link)="([^"]*)"/g)) {
      if (!known.has(id)) found.push(`${folder}${owner[2]}: no relationship ${id}`);
    }
  }
  for (const [path, xml] of parts) {
    if (!/^word\/[a-z]+\d*\.xml$/i.test(path)) continue;
    found.push(...disordered(xml).map((fault) => `${path}: ${fault}`));
  }
  const styles = new Set(attributes(parts.get('word/styles.xml') ?? '', 'w:style', 'w:styleId'));
  for (const style of new Set(attributes(body, 'w:pStyle', 'w:val'))) {
    if (!styles.has(style)) found.push(`there is no style ${style}`);
  }
  const names = attributes(body, 'w:bookmarkStart', 'w:name');
  for (const name of repeated(names)) found.push(`bookmark ${name} twice`);
  for (const name of names) if (!/^[A-Za-z_]\w{0,39}$/.test(name)) found.push(`bookmark ${name}`);
  for (const id of repeated(attributes(body, 'w:bookmarkStart', 'w:id'))) found.push(`bookmark ${id} twice`);
  for (const anchor of attributes(body, 'w:hyperlink', 'w:anchor')) {
    if (!names.includes(anchor)) found.push(`a link to ${anchor}, which is not there`);
  }
  for (const id of repeated(attributes(body, 'wp:docPr', 'id'))) found.push(`drawing ${id} twice`);
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}
