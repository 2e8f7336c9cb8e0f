import { fieldLimit, type LongText } from '../../model/stratml.ts';

/** A text that a field takes; undefined for a longer one. */
export function short(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= fieldLimit ? text : undefined;
}

/** Of some texts those that no field takes, to be kept beside; undefined where there is none. */
export function tooLong(
  texts: Readonly<Partial<Record<LongText, string | undefined>>>,
): Readonly<Partial<Record<LongText, string>>> | undefined {
  const long = Object.entries(texts).filter(([, text]) => text !== undefined && text.length > fieldLimit);
  return long.length > 0
    ? (Object.fromEntries(long) as Readonly<Partial<Record<LongText, string>>>)
    : undefined;
}

/** The beginning of a text, to stand in for a name. */
export function firstWords(text: string | undefined): string | undefined {
  const [line = ''] = (text ?? '').split('\n');
  if (line === '') return undefined;
  if (line.length <= 80) return line;
  const cut = line.slice(0, 80);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).replace(/[\ud800-\udbff]$/, '')}…`;
}
