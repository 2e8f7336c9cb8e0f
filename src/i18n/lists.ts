/** Words in a row as people write them: `a, b or c`. */
export function listed(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A word met in a file, so marked that blanks and oddities show; long ones are cut. */
export function quoted(word: string): string {
  return `"${cleaned(word)}"`;
}

/** As `quoted`, in Bulgarian quotation marks. */
export function quotedBg(word: string): string {
  return `„${cleaned(word)}“`;
}

function cleaned(word: string): string {
  const short = word.length > 80 ? `${word.slice(0, 79)}…` : word;
  // Hidden characters must not reach a terminal, whatever the file holds.
  return short.replace(/[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '�');
}
