import { main } from '../../src/cli/main.ts';
import { dayOf } from '../../src/model/dates.ts';
import { root } from './bin.ts';
import type { Person } from './person.ts';

/** What a person sees who runs planctl on a terminal, without a real one. */
export async function onTerminal(
  args: readonly string[],
  options: {
    readonly width?: number;
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly terminal?: boolean;
    /** How many colours it takes; none unless given. */
    readonly colour?: 0 | 1;
    /** Who answers what is asked; nobody unless given. */
    readonly person?: Person;
  } = {},
): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }> {
  let stdout = '';
  let stderr = '';
  const status = await main(args, {
    cwd: options.cwd ?? root,
    env: { PLANCTL_LANG: 'en', ...options.env },
    terminal: options.terminal ?? true,
    width: options.width ?? 80,
    colour: options.colour ?? 0,
    nodeVersion: '22.0.0',
    platform: 'linux',
    now: () => Date.UTC(2026, 10, 22),
    pid: 1,
    ask: async (question) => options.person?.answer(question) ?? '',
    dialogue: async () => options.person?.dialogue,
    readInput: () => new Uint8Array(),
    runEditor: async () => 1,
    endOfDay: (day) => (day + 1) * 86_400 - 1,
    today: () => dayOf(2026, 11, 22),
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
      options.person?.sees(text);
    },
  });
  return { status, stdout, stderr };
}
