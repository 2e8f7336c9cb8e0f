import { formatBytes } from '../../features/format.ts';
import { formatHelp } from '../../i18n/help/fmt.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { fileKinds } from '../../model/kinds.ts';
import { choice } from '../choice.ts';
import type { Context } from '../context.ts';
import type { Define } from '../define.ts';
import type { EditFlags } from '../edit-session.ts';
import { filesAsked } from '../files-asked.ts';
import { runFormat, sayLeft } from '../format-session.ts';
import { addEditFlags } from '../update-flags.ts';

/** The options of `fmt`. */
interface FormatFlags extends EditFlags {
  readonly check?: boolean;
  readonly kind?: string;
}

/** `planctl fmt [PATH…]`: puts files in canonical form, or tells which are not. */
export async function fmt(context: Context, paths: readonly string[], flags: FormatFlags): Promise<ExitCode> {
  if (paths.length === 1 && paths[0] === '-') return formatInput(context, flags);
  const { root, plans, only } = filesAsked(context, paths, flags);
  const isMeant = (file: string): boolean =>
    only.length === 0 || only.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  return runFormat(context, flags, { root, plans, isMeant });
}

/** The canonical form of what comes in; with `--check` only whether it has it already. */
async function formatInput(context: Context, { kind, check }: FormatFlags): Promise<ExitCode> {
  if (kind === undefined) throw new Failure({ why: 'kind-needed' });
  const known = choice('--kind', kind, fileKinds);
  const bytes = context.io.readInput();
  const formatted = formatBytes(bytes, known, '-');
  if ('left' in formatted) {
    await sayLeft(context, [formatted.left]);
    return exitCodes.findings;
  }
  if (!check) {
    context.io.out(formatted.text);
    return exitCodes.fine;
  }
  const same = Buffer.compare(bytes, Buffer.from(formatted.text, 'utf8')) === 0;
  return same ? exitCodes.fine : exitCodes.findings;
}

/** What `planctl fmt` takes. */
export const define: Define = (command, cli) => {
  const help = formatHelp[cli.language];
  command.description(cli.describe('fmt', help.details.fmt));
  command
    .argument('[paths...]', help.arguments.paths)
    .option('--check', help.options.check)
    .option('--kind <kind>', help.options.kind);
  addEditFlags(command, cli.language);
  command.action(
    cli.runs((paths: readonly string[], flags: FormatFlags) => fmt(cli.context(), paths, flags)),
  );
};
