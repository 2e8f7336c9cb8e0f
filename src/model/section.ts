/**
 * A part of a text file that planctl writes and the rest of which belongs to others: the lines between two markers,
 * which are comments in the files it is used in.
 */
export interface Section {
  readonly begin: string;
  readonly end: string;
}

/** The lines between the markers; undefined when there are none. */
export function sectionOf(text: string, section: Section): readonly string[] | undefined {
  const lines = linesOf(text);
  const place = placeIn(lines, section);
  return place && lines.slice(place.from + 1, place.to);
}

/** The text with these lines between the markers, at its end when there were none. Line ends are the text's own. */
export function withSection(text: string, section: Section, content: readonly string[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = linesOf(text);
  const block = [section.begin, ...content, section.end];
  const place = placeIn(lines, section);
  if (place) return [...lines.slice(0, place.from), ...block, ...lines.slice(place.to + 1)].join(eol);
  const before = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  const gap = before.length === 0 || before.at(-1) === '' ? [] : [''];
  return [...before, ...gap, ...block, ''].join(eol);
}

/** The text without the markers and what is between them. */
export function withoutSection(text: string, section: Section): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = linesOf(text);
  const place = placeIn(lines, section);
  if (!place) return text;
  const before = lines.slice(0, place.from);
  const after = lines.slice(place.to + 1);
  // The blank line that set the section off goes with it.
  if (before.at(-1) === '' && after.every((line) => line === '')) before.pop();
  return [...before, ...after].join(eol);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/\r?\n/);
}

/** The indexes of the markers. Without its end a section is its first marker alone: what follows may be the user's. */
function placeIn(
  lines: readonly string[],
  { begin, end }: Section,
): { readonly from: number; readonly to: number } | undefined {
  const from = lines.indexOf(begin);
  if (from < 0) return undefined;
  const to = lines.indexOf(end, from);
  return { from, to: to < 0 ? from : to };
}
