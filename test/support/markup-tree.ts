import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a page, or a text. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** Of a text; otherwise all the text inside. */
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // The program writes no entities but these five and numbers; the parser's own limits are for other people's files.
  processEntities: false,
});

/** A page as a tree. What is not well-formed as XML is refused, so that no end tag or quotation mark is missing. */
export function treeOf(page: string): Node {
  const valid = XMLValidator.validate(page);
  if (valid !== true) throw new Error(JSON.stringify(valid.err));
  const nodes = (parser.parse(page) as readonly Raw[]).map(nodeOf);
  const html = nodes.find(({ name }) => name === 'html');
  if (!html) throw new Error('no html element');
  return html;
}

type Raw = Readonly<Record<string, unknown>>;

function nodeOf(raw: Raw): Node {
  if ('#text' in raw)
    return { name: '#text', attributes: {}, children: [], text: decoded(String(raw['#text'])) };
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const children = (raw[name] as readonly Raw[]).map(nodeOf);
  const attributes = Object.fromEntries(
    Object.entries((raw[':@'] ?? {}) as Readonly<Record<string, string>>).map(([key, value]) => [
      key,
      decoded(value),
    ]),
  );
  return { name, attributes, children, text: children.map(({ text }) => text).join('') };
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };

function decoded(text: string): string {
  return text.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => entities[name] ?? '');
}

/** All elements below one, itself included, in the order of the page. */
export function all(node: Node, test: (one: Node) => boolean = () => true): readonly Node[] {
  const below = node.children.flatMap((child) => all(child, test));
  return node.name !== '#text' && test(node) ? [node, ...below] : below;
}

/** Elements by their name. */
export function named(node: Node, ...names: readonly string[]): readonly Node[] {
  return all(node, ({ name }) => names.includes(name));
}

/** What a screen reader says of an element: its label, or its text without what is hidden from it. */
export function spokenName(node: Node, page: Node): string {
  const { 'aria-label': label, 'aria-labelledby': by } = node.attributes;
  if (label !== undefined) return label;
  if (by !== undefined) {
    const ids = by.split(' ');
    return ids.map((id) => all(page, ({ attributes }) => attributes['id'] === id)[0]?.text ?? '').join(' ');
  }
  if (node.attributes['aria-hidden'] === 'true') return '';
  return node.name === '#text' ? node.text : node.children.map((child) => spokenName(child, page)).join('');
}
