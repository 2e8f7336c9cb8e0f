import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exitCodes, Failure } from '../../model/failure.ts';
import { type Section, sectionOf, withoutSection, withSection } from '../../model/section.ts';
import { askGit, gitText } from '../git.ts';
import { codeOf } from '../write/disk.ts';
import { writeOutput } from '../write/output-file.ts';

/** Packages of the work tree come first; git runs its drivers at the top of it. */
const planctl = 'PATH="./node_modules/.bin:$PATH" planctl';

/**
 * What git is told of planctl. Where planctl is missing or fails, a file is compared as it is and merged by its lines:
 * git would stop, or take one side without a word. Nothing is remembered of texts (`cachetextconv`), since their words
 * change with the version and the language of planctl.
 */
const settings: readonly (readonly [string, string])[] = [
  ['diff.planctl.textconv', `f() { ${planctl} driver text "$1" 2>/dev/null || cat "$1"; }; f`],
  // What stands behind the numbers of a part of a comparison: the entry that it is in.
  ['diff.planctl.xfuncname', '^[^ ].*'],
  ['merge.planctl.name', 'planctl: plan files'],
  [
    'merge.planctl.driver',
    `f() { ${planctl} driver merge "$@"; s=$?; [ $s -le 1 ] && return $s; git merge-file --marker-size="$5" -L ours -L base -L theirs "$2" "$1" "$3"; }; f %O %A %B %P %L`,
  ],
];

const section: Section = { begin: '# begin planctl', end: '# end planctl' };

/** How far the drivers are set up: git's settings are of this clone, the attributes are files of everybody. */
export interface DriverState {
  readonly configured: boolean;
  readonly attributes: boolean;
}

/** The lines of .gitattributes for the files below some folders of the work tree. */
function attributeLines(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    ['yaml', 'yml'].map((ending) => {
      const within = folder === '' ? '' : `${folder}/`;
      return `${pattern(`${within}**/*.${ending}`)} diff=planctl merge=planctl`;
    }),
  );
}

/** git takes a pattern with a blank in quotation marks, in which it knows escapes. */
function pattern(text: string): string {
  return /[\s"\\#]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
}

/** What is set up now. */
export function driverState(root: string, folders: readonly string[]): DriverState {
  const configured = settings.every(([key, value]) => configOf(root, key) === value);
  const content = sectionOf(attributesOf(root), section);
  const attributes = content?.join('\n') === attributeLines(folders).join('\n');
  return { configured, attributes };
}

/** Sets the drivers up. */
export function installDrivers(root: string, folders: readonly string[], pid: number): void {
  // An external command would be asked before the text is.
  askGit(root, ['config', '--local', '--unset-all', 'diff.planctl.command']);
  for (const [key, value] of settings) gitText(root, ['config', '--local', key, value]);
  const before = attributesOf(root);
  const after = withSection(before, section, attributeLines(folders));
  if (after !== before) writeOutput(path.join(root, '.gitattributes'), after, pid);
}

/** Takes them away again. Says whether there was anything. */
export function uninstallDrivers(root: string, pid: number): boolean {
  const names = ['diff.planctl', 'merge.planctl'];
  const removed = names.map((name) => askGit(root, ['config', '--local', '--remove-section', name]).ok);
  const before = attributesOf(root);
  const after = withoutSection(before, section);
  const file = path.join(root, '.gitattributes');
  // A file that held nothing else was planctl's own.
  if (after === '' && before !== '') rmSync(file);
  else if (after !== before) writeOutput(file, after, pid);
  return after !== before || removed.includes(true);
}

function configOf(root: string, key: string): string | undefined {
  const { ok, out } = askGit(root, ['config', '--local', '--get', key]);
  return ok ? out.toString('utf8').replace(/\n$/, '') : undefined;
}

function attributesOf(root: string): string {
  const file = path.join(root, '.gitattributes');
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw new Failure({ why: 'cannot-read', path: file, detail: codeOf(error) ?? '' }, exitCodes.unreadable);
  }
}
