import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../i18n/language.ts';
import type { CommandShape } from './shape.ts';

/**
 * The shape of all commands as the build has written it beside the bundle: to complete a word, no command has to be
 * loaded. Undefined where the code runs from its sources.
 */
export function storedShape(language: Language): CommandShape | undefined {
  try {
    return JSON.parse(readFileSync(path.join(__dirname, `completion-${language}.txt`), 'utf8'));
  } catch {
    return undefined;
  }
}
