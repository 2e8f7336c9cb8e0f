import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeTexts, parseTexts } from '../src/cli/text-file.ts';
import { textReader } from '../src/cli/typed-text.ts';
import { askedPlan, git } from './support/asked-plan.ts';
import { folder, planctl } from './support/bin.ts';

const activity = 'plans/p/activities/A-01.yaml';
const kpi = 'plans/p/kpis/K-01.yaml';
const read = (cwd: string, file: string): string => readFileSync(path.join(cwd, file), 'utf8');

describe('a text from standard input', () => {
  test.each([
    ['--note', 'note'],
    ['--done', 'done'],
    ['--next-steps', 'next_steps'],
    ['--next', 'next_steps'],
    ['--help-needed', 'help_needed'],
    ['--note-internal', 'note_internal'],
  ])('%s -', (flag, field) => {
    const cwd = askedPlan();
    const args = ['update', 'A-01', flag, '-', '--json', '--dry-run'];
    const { status, stdout } = planctl(cwd, args, {}, '\ufeffПърви ред\r\nвтори\r\n\r\n');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).changes[0].after[field]).toBe('Първи ред\nвтори');
  });

  test('for the text of a blocker, a corrective action, a reason, and of measure', () => {
    const cwd = askedPlan();
    const entry = (...args: readonly string[]) =>
      JSON.parse(planctl(cwd, [...args, '--json', '--dry-run'], {}, 'Текст\n').stdout).changes[0].after;
    expect(entry('update', 'A-01', '--blocker', '-', '--blocker', 'Друга').blockers).toEqual([
      'Текст',
      'Друга',
    ]);
    expect(entry('update', 'A-01', '--corrective-action', '-').corrective_action.text).toBe('Текст');
    expect(entry('update', 'A-01', '--corrects', '2026-03-31', '--reason', '-').reason).toBe('Текст');
    expect(entry('update', 'A-01', '--note-en', '-', '--note', 'Бележка').note).toEqual({
      bg: 'Бележка',
      en: 'Текст',
    });
    expect(entry('measure', 'K-01', '13', '--period', '2026-Q2', '--note', '-').note).toBe('Текст');
    const revised = entry('measure', 'K-01', '13', '--period', '2026-Q1', '--revises', '-');
    expect(revised.revises).toBe('Текст');
  });

  test.each([
    [['--note', '-'], ' \n', /--note -: standard input is empty/],
    [['--note', '-', '--done', '-'], 'text', /standard input was read for another option already/],
  ])('%j is refused', (flags, input, message) => {
    const cwd = askedPlan();
    const { status, stderr } = planctl(cwd, ['update', 'A-01', ...flags], {}, input);
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(git(cwd, 'status', '--short')).toBe('');
  });

  test('is read only for a flag that says so', () => {
    const text = textReader(() => {
      throw new Error('nobody asked for it');
    });
    expect(text('--note', ' - \u0438\u0306 ')).toBe('- й');
  });
});

describe('a file of texts for an editor', () => {
  const sections = [
    { field: 'done', title: 'Done', known: 'one\n[[note]] two' },
    { field: 'note', title: 'A note', text: '# first\n[[done]] second' },
  ];

  test('says what it is about, and holds what is said already', () => {
    expect(composeTexts(['A-01', 'Write below'], sections)).toBe(`# A-01
# Write below

[[done]] Done
# one
# [[note]] two


[[note]] A note
 # first
 [[done]] second

`);
    expect([...parseTexts(composeTexts(['x'], sections), sections)]).toEqual([
      ['note', '# first\n [[done]] second'],
    ]);
  });

  test('is read with any line breaks; empty texts are none, and nothing that was written is dropped', () => {
    const file =
      '\ufeff# head\r\nabove\r\n[[done]] Done\r\n# old\r\n  One.  \r\n\r\nTwo.\r\n[[note]]\r\n \r\n[[gone]] x\r\n';
    expect([...parseTexts(file, sections)]).toEqual([
      ['done', 'above\n  One.\n\nTwo.'],
      ['note', '[[gone]] x'],
    ]);
    expect(parseTexts('', sections).size).toBe(0);
  });
});

/** A command that edits a file: it fills in texts by their headings, and leaves what it saw. */
function editor(
  texts: Readonly<Record<string, string>>,
  exit = 0,
): { readonly command: string; readonly saw: string } {
  const directory = folder();
  const saw = path.join(directory, 'saw it.txt');
  const file = path.join(directory, 'an editor.mjs');
  const code = `import { readFileSync, writeFileSync } from 'node:fs';
const file = process.argv.at(-1);
let text = readFileSync(file, 'utf8');
writeFileSync(${JSON.stringify(saw)}, file + '\\n' + text);
for (const [field, said] of Object.entries(${JSON.stringify(texts)})) {
  text = text.replace(new RegExp('^(\\\\[\\\\[' + field + '\\\\]\\\\].*)$', 'm'), (line) => line + '\\n' + said);
}
writeFileSync(file, text);
process.exit(${exit});
`;
  writeFileSync(file, code);
  return { command: `"${process.execPath}" "${file}"`, saw };
}

describe('--editor', () => {
  test('opens the editor that git would, in the language of the user, and takes what was written', () => {
    const cwd = askedPlan();
    const { command, saw } = editor({ done: 'Готово: първо\nи второ', note_internal: 'Само за нас' });
    git(cwd, 'config', 'core.editor', command);
    const args = ['update', 'A-01', '--editor', '--lang', 'bg', '--next-steps', 'Оттук', '--json'];
    const { status, stdout } = planctl(cwd, args, { VISUAL: 'false', EDITOR: 'false' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).changes[0].after).toMatchObject({
      done: 'Готово: първо\nи второ',
      next_steps: 'Оттук',
      note_internal: 'Само за нас',
    });
    const [file = '', ...text] = readFileSync(saw, 'utf8').split('\n');
    expect(text.join('\n')).toContain('# A-01 Портал: отчет към');
    expect(text.join('\n')).toContain('# досега: Обявена е поръчката.');
    expect(text.join('\n')).toMatch(/\[\[next_steps\]\].*\n# досега: .*\nОттук\n/);
    expect(existsSync(path.dirname(file))).toBe(false);
  });

  test('asks GIT_EDITOR before core.editor, and VISUAL where git names none', () => {
    const cwd = askedPlan();
    const wanted = editor({ note: 'first' });
    git(cwd, 'config', 'core.editor', 'false');
    const args = ['update', 'A-01', '--editor', '--dry-run', '--json'];
    const note = (env: Readonly<Record<string, string>>) =>
      JSON.parse(planctl(cwd, args, env).stdout).changes[0].after.note;
    expect(note({ GIT_EDITOR: wanted.command })).toBe('first');
    git(cwd, 'config', '--unset', 'core.editor');
    expect(note({ TERM: 'xterm', VISUAL: wanted.command, EDITOR: 'false' })).toBe('first');
    expect(note({ EDITOR: wanted.command })).toBe('first');
  });

  test('an empty file is nothing', () => {
    const cwd = askedPlan();
    const { command } = editor({});
    const nothing = planctl(cwd, ['update', 'A-01', '--editor'], { GIT_EDITOR: command });
    expect([nothing.status, nothing.stderr]).toEqual([2, expect.stringContaining('Nothing is said of A-01')]);
    const other = planctl(cwd, ['update', 'A-01', '--editor', '--progress', '40'], { GIT_EDITOR: command });
    expect(other.status).toBe(0);
    expect(read(cwd, activity)).toMatch(/status: in_progress\n {4}progress: 40\n$/);
  });

  test('an editor that fails writes nothing; a text that cannot be written is kept', () => {
    const cwd = askedPlan();
    const failed = editor({ note: 'x' }, 3);
    const run = planctl(cwd, ['update', 'A-01', '--editor'], { GIT_EDITOR: failed.command });
    expect([run.status, run.stderr]).toEqual([3, expect.stringMatching(/ended with an error \(3\)/)]);
    const [gone = ''] = readFileSync(failed.saw, 'utf8').split('\n');
    expect(existsSync(gone)).toBe(false);
    const missing = planctl(cwd, ['update', 'A-01', '--editor'], { GIT_EDITOR: 'no-such-editor-here' });
    expect(missing.status).toBe(3);
    expect(git(cwd, 'status', '--short')).toBe('');
    const { command } = editor({ note: 'a long text' });
    const args = ['update', 'A-01', '--editor', '--status', 'not started'];
    const { status, stderr } = planctl(cwd, args, { GIT_EDITOR: command });
    expect(status).toBe(1);
    const kept = /What you wrote is kept in (.*)/.exec(stderr)?.[1] ?? '';
    expect(kept.startsWith(os.tmpdir())).toBe(true);
    expect(readFileSync(kept, 'utf8')).toContain('a long text');
    rmSync(path.dirname(kept), { recursive: true });
  });

  test('measure takes its note and its reason from there', () => {
    const cwd = askedPlan();
    const { command } = editor({ note: 'Бележка', revises: 'Преброено' });
    const args = ['measure', 'K-01', '13', '--period', '2026-Q1', '--editor'];
    expect(planctl(cwd, args, { GIT_EDITOR: command }).status).toBe(0);
    expect(read(cwd, kpi)).toContain('{period: 2026-Q1, value: 13, note: Бележка, revises: Преброено}');
  });
});
