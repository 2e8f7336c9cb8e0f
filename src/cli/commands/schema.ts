import { checkingHelp } from '../../i18n/help/checking.ts';
import { closest } from '../../model/closest.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { readSchema, schemaNames } from '../../store/schema-files.ts';
import type { Context } from '../context.ts';
import type { Define } from '../define.ts';

interface SchemaOptions {
  readonly list?: boolean;
}

/** `planctl schema [KIND]`: prints a schema; without a kind, or with `--list`, the names there are. */
export async function schema(
  context: Context,
  kind: string | undefined,
  options: SchemaOptions,
): Promise<ExitCode> {
  const { files, output } = schemaNames();
  const names = [...files, ...output.map((name) => `output/${name}`)];
  if (kind === undefined || options.list) {
    context.io.out(`${names.join('\n')}\n`);
    return exitCodes.fine;
  }
  const wanted = kind.toLowerCase().replace(/\.schema\.json$/, '');
  if (!names.includes(wanted)) {
    const suggestion = closest(wanted, names);
    throw new Failure({
      why: 'bad-choice',
      name: 'KIND',
      value: kind,
      allowed: names,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  context.io.out(readSchema(wanted));
  return exitCodes.fine;
}

/** What `planctl schema` takes. */
export const define: Define = (command, cli) => {
  const help = checkingHelp[cli.language];
  command.description(cli.describe('schema', help.details.schema));
  command
    .argument('[kind]', help.arguments.schema)
    .option('--list', help.options.schemaList)
    .action(
      cli.runs((kind: string | undefined, options: SchemaOptions) => schema(cli.context(), kind, options)),
    );
};
