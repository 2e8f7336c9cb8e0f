import { parseDocument } from 'yaml';
import {
  commentsOf,
  EditGenerator,
  isWithin,
  pathsOf,
  valueAt,
  withoutMark,
} from '../../../test/support/edit-laws.ts';
import { YamlGenerator } from '../../../test/support/yaml-generator.ts';
import { applyEdits } from '../../store/yaml/edit/apply.ts';
import type { Edit } from '../../store/yaml/edit/edit.ts';
import { sameData } from '../../store/yaml/edit/value.ts';
import { readAnyYaml } from '../../store/yaml/read.ts';
import { count, Lost, type Tally } from './tally.ts';

/** Edits of each generated document. */
const editsOfEach = 6;

/** Edits a generated document in several ways and compares each result with what was meant, byte by byte. */
export function soakEdits(seed: number, tally: Tally): void {
  const text = new YamlGenerator(seed).document();
  const { data } = readAnyYaml(withoutMark(text));
  const generator = new EditGenerator(seed);
  count(tally, 'documents');
  for (let n = 0; n < editsOfEach; n++) {
    const edit = generator.edit(data);
    const result = applyEdits(text, [edit]);
    if (!result.ok) {
      if (!['unusual', 'unwritable'].includes(result.refusal.reason)) {
        throw new Lost(`refused: ${JSON.stringify(result.refusal)}`, seed, shown(edit, text, ''));
      }
      count(tally, 'edits refused');
      continue;
    }
    const broken = brokenLaw(text, data, edit, result.text, result.data);
    if (broken !== undefined) throw new Lost(broken, seed, shown(edit, text, result.text));
    count(tally, 'edits');
  }
}

/** What an edit did that it must not; undefined when it did all right. */
function brokenLaw(
  text: string,
  data: unknown,
  edit: Edit,
  after: string,
  dataAfter: unknown,
): string | undefined {
  const reading = readAnyYaml(withoutMark(after));
  if (reading.faults.length > 0 || !sameData(reading.data, dataAfter))
    return 'the text does not say what was meant';
  const other = parseDocument(withoutMark(after), { version: '1.2', schema: 'core' });
  if (other.errors.length > 0) return `the yaml package cannot read it: ${other.errors[0]?.message}`;
  if (edit.type === 'set' && !sameData(valueAt(dataAfter, edit.path), edit.value))
    return 'the value is not there';
  for (const path of pathsOf(data)) {
    const isBeside = path.length === 1 && edit.path.length > 1 && path[0] !== edit.path[0];
    if (isBeside && !sameData(valueAt(dataAfter, path), valueAt(data, path)))
      return `${path.join('.')} changed`;
  }
  if (after.startsWith('\ufeff') !== text.startsWith('\ufeff')) return 'the byte order mark changed';
  if (!text.includes('\r') && after.includes('\r')) return 'a line break of another kind came';
  if (!/(?<!\r)\n/.test(text) && text.includes('\n') && /(?<!\r)\n/.test(after))
    return 'a line break lost its \\r';
  const replaced = edit.type === 'set' ? valueAt(data, edit.path) : undefined;
  const goes = edit.type === 'remove' || (replaced !== null && typeof replaced === 'object');
  const [before, now] = [commentsOf(text), commentsOf(after)];
  if (goes ? !isWithin(now, before) : now.join('\n') !== before.join('\n')) return 'comments changed';
  return edit.type === 'set' || edit.type === 'remove' ? undefined : notUndone(text, edit, after, dataAfter);
}

/** What came can go again, and leaves the very bytes that were there. */
function notUndone(text: string, edit: Edit, after: string, dataAfter: unknown): string | undefined {
  const size = Object.keys(valueAt(dataAfter, edit.path) as object).length;
  // Of what was empty nothing tells how empty it was.
  if (size === 1) return undefined;
  const step = edit.type === 'add' ? edit.key : edit.type === 'insert' ? edit.index : size - 1;
  const back = applyEdits(after, [{ type: 'remove', path: [...edit.path, step] }]);
  return back.ok && back.text === text ? undefined : 'bytes that nobody meant changed';
}

function shown(edit: Edit, text: string, after: string): string {
  return `${JSON.stringify(edit)}\n--- before\n${text}\n--- after\n${after}`;
}
