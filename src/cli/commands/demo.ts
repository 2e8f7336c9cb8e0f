import { demoCalendar } from '../../core/demo.ts';
import { makeDemo } from '../../features/demo.ts';
import { demoStory } from '../../i18n/demo/story.ts';
import { demoWords } from '../../i18n/demo/words.ts';
import { demoHelp } from '../../i18n/help/demo.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { type Context, resolveIn } from '../context.ts';
import type { Define } from '../define.ts';
import { tool } from '../report/wish.ts';

/** `planctl demo [DIR]`: a made-up city with a history, to try everything on. */
async function demo(context: Context, folder = 'lipovgrad'): Promise<ExitCode> {
  const { io, language } = context;
  const calendar = demoCalendar(io.today('Europe/Sofia'));
  const story = demoStory(calendar);
  const commits = await makeDemo(resolveIn(context, folder), story, { tool, now: io.now() });
  const words = demoWords[language];
  const tour = words.tour({ quarter: story.closed, earlier: calendar.last(5) });
  const width = Math.max(...tour.slice(0, -1).map(({ command }) => command.length));
  io.err(`${words.made(folder, commits)}\n${words.fictional}\n\n${words.enter}\n`);
  io.out(`cd ${folder}\n`);
  for (const { command, shows } of tour) {
    const line = `${command.padEnd(width)}  # ${shows}`;
    if (!io.terminal) io.out(`${command}\n`);
    else io.out(line.length > io.width ? `# ${shows}\n${command}\n` : `${line}\n`);
  }
  return exitCodes.fine;
}

/** What `planctl demo` takes. */
export const define: Define = (command, cli) => {
  const help = demoHelp[cli.language];
  command
    .description(cli.describe('demo', help.details.demo))
    .argument('[folder]', help.arguments.folder)
    .action(cli.runs((folder: string | undefined) => demo(cli.context(), folder)));
};
