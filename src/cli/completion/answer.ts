import { isLanguage, type Language } from '../../i18n/language.ts';
import type { Io } from '../io.ts';
import { asked } from './asked.ts';
import { begins, type Candidate, type Offer, offerFor } from './candidates.ts';
import { meaningOf } from './meanings.ts';
import { printedOffer } from './print-offer.ts';
import type { CommandShape } from './shape.ts';
import { storedShape } from './stored.ts';
import { type TypedLine, typedLine } from './typed-line.ts';

/**
 * Answers a shell that asks what may stand at the cursor: `bash LINE WORD TYPE COLUMNS`, `powershell` with the line in
 * PLANCTL_LINE, `zsh WORD…` or `fish WORD…`, of which the last one is that at the cursor.
 */
export async function answer(argv: readonly string[], io: Io, language: Language): Promise<number> {
  const [shell = '', ...args] = argv;
  const line = lineOf(shell, args, io);
  const offer = await offerAt(line, io, language);
  io.out(printedOffer(shell, offer, line.current, args));
  return 0;
}

function lineOf(shell: string, args: readonly string[], io: Io): TypedLine {
  if (shell === 'bash') return typedLine(args[0] ?? '', '\\');
  if (shell === 'powershell') return typedLine(io.env['PLANCTL_LINE'] ?? '', '`');
  return { before: args.slice(0, -1), current: args.at(-1) ?? '' };
}

async function offerAt({ before, current }: TypedLine, io: Io, language: Language): Promise<Offer> {
  const root = await shapeIn(language, io);
  const line = asked(root, before, current);
  const { next, path, values } = line;
  const sources = {
    directory: values.get('-C') ?? io.cwd,
    language: chosen(values.get('--lang')) ?? language,
    now: io.now,
    plan: io.env['PLANCTL_PLAN'] || undefined,
  };
  switch (next.of) {
    case 'command': {
      const names = next.commands.map(({ name, about }): Candidate => ({ value: name, about }));
      const offer = begins(names, current);
      if (!next.argument || offer.candidates.length > 0) return offer;
      return offerFor(meaningOf(path, next.argument.name), current, line, sources);
    }
    case 'option':
      return begins(
        next.options.map(({ flag, about }) => ({ value: flag, about })),
        current,
      );
    case 'value': {
      const { option, prefix } = next;
      const meaning = option.choices
        ? ({ of: 'plain', words: option.choices } as const)
        : meaningOf(path, option.value ?? '', option.flag);
      const offer = await offerFor(meaning, current.slice(prefix.length), line, sources);
      return {
        kind: offer.kind,
        candidates: offer.candidates.map(({ value, about }) => ({ value: prefix + value, about })),
      };
    }
    case 'argument': {
      const { name, choices } = next.argument;
      const meaning = choices ? ({ of: 'plain', words: choices } as const) : meaningOf(path, name);
      return offerFor(meaning, current, line, sources);
    }
    case 'nothing':
      return { kind: 'words', candidates: [] };
  }
}

function chosen(language: string | undefined): Language | undefined {
  return isLanguage(language) ? language : undefined;
}

async function shapeIn(language: Language, io: Io): Promise<CommandShape> {
  const stored = storedShape(language);
  if (stored) return stored;
  let text = '';
  const { runProgram } = await import('../program.ts');
  const quiet: Io = { ...io, out: (part) => (text += part), err: () => {} };
  await runProgram(['completion', '--shape'], quiet, language);
  return JSON.parse(text);
}
