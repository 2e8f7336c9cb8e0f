import { XMLParser } from 'fast-xml-parser';

/** An element as an independent reader gives it. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Read[];
  readonly text: string;
}

/** Reads a document. */
export function readDocument(xml: string): Read {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    ignoreDeclaration: true,
  });
  const [root] = (parser.parse(xml) as readonly Record<string, unknown>[]).map(element);
  if (!root) throw new Error('no document');
  return root;
}

function element(node: Record<string, unknown>): Read {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const inside = node[name] as readonly Record<string, unknown>[];
  return {
    name,
    attributes: (node[':@'] ?? {}) as Record<string, string>,
    children: inside.filter((one) => !('#text' in one)).map(element),
    text: inside.map((one) => String(one['#text'] ?? '')).join(''),
  };
}

/** Every element of a document with that name. */
export function all(root: Read, name: string): readonly Read[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => all(child, name))];
}

/**
 * Where a document breaks a grammar: for each element the pattern of its children's names. An element that the grammar
 * does not have holds nothing but text.
 */
export function faultsOf(
  root: Read,
  grammar: Readonly<Record<string, string>>,
  parent = '',
): readonly string[] {
  const rule = grammar[`${parent}/${root.name}`] ?? grammar[root.name] ?? '';
  const names = root.children.map(({ name }) => `${name} `).join('');
  const pattern = new RegExp(
    `^${rule
      .replace(/([\w-]+)([?*+]?)/g, (_, name, many) => `(?:${name} )${many}`)
      .replaceAll('  ', ' ')
      .replace(/\)([?*+]?) \(/g, ')$1(')}$`,
  );
  const own = pattern.test(names)
    ? []
    : [`<${root.name}> holds ${names || 'nothing'}, not ${rule || 'nothing'}`];
  return [...own, ...root.children.flatMap((child) => faultsOf(child, grammar, root.name))];
}
