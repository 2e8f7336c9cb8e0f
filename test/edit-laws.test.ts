import { describe, expect, it } from 'vitest';
import { applyEdits } from '../src/store/yaml/edit/apply.ts';
import type { Edit } from '../src/store/yaml/edit/edit.ts';
import { intended } from '../src/store/yaml/edit/intend.ts';
import { readYaml } from '../src/store/yaml/read.ts';
import { commentsOf, EditGenerator, isWithin, valueAt } from './support/edit-laws.ts';
import { YamlGenerator } from './support/yaml-generator.ts';

const documents = Number(process.env['DOCS'] ?? 1500);
const firstSeed = Number(process.env['SEED'] ?? 20_260_201);

it('explore', () => {
  const tally: Record<string, number> = {};
  const shown: Record<string, number> = {};
  const count = (name: string, seed?: number, edit?: Edit, text?: string, after?: string) => {
    tally[name] = (tally[name] ?? 0) + 1;
    if (seed === undefined || (shown[name] ?? 0) >= 3) return;
    shown[name] = (shown[name] ?? 0) + 1;
    const a = (text ?? '').split('\n'),
      b = (after ?? '').split('\n');
    let s = 0;
    while (s < a.length && a[s] === b[s]) s++;
    let e = 0;
    while (e < a.length - s && e < b.length - s && a[a.length - 1 - e] === b[b.length - 1 - e]) e++;
    console.log(
      `${name} seed ${seed} ${JSON.stringify(edit)}\n${a
        .slice(Math.max(0, s - 3), a.length - e + 2)
        .map((l) => `- ${l}`)
        .join('\n')}\n${b
        .slice(Math.max(0, s - 3), b.length - e + 2)
        .map((l) => `+ ${l}`)
        .join('\n')}`,
    );
  };
  for (let seed = firstSeed; seed < firstSeed + documents; seed++) {
    const text = new YamlGenerator(seed).document();
    const { data } = readYaml(text.replace(/^\ufeff/, ''));
    const random = new EditGenerator(seed);
    for (let n = 0; n < 8; n++) {
      const edit = random.edit(data);
      const result = applyEdits(text, [edit]);
      if (!result.ok) {
        count(
          `${edit.type} ${result.refusal.reason}`,
          result.refusal.reason === 'misread' ? seed : undefined,
          edit,
          text,
        );
        continue;
      }
      count(`${edit.type} ok`);
      const after = result.text;
      const lines = text.split('\n'),
        newLines = after.split('\n');
      if (/\r\n/.test(text) && /[^\r]\n/.test(after) && !/[^\r]\n/.test(text))
        count('CRLF lost', seed, edit, text, after);
      if (text.endsWith('\n') !== after.endsWith('\n')) count('final newline', seed, edit, text, after);
      const trailing = (t: string) => (t.match(/[ \t]+\r?$/gm) ?? []).length;
      if (trailing(after) > trailing(text)) count('trailing', seed, edit, text, after);
      const old = edit.type === 'set' ? valueAt(data, edit.path) : undefined;
      if (edit.type === 'remove') {
        if (!isWithin(commentsOf(after), commentsOf(text))) count('remove comments', seed, edit, text, after);
      } else if (edit.type !== 'set' || old === null || typeof old !== 'object') {
        if (commentsOf(after).join() !== commentsOf(text).join())
          count(`${edit.type} comments`, seed, edit, text, after);
      }
      if (edit.type === 'add' || edit.type === 'append' || edit.type === 'insert') {
        const kept = lines.filter((l, i) => l !== newLines[i]);
        const list = valueAt(result.data, edit.path) as object;
        const place =
          edit.type === 'add'
            ? [...edit.path, edit.key]
            : [...edit.path, edit.type === 'append' ? (list as unknown[]).length - 1 : edit.index];
        const back = applyEdits(after, [{ type: 'remove', path: place }]);
        if (!back.ok) count(`${edit.type} back ${back.refusal.reason}`, seed, edit, text, after);
        else if (back.text !== text) {
          const n = Object.keys(list).length;
          if (n === 1) count(`${edit.type} back only`);
          else count(`${edit.type} back other`, seed, edit, text, `${after}\n=====BACK\n${back.text}`);
        } else count(`${edit.type} back same`);
      }
      if (edit.type === 'set') {
        const back = applyEdits(after, [{ type: 'set', path: edit.path, value: old }]);
        if (!back.ok) count(`set back ${back.refusal.reason}`, seed, edit, text, after);
        else if (typeof old === 'string' && typeof edit.value === 'string')
          count(back.text === text ? 'set back same' : 'set back other');
        else count('set back ok');
      }
    }
  }
  console.log(tally);
}, 100000);
