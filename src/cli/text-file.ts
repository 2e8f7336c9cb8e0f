import { tidy } from './typed-text.ts';

/** A text that is written below its heading in a file for an editor. */
export interface TextSection {
  /** The field it is for. */
  readonly field: string;
  /** The field in the reader's words. */
  readonly title: string;
  /** What it said last. */
  readonly known?: string;
  /** What it says already. */
  readonly text?: string;
}

/** A file for an editor: what it is about as comments, then a heading for each text. */
export function composeTexts(about: readonly string[], sections: readonly TextSection[]): string {
  const head = about.flatMap(commented);
  const parts = sections.map(({ field, title, known, text }) =>
    [
      '',
      `[[${field}]] ${title.replaceAll('\n', ' ')}`,
      ...(known === undefined ? [] : commented(known)),
      ...(text === undefined ? [] : [text.replace(/^(?=#|\[\[)/gm, ' ')]),
      '',
    ].join('\n'),
  );
  return `${[...head, ...parts].join('\n')}\n`;
}

/** The texts of a file as the editor left it, by their fields; empty ones are none. What stands above every heading goes to the first. */
export function parseTexts(file: string, sections: readonly TextSection[]): ReadonlyMap<string, string> {
  const lines = new Map<string, string[]>();
  let field = sections[0]?.field ?? '';
  for (const line of file.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const heading = /^\[\[(\w+)\]\]/.exec(line)?.[1];
    if (heading !== undefined && sections.some((section) => section.field === heading)) {
      field = heading;
      continue;
    }
    if (line.startsWith('#')) continue;
    const known = lines.get(field);
    if (known) known.push(line.trimEnd());
    else lines.set(field, [line.trimEnd()]);
  }
  const texts = [...lines].map(([name, own]) => [name, tidy(own.join('\n'))] as const);
  return new Map(texts.filter(([, text]) => text !== ''));
}

function commented(text: string): readonly string[] {
  return text.split('\n').map((line) => `# ${line}`.trimEnd());
}
