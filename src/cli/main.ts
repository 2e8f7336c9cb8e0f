import { helpWords } from '../i18n/help.ts';
import { isLanguage } from '../i18n/language.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { Io } from './io.ts';
import { languageFor } from './language.ts';

/** Runs planctl: arguments and the world in, exit code out. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const asked = optionValue(argv, '--lang');
  const directory = optionValue(argv, '-C') ?? io.cwd;
  const language = languageFor(asked, directory, io);
  try {
    if (asked !== undefined && !isLanguage(asked)) {
      io.err(`planctl: ${helpWords[language].usage.badLanguage(asked)}\n`);
      return exitCodes.usage;
    }
    // A shell asks at each press of a key; nothing of the commands is loaded for it.
    if (argv[0] === 'completion' && argv[1] === '--words') {
      const { answer } = await import('./completion/answer.ts');
      return await answer(argv.slice(2), io, language);
    }
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, io, language);
  } catch (error) {
    if (error instanceof Failure) {
      const { failureWords } = await import('../i18n/failures.ts');
      const { visible } = await import('../model/visible.ts');
      const { message, next } = failureWords(error.reason, language);
      io.err(visible(`planctl: ${message}\n${next === undefined ? '' : `  ${next}\n`}`));
      return error.exit;
    }
    const { bugWords } = await import('../i18n/bug.ts');
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(`${bugWords[language]}\n\n${detail}\n`);
    return exitCodes.bug;
  }
}

/** The value of an option before the arguments are parsed: the language of every message depends on it. */
function optionValue(argv: readonly string[], name: string): string | undefined {
  for (const [i, word] of argv.entries()) {
    if (word === '--') return undefined;
    if (word === name) return argv[i + 1];
    if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
    if (name === '-C' && word.startsWith('-C') && word.length > 2) return word.slice(2);
  }
  return undefined;
}
