import type { Path } from '../../model/path.ts';

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A text with other words in one language; undefined when none are left. A plain one is in the plan's first language. */
export function withWords(
  text: unknown,
  language: string,
  words: string | undefined,
  first: string,
): unknown {
  if (typeof text === 'string') {
    if (language === first) return words;
    return words === undefined ? text : { [first]: text, [language]: words };
  }
  const known = isMapping(text) ? text : {};
  const others = Object.entries(known).filter(([one]) => one !== language);
  if (words === undefined) return others.length === 0 ? undefined : Object.fromEntries(others);
  return { ...known, [language]: words };
}

/** A list of texts whose lines in one language are others; what has words in no language is left out. */
export function withLines(
  list: unknown,
  language: string,
  lines: readonly string[],
  first: string,
): readonly unknown[] | undefined {
  const before: readonly unknown[] = Array.isArray(list) ? list : [];
  const texts: unknown[] = [];
  for (let i = 0; i < Math.max(before.length, lines.length); i++) {
    const line = lines[i] ?? '';
    const text = withWords(before[i], language, line === '' ? undefined : line, first);
    if (text !== undefined) texts.push(text);
  }
  return texts.length === 0 ? undefined : texts;
}

/** Data without the value at a path, and without the mappings that would be left empty. */
export function without(data: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined || !isMapping(data) || !Object.hasOwn(data, step)) return data;
  const inner = rest.length === 0 ? undefined : without(data[step], rest);
  const isEmpty = inner === undefined || (isMapping(inner) && Object.keys(inner).length === 0);
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      key !== String(step) ? [[key, value]] : isEmpty ? [] : [[key, inner]],
    ),
  );
}
