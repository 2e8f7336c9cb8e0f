// The marks that git leaves in a file: what one side has, what the other has, and perhaps what was there before.

/** What a text with marks is, taken one side's way or the other's. */
export interface Readings {
  readonly ours: string;
  readonly theirs: string;
}

/** Both readings of a text with marks; undefined of one that has none, or some that do not belong together. */
export function readings(text: string): Readings | undefined {
  let [ours, theirs] = ['', ''];
  let at: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  let conflicts = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const next = nextPart(line, at);
    if (next === 'wrong') return undefined;
    if (next !== undefined) {
      if (at === 'both') conflicts++;
      at = next;
      continue;
    }
    if (at === 'both' || at === 'ours') ours += line;
    if (at === 'both' || at === 'theirs') theirs += line;
  }
  return at === 'both' && conflicts > 0 ? { ours, theirs } : undefined;
}

/** The part of a conflict that begins behind a line; undefined for a line that is no mark here. */
function nextPart(
  line: string,
  at: 'both' | 'ours' | 'base' | 'theirs',
): 'both' | 'ours' | 'base' | 'theirs' | 'wrong' | undefined {
  const sign = /^(<|\||=|>)\1{6,}(?: .*)?\r?\n?$/.exec(line)?.[1];
  if (sign === '<') return at === 'both' ? 'ours' : 'wrong';
  if (sign === '|' && at === 'ours') return 'base';
  if (sign === '=' && (at === 'ours' || at === 'base')) return 'theirs';
  if (sign === '>') return at === 'theirs' ? 'both' : 'wrong';
  return undefined;
}

/** Where the first mark of a conflict is, of a text that has one with all its parts. */
export function firstMark(text: string): number | undefined {
  // Most texts have none, and to look for a few characters is quick.
  if (!text.includes('<<<<<<<') || readings(text) === undefined) return undefined;
  const at = text.search(/^<{7,}(?: |\r?$)/m);
  return at < 0 ? undefined : at;
}
