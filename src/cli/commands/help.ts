import { checkingHelp } from '../../i18n/help/checking.ts';
import { helpWords } from '../../i18n/help.ts';
import { commandOfWord } from '../../i18n/usage-hints.ts';
import { closest } from '../../model/closest.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { helpTopics } from '../../model/help-topics.ts';
import type { Cli, Define } from '../define.ts';
import { aboutItem } from '../usage-error.ts';

/** `planctl help [TOPIC]`: the help of a command, or a page about codes, rules or files. */
async function help(cli: Cli, topic: string | undefined): Promise<ExitCode> {
  const { root } = cli;
  const named = root.commands.find((one) => one.name() === topic);
  if (topic === undefined) root.outputHelp();
  else if (named) named.outputHelp();
  else if (topic === 'codes') {
    const { helpCodes } = await import('./help-codes.ts');
    return helpCodes(cli.context());
  } else if (topic === 'rules') {
    const { helpRules } = await import('./help-rules.ts');
    return helpRules(cli.context());
  } else if (topic === 'files') {
    const { helpFiles } = await import('./help-files.ts');
    return helpFiles(cli.context());
  } else {
    const known = [...root.commands.map((one) => one.name()), ...helpTopics];
    const { seeHelp, unknownTopic } = helpWords[cli.language].usage;
    const next = aboutItem(topic, cli.language) ?? seeHelp('planctl --help');
    return cli.complain(unknownTopic(topic), next, commandOfWord(topic) ?? closest(topic, known));
  }
  return exitCodes.fine;
}

/** What `planctl help` takes. */
export const define: Define = (command, cli) => {
  const words = checkingHelp[cli.language];
  command
    .description(cli.describe('help', words.details.help))
    .argument('[topic]', words.arguments.topic)
    .action(cli.runs((topic: string | undefined) => help(cli, topic)));
};
