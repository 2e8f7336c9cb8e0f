import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { textFileWords } from '../i18n/text-file.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { askGit } from '../store/git.ts';
import type { Context } from './context.ts';
import { composeTexts, parseTexts, type TextSection } from './text-file.ts';

/** Texts that were written with an editor. */
export interface EditedTexts {
  readonly texts: ReadonlyMap<string, string>;
  /** Does something with them; the file they stand in goes only when it went well, so that no text is lost. */
  readonly whileKept: <T>(work: () => Promise<T>, wentWell: (result: T) => boolean) => Promise<T>;
}

/** Opens the user's editor on a file with a heading for each text, and reads what was written. */
export async function editTexts(
  context: Context,
  name: string,
  about: string,
  sections: readonly TextSection[],
): Promise<EditedTexts> {
  const { io, language } = context;
  const words = textFileWords[language];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'planctl-'));
  const file = path.join(folder, `${name}.txt`);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  let written = '';
  try {
    const known = sections.map((section) =>
      section.known === undefined ? section : { ...section, known: words.soFar(section.known) },
    );
    writeFileSync(file, composeTexts([about, ...words.howTo], known), { mode: 0o600 });
    const editor = editorOf(context);
    const ended = await io.runEditor(editor, file);
    if (ended !== 0) {
      throw new Failure({ why: 'editor-failed', editor, detail: String(ended) }, exitCodes.unreadable);
    }
    written = readFileSync(file, 'utf8');
  } catch (error) {
    remove();
    throw error;
  }
  const texts = parseTexts(written, sections);
  const keep = (): void => {
    if (texts.size === 0) remove();
    else io.err(`${words.kept(file)}\n`);
  };
  return {
    texts,
    whileKept: async (work, wentWell) => {
      try {
        const result = await work();
        if (wentWell(result)) remove();
        else keep();
        return result;
      } catch (error) {
        keep();
        throw error;
      }
    },
  };
}

/** The editor that git would open: GIT_EDITOR, core.editor, VISUAL, EDITOR, in this order, else what the system has. */
function editorOf({ io, directory }: Context): string {
  const asked = gitsEditor(directory);
  // git for Windows brings a vi that few expect.
  if (asked !== undefined && !(io.platform === 'win32' && asked === 'vi')) return asked;
  const { VISUAL: visual, EDITOR: editor } = io.env;
  return visual || editor || (io.platform === 'win32' ? 'notepad' : 'vi');
}

function gitsEditor(directory: string): string | undefined {
  try {
    const { ok, out } = askGit(directory, ['var', 'GIT_EDITOR']);
    return (ok && out.toString('utf8').trim()) || undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
