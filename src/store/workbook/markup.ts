/** A tag of a part of a workbook, with the text behind it up to the next tag. */
export interface Tag {
  /** Without a prefix: `c` for `<x:c>`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: string;
  readonly text: string;
}

/**
 * The tags of a text in XML, one after the other. A declaration of a document type, by which a text can be made to
 * grow, is passed over: entities that it would define stay what they are.
 */
export function* tagsOf(text: string): Generator<Tag> {
  let at = text.indexOf('<');
  while (at >= 0) {
    if (text.startsWith('<!--', at) || text.startsWith('<![CDATA[', at) || text.startsWith('<?', at)) {
      const [closing, skip] = text.startsWith('<!--', at)
        ? ['-->', 3]
        : text.startsWith('<?', at)
          ? ['?>', 2]
          : [']]>', 3];
      const end = text.indexOf(closing as string, at);
      if (end < 0) return;
      at = text.indexOf('<', end + (skip as number));
      continue;
    }
    const end = closeOf(text, at);
    if (end < 0) return;
    const next = text.indexOf('<', end);
    const inner = text.slice(at + 1, end);
    at = next;
    if (inner.startsWith('!')) continue;
    const found = /^(\/?)(?:[\w.-]+:)?([\w.-]+)\s*/.exec(inner);
    if (!found) continue;
    const empty = inner.endsWith('/');
    yield {
      name: found[2] ?? '',
      kind: found[1] === '/' ? 'close' : empty ? 'empty' : 'open',
      attributes: inner.slice(found[0].length, empty ? -1 : undefined),
      text: next < 0 ? '' : unescaped(text.slice(end + 1, next)),
    };
  }
}

/** The end of a tag: the first `>` outside quotes. */
function closeOf(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute, by its name without a prefix. */
export function attribute({ attributes }: Tag, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? unescaped(found[1] ?? found[2] ?? '') : undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      const code =
        hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
      if (code >= 0) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    },
  );
}
