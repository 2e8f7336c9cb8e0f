import { XMLParser } from 'fast-xml-parser';
import type { XmlElement, XmlNote, XmlReading } from '../../model/xml.ts';
import { decodeXml } from './decode-xml.ts';
import { htmlEntities } from './html-entities.ts';
import { LineCounter, scanXml } from './scan-xml.ts';

/** The largest document that is read: 4 MiB, many times the longest plans there are. */
export const xmlLimit = 4 * 1024 * 1024;

/** What the parser gives: each node is an object with its name as a key, attributes beside it. */
type Node = Readonly<Record<string, unknown>>;

/**
 * Reads a document that a stranger may have written. What could hurt is refused before a parser sees it; entities are
 * resolved here, so that no text is ever longer than its file.
 */
export function readXml(bytes: Uint8Array): XmlReading {
  if (bytes.length > xmlLimit) return { ok: false, refusal: { why: 'size', limit: xmlLimit } };
  const decoded = decodeXml(bytes);
  if (!decoded.ok) return { ok: false, refusal: { why: 'encoding', encoding: decoded.encoding } };
  const { text } = decoded;
  const refusal = scanXml(text);
  if (refusal) return { ok: false, refusal };
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    cdataPropName: '#cdata',
    captureMetaData: true,
    ignorePiTags: true,
    onDangerousProperty: (name) => name,
  });
  const lines = new LineCounter(text);
  const reader = new TreeReader(lines);
  let nodes: readonly Node[];
  try {
    nodes = parser.parse(text) as readonly Node[];
  } catch {
    // Names that would be dangerous as keys of an object are all that is left to refuse.
    return { ok: false, refusal: { why: 'markup', line: 1, met: '<' } };
  }
  const root = nodes.map((node) => reader.element(node, {}, 1)).find((element) => element !== undefined);
  if (!root) return { ok: false, refusal: { why: 'empty' } };
  return { ok: true, root, notes: [...decoded.notes, ...reader.notes] };
}

const metaData = XMLParser.getMetaDataSymbol() as symbol;

/** Turns the parser's nodes into elements. */
class TreeReader {
  readonly notes: XmlNote[] = [];
  readonly #told = new Set<string>();
  readonly #lines: LineCounter;

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  /** The element of a node; undefined for a text. The spaces are those that hold where it stands. */
  element(node: Node, outside: Readonly<Record<string, string>>, around: number): XmlElement | undefined {
    const full = Object.keys(node).find((key) => key !== ':@');
    if (full === undefined || full.startsWith('#') || full.startsWith('?')) return undefined;
    const meta = (node as Readonly<Record<symbol, unknown>>)[metaData] as { startIndex?: number } | undefined;
    const line = meta?.startIndex === undefined ? around : this.#lines.of(meta.startIndex);
    const attributes: Record<string, string> = {};
    const spaces: Record<string, string> = { ...outside };
    for (const [key, value] of Object.entries((node[':@'] ?? {}) as Readonly<Record<string, unknown>>)) {
      const words = this.#resolved(String(value), line);
      if (key === 'xmlns') spaces[''] = words;
      else if (key.startsWith('xmlns:')) spaces[key.slice(6)] = words;
      else attributes[key.startsWith('xml:') ? key : localName(key)] = words;
    }
    const inside = node[full] as readonly Node[];
    let words = '';
    const children: XmlElement[] = [];
    for (const child of inside) {
      if ('#text' in child) words += this.#resolved(String(child['#text']), line);
      else if ('#cdata' in child) words += cdataText(child['#cdata']);
      else {
        const element = this.element(child, spaces, line);
        if (element) children.push(element);
      }
    }
    const prefix = full.includes(':') ? full.slice(0, full.indexOf(':')) : '';
    return { name: localName(full), namespace: spaces[prefix], attributes, children, text: words, line };
  }

  /** Tells a thing once for each line it is on. */
  #note(note: XmlNote): void {
    const key = JSON.stringify(note);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.notes.push(note);
  }

  /** A text with its entities resolved. What HTML alone knows is understood, and told. */
  #resolved(text: string, line: number): string {
    if (!text.includes('&')) return text;
    return text.replace(
      /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]*));|&/g,
      (met, decimal, hex, name) => {
        if (met === '&') {
          this.#note({ code: 'ampersand', line });
          return met;
        }
        if (name === undefined) return character(Number.parseInt(decimal ?? hex, decimal ? 10 : 16));
        const own = predefined[name];
        if (own !== undefined) return own;
        this.#note({ code: 'entity', line, name });
        return htmlEntities[name] ?? met;
      },
    );
  }
}

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function character(code: number): string {
  const exists = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return exists ? String.fromCodePoint(code) : '\ufffd';
}

function cdataText(data: unknown): string {
  return (data as readonly Node[]).map((node) => String(node['#text'] ?? '')).join('');
}

function localName(full: string): string {
  return full.slice(full.indexOf(':') + 1);
}
