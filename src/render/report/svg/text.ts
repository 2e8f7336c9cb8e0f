// Text in a drawing does not wrap by itself, and nobody knows the reader's font: lines are broken by widths that are
// enough for the wide ones among the usual fonts.

const narrow = /[ijlftrI.,:;'’|!()[\]\- \u00a0\u0456]/;
const broad = /[mwMWшщжюфымШЩЖЮФМ@%—…№]/;
const capital = /[A-ZА-ЯЁЪЬ&]/;
/** What takes no room of its own: accents, joiners, variation selectors. */
const mark = /[\u0300-\u036f]|\u200d|[\u20d0-\u20ff]|[\ufe00-\ufe0f]/;

/** How wide a text of a font size is at most. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const one of text) ems += emsOf(one);
  return ems * size;
}

function emsOf(one: string): number {
  if (mark.test(one)) return 0;
  if (narrow.test(one)) return 0.38;
  if (broad.test(one)) return 0.95;
  if (capital.test(one)) return 0.74;
  // Ideographs, and what is beyond the first plane.
  return (one.codePointAt(0) ?? 0) >= 0x1100 && !/[\u2000-\u2bff]/.test(one) ? 1.1 : 0.63;
}

/** A text in lines of a width, at most so many; the last one ends with an ellipsis where words are left over. */
export function wrapped(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.trim().split(/[ \n\t]+/);
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (lines.length + 1 === most)
      return [...lines, shortened(`${longer} ${words.slice(i + 1).join(' ')}`, size, width)];
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line, size) > width) {
      if (lines.length + 1 === most)
        return [...lines, shortened([line, ...words.slice(i + 1)].join(' '), size, width)];
      const head = headOf(line, size, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A text that fits a width, with an ellipsis where it was cut. */
export function shortened(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  return `${headOf(text, size, width - widthOf('…', size)).trimEnd()}…`;
}

/** As much of a text as fits, at least one character; an accent stays with its letter. */
function headOf(text: string, size: number, width: number): string {
  let ems = 0;
  let head = '';
  for (const one of text) {
    ems += emsOf(one);
    if (head !== '' && ems * size > width) break;
    head += one;
  }
  return head;
}
