import { linesOf, matches } from './merge-lines.ts';

/** What the sides of a conflict are called behind its marks. */
export interface SideNames {
  readonly ours: string;
  readonly theirs: string;
}

/** How long git's marks are unless an attribute says otherwise. */
export const usualMarkSize = 7;

/** Two versions of a text in one, with marks around the lines in which they differ, and those alone. */
export function marked(ours: string, theirs: string, names: SideNames, size = usualMarkSize): string {
  const [here, there] = [linesOf(ours), linesOf(theirs)];
  const lineBreak = /\r\n/.test(ours) || (ours === '' && /\r\n/.test(theirs)) ? '\r\n' : '\n';
  const found = matches(here, there) ?? here.map(() => undefined);
  const mark = (sign: string, name = ''): string => `${`${sign.repeat(size)} ${name}`.trimEnd()}${lineBreak}`;
  const whole = (lines: readonly string[]): string => {
    const text = lines.join('');
    return text === '' || text.endsWith('\n') ? text : text + lineBreak;
  };
  let text = '';
  let [a, b] = [0, 0];
  const until = (nextA: number, nextB: number): void => {
    if (nextA > a || nextB > b) {
      const [left, right] = [here.slice(a, nextA), there.slice(b, nextB)].map(whole);
      text += `${mark('<', names.ours)}${left}${mark('=')}${right}${mark('>', names.theirs)}`;
    }
    [a, b] = [nextA, nextB];
  };
  found.forEach((index, line) => {
    if (index === undefined) return;
    until(line, index);
    text += here[line] ?? '';
    [a, b] = [line + 1, index + 1];
  });
  until(here.length, there.length);
  return text;
}
