import { examine } from '../../features/doctor.ts';
import { setupHelp } from '../../i18n/help/setup.ts';
import { hooksWords } from '../../i18n/hooks.ts';
import { setupWords } from '../../i18n/setup.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { Signal } from '../../model/judgement.ts';
import type { Block } from '../../render/blocks.ts';
import { signalPiece } from '../../render/judged.ts';
import { tabSeparated } from '../../render/rows.ts';
import { type Context, printJson } from '../context.ts';
import type { Define } from '../define.ts';

const signals: Readonly<Record<'fine' | 'hint' | 'fix', Signal>> = {
  fine: 'green',
  hint: 'amber',
  fix: 'red',
};

/** `planctl doctor`: whether everything is there that planctl needs, and how to mend what is not. */
async function doctor(context: Context, options: { readonly json?: boolean }): Promise<ExitCode> {
  const { io, language, directory } = context;
  const words = setupWords[language];
  const checks = await examine({
    directory,
    node: io.nodeVersion,
    platform: io.platform,
    now: io.now(),
    pid: io.pid,
    words: { missing: [hooksWords.en.missing, hooksWords.bg.missing] },
  });
  const broken = checks.filter(({ state }) => state === 'fix').length;
  if (options.json) {
    const told = checks.map(({ what, state, met }) => ({
      what,
      state,
      met,
      mend: state === 'fine' ? null : words.mend[what],
    }));
    printJson(io, { schemaVersion: 1, kind: 'doctor', checks: told });
  } else if (!io.terminal) {
    io.out(
      tabSeparated(
        checks.map(({ what, state, met }) => [what, state, met, state === 'fine' ? '' : words.mend[what]]),
      ),
    );
  } else {
    const { printScreen } = await import('../screen.ts');
    const lines = checks.flatMap(({ what, state, met }): readonly Block[] => [
      {
        type: 'line',
        text: [
          signalPiece(signals[state], words.things[what]),
          { text: met === '' || what === 'hook' ? '' : `: ${met}`, tone: 'plain' },
        ],
      },
      ...(state === 'fine' ? [] : [{ type: 'line', text: words.mend[what], indent: 4 } as const]),
    ]);
    printScreen(io, [
      ...lines,
      { type: 'gap' },
      { type: 'line', text: broken === 0 ? words.allFine : words.toFix(broken) },
    ]);
  }
  return broken === 0 ? exitCodes.fine : exitCodes.findings;
}

/** What `planctl doctor` takes. */
export const define: Define = (command, cli) => {
  const help = setupHelp[cli.language];
  command
    .description(cli.describe('doctor', help.details.doctor))
    .action(cli.runs((options: { readonly json?: boolean }) => doctor(cli.context(), options)));
};
