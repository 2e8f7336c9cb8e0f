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
