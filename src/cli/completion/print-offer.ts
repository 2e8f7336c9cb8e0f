import { foldLookAlikes } from '../../model/script.ts';
import type { Candidate, Offer } from './candidates.ts';

/** An offer as the script of a shell reads it: its kind, then a word in each line. */
export function printedOffer(
  shell: string,
  { kind, candidates }: Offer,
  current: string,
  args: readonly string[],
): string {
  const once = [...new Map(candidates.map((one) => [one.value, one])).values()];
  const lines =
    shell === 'bash'
      ? forBash(once, current, args)
      : shell === 'zsh'
        ? aligned(once).map((text, i) => `${once[i]?.value}\t${text}`)
        : once.map(({ value, about }) => {
            const word = shell === 'fish' ? asBegun(value, current) : value;
            return about === '' ? word : `${word}\t${oneLine(about)}`;
          });
  return [kind, ...lines].map((line) => `${line}\n`).join('');
}

/**
 * bash splits words at `:` and `=` as well and replaces only the last part. Where it is going to list several, it shows
 * what they are behind each; it takes no more of them than they have in common.
 */
function forBash(
  candidates: readonly Candidate[],
  current: string,
  args: readonly string[],
): readonly string[] {
  const [, part = '', type = '', columns = ''] = args;
  const word = /^[:=]$/.test(part) ? '' : part;
  const cut =
    current.endsWith(word) && /[:=]$/.test(current.slice(0, current.length - word.length))
      ? current.length - word.length
      : 0;
  const values = candidates.map(({ value }) => value.slice(cut));
  // 9, 63, 33 and 64 list; other types put one after the other into the line.
  const lists = candidates.length > 1 && ['9', '63', '33', '64'].includes(type);
  if (!lists) return values.map(escaped);
  const width = Math.max(20, Number(columns) || 80) - 4;
  const longest = Math.max(...values.map((value) => value.length));
  return candidates.map(({ about }, i) => {
    const value = values[i] ?? '';
    const room = width - longest - 4;
    if (about === '' || room < 10) return value;
    const text = oneLine(about);
    return `${value.padEnd(longest)}  (${text.length > room ? `${text.slice(0, room - 1)}…` : text})`;
  });
}

/** A word that bash reads as one. */
function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}_./:=@%+,-]/gu, '\\$&');
}

/** The words with what they are, in columns. */
function aligned(candidates: readonly Candidate[]): readonly string[] {
  const longest = Math.max(0, ...candidates.map(({ value }) => value.length));
  return candidates.map(({ value, about }) =>
    about === '' ? value : `${value.padEnd(longest)}  -- ${oneLine(about)}`,
  );
}

/** fish offers only what begins with the typed letters, large or small; planctl reads look-alike letters as the Latin ones. */
function asBegun(value: string, current: string): string {
  if (value.toLowerCase().startsWith(current.toLowerCase())) return value;
  const begun = current + value.slice(current.length);
  return foldLookAlikes(begun).toUpperCase() === value.toUpperCase() ? begun : value;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
