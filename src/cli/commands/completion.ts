import { Option } from 'commander';
import { completionWords } from '../../i18n/completion.ts';
import { completionHelp } from '../../i18n/help/completion.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { choice } from '../choice.ts';
import { shapeOf } from '../completion/definitions.ts';
import { type Shell, scripts, shells } from '../completion/scripts.ts';
import type { Context } from '../context.ts';
import type { Cli, Define } from '../define.ts';

/** `planctl completion [SHELL]`: what a shell needs to complete planctl; without a shell how to install it in this one. */
async function completion(
  cli: Cli,
  typed: string | undefined,
  { shape }: { readonly shape?: boolean },
): Promise<ExitCode> {
  const context = cli.context();
  const { io, language } = context;
  if (shape) {
    io.out(JSON.stringify(await shapeOf(cli, 'completion')));
    return exitCodes.fine;
  }
  if (typed !== undefined) {
    const name = typed.toLowerCase();
    io.out(scripts[choice('SHELL', name === 'pwsh' ? 'powershell' : name, shells)]);
    return exitCodes.fine;
  }
  const shell = ownShell(context);
  if (shell === undefined) throw new Failure({ why: 'shell-needed' });
  io.out(`${completionWords[language].install(shell)}\n`);
  return exitCodes.fine;
}

/** The shell that planctl most likely runs in. */
function ownShell({ io }: Context): Shell | undefined {
  const name = /([^/\\]*?)(?:\.exe)?$/i.exec(io.env['SHELL'] ?? '')?.[1]?.toLowerCase();
  const known = shells.find((shell) => shell === name);
  // PowerShell tells its name nowhere; this it sets for all that it starts.
  if (known !== undefined) return known;
  return name === 'pwsh' || io.env['PSModulePath'] !== undefined ? 'powershell' : undefined;
}

/** What `planctl completion` takes. */
export const define: Define = (command, cli) => {
  const help = completionHelp[cli.language];
  command.description(cli.describe('completion', help.details.completion));
  command
    .argument('[shell]', help.arguments.shell)
    // What the build asks for, so that a shell gets its answers without loading any command.
    .addOption(new Option('--shape').hideHelp())
    .action(
      cli.runs((shell: string | undefined, options: { readonly shape?: boolean }) =>
        completion(cli, shell, options),
      ),
    );
};
