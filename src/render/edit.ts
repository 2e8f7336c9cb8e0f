import type { Change } from '../model/change.ts';
import { type Block, piece, pieces } from './blocks.ts';
import { changeText, namesItself } from './changes.ts';
import { lineDiff } from './line-diff.ts';
import type { Phrases } from './phrases.ts';

/** A file as a change leaves it; a text is undefined where the file is not there. */
interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A proposed or finished change for a person: in words, then line by line. */
export function editBlocks(
  edit: { readonly changes: readonly Change[]; readonly files: readonly FileChange[] },
  heading: string,
  phrases: Phrases,
): readonly Block[] {
  return [
    { type: 'heading', text: heading },
    ...changeLines(edit.changes, phrases),
    ...edit.files.flatMap(fileBlocks),
  ];
}

/** Changes line by line; where they are of several entities, below the name of each. */
function changeLines(changes: readonly Change[], phrases: Phrases): readonly Block[] {
  const several = new Set(changes.map(({ entity }) => entity)).size > 1;
  return changes.flatMap((change, i): readonly Block[] => {
    const text = changeText(change, phrases);
    if (!several || namesItself(change)) return [{ type: 'line', text, indent: 2 }];
    const entity = phrases.state.byId.get(change.entity);
    const name = [
      piece(change.entity, 'accent'),
      ...(entity ? [piece(' '), ...pieces(phrases.title(entity))] : []),
    ];
    const isFirst = changes[i - 1]?.entity !== change.entity;
    return [
      ...(isFirst ? [{ type: 'line', text: name, indent: 2 } as const] : []),
      { type: 'line', text, indent: 4 },
    ];
  });
}

/** What differs in a file, line by line: each place by itself. */
export function fileBlocks({ path, before, after }: FileChange): readonly Block[] {
  return lineDiff(before, after).flatMap(({ from, lines }): readonly Block[] => [
    { type: 'gap' },
    { type: 'line', text: [piece(`${path}:${from}`, 'dim')] },
    ...lines.map(({ sign, text }): Block => {
      const tone = sign === '+' ? 'good' : sign === '-' ? 'bad' : 'dim';
      return { type: 'line', text: [piece(`${sign} ${text}`.replaceAll(' ', '\u00a0'), tone)], indent: 2 };
    }),
  ]);
}
