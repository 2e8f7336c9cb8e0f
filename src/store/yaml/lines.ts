/**
 * The end of the line that an offset lies in, without the blanks before its break; never before the offset, nor after
 * `limit`. A walk instead of a regular expression: a line of a million blanks must not be tried from each of them.
 */
export function lineEnd(text: string, from: number, limit: number = text.length): number {
  const broken = text.indexOf('\n', from);
  let end = broken < 0 ? limit : Math.min(broken, limit);
  if (end > from && end === broken && text[end - 1] === '\r') end--;
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return end;
}

/** The offset of the marker that begins the second document. */
export function secondDocument(text: string): number {
  const marker = /^(?:---|\.\.\.)(?=\s|$)/gm;
  let contentSeen = false;
  let end: number | undefined;
  let position = 0;
  for (const match of text.matchAll(marker)) {
    if (/^\s*[^\s#%]/m.test(text.slice(position, match.index))) contentSeen = true;
    if (match[0] === '---') {
      if (contentSeen) return match.index;
      contentSeen = true;
    } else {
      end ??= match.index;
    }
    position = match.index + 3;
  }
  return end ?? 0;
}
