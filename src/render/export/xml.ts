/** An element to be written. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly content: string | readonly XmlNode[];
}

/** Attributes by name; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with a text or with others in it; what is undefined among them is left out. */
export function node(
  name: string,
  attributes: Attributes,
  content: string | readonly (XmlNode | undefined)[],
): XmlNode {
  return {
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
    content: typeof content === 'string' ? content : content.filter((one) => one !== undefined),
  };
}

/** An element with a text; undefined where there is none. */
export function textNode(name: string, text: string | undefined): XmlNode | undefined {
  return text === undefined || text === '' ? undefined : node(name, {}, text);
}

/** A document in UTF-8 with lines of two blanks a level. */
export function xmlText(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, attributes, content }: XmlNode, indent: string): string {
  const head = `${indent}<${name}${attributes.map(([key, value]) => ` ${key}="${attribute(value)}"`).join('')}`;
  if (content.length === 0) return `${head}/>\n`;
  if (typeof content === 'string') return `${head}>${escaped(content)}</${name}>\n`;
  return `${head}>\n${content.map((child) => written(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

function escaped(text: string): string {
  return withoutForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** XML has no way to write most control characters, halves of characters and two that are none. */
function withoutForbidden(text: string): string {
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}
