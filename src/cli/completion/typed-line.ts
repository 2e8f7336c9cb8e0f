/** A command line up to the cursor: the words before the one at the cursor, and what is typed of that. */
export interface TypedLine {
  readonly before: readonly string[];
  readonly current: string;
}

/**
 * The words of a command line as a shell takes them, without the name of the program. `escapeSign` is the sign that takes
 * the meaning of the next one: `\` in bash, a backtick in PowerShell.
 */
export function typedLine(line: string, escapeSign: string): TypedLine {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const sign = line[i] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
      else if (sign === escapeSign && quote === '"' && i + 1 < line.length) word = (word ?? '') + line[++i];
      else word = (word ?? '') + sign;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      word ??= '';
    } else if (sign === escapeSign && i + 1 < line.length) {
      word = (word ?? '') + line[++i];
    } else if (/\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + sign;
    }
  }
  return { before: words.slice(1), current: words.length === 0 ? '' : (word ?? '') };
}
