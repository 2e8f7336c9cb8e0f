import { fstatSync, readSync, statSync, writeSync } from 'node:fs';
import { type Day, dayOf, partsOf } from '../model/dates.ts';
import type { Dialogue } from './dialogue.ts';

/** The world a command runs in: everything it may read or write besides the plan's files. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person reads standard output. */
  readonly terminal: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** How many colours standard output takes. */
  readonly colour: 0 | 1 | 2 | 3;
  readonly platform: string;
  /** The day it is in a time zone (an IANA name; an unknown one counts as UTC). */
  readonly today: (timeZone: string) => Day;
  /** The last second of a day in a time zone, in seconds since 1970. */
  readonly endOfDay: (day: Day, timeZone: string) => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The number of this process, by which others know whether it still runs. */
  readonly pid: number;
  /** Asks the person at the terminal and gives the answer; an empty one when input has ended. */
  readonly ask: (question: string) => Promise<string>;
  /** Whom questions can be put to, one after the other; undefined without a terminal to answer on. */
  readonly dialogue: () => Promise<Dialogue | undefined>;
  /** What standard input holds up to its end. */
  readonly readInput: () => Uint8Array;
  /** Runs an editor on a file, as git would, and waits for it: its exit code, or why there is none. */
  readonly runEditor: (command: string, file: string) => Promise<number | string>;
  /** Data. */
  readonly out: (text: string) => void;
  /** Talk. */
  readonly err: (text: string) => void;
}

/** The world of the process. */
export function processIo(): Io {
  const { env } = process;
  const terminal = isTerminal(1);
  return {
    cwd: process.cwd(),
    env,
    terminal,
    width: widthOf(env, terminal),
    colour: colourOf(env, terminal),
    platform: process.platform,
    today: todayIn,
    endOfDay: endOfDayIn,
    now: Date.now,
    pid: process.pid,
    ask: askAtTerminal,
    dialogue: async () => (await import('./dialogue.ts')).processDialogue(),
    readInput,
    runEditor: async (command, file) => (await import('./run-editor.ts')).runEditor(command, file),
    out: (text) => write(1, text),
    err: (text) => write(2, text),
  };
}

function todayIn(timeZone: string): Day {
  return inZone(timeZone, () => {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  });
}

function endOfDayIn(day: Day, timeZone: string): number {
  const { year, month, date } = partsOf(day + 1);
  return inZone(timeZone, () => new Date(year, month - 1, date).getTime() / 1000 - 1);
}

/** By the process's own time zone, set for a moment: Intl would take longer to load than a whole small plan. */
function inZone<T>(timeZone: string, ask: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = timeZone;
  try {
    return ask();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

function isTerminal(descriptor: 1 | 2): boolean {
  // The streams of `process` are made when they are first touched, which only a screen needs. It is a device, and
  // another one than the one that swallows everything.
  if (process.platform !== 'win32') {
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice() || stat.rdev === statSync('/dev/null').rdev) return false;
  }
  return Boolean((descriptor === 1 ? process.stdout : process.stderr).isTTY);
}

function widthOf(env: NodeJS.ProcessEnv, terminal: boolean): number {
  const asked = Number(env['COLUMNS']);
  if (terminal && process.stdout.columns > 0) return process.stdout.columns;
  return Number.isInteger(asked) && asked > 0 ? asked : 80;
}

/** NO_COLOR wins over everything, then FORCE_COLOR (0 to 3, or set to anything), then what the terminal says of itself. */
function colourOf(env: NodeJS.ProcessEnv, terminal: boolean): Io['colour'] {
  if (env['NO_COLOR']) return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '2' ? 2 : forced === '3' ? 3 : 1;
  }
  if (!terminal || env['TERM'] === 'dumb') return 0;
  if (env['COLORTERM'] === 'truecolor') return 3;
  return env['TERM']?.includes('256') ? 2 : 1;
}

async function askAtTerminal(question: string): Promise<string> {
  const { createInterface } = await import('node:readline');
  const input = inputTaken ? await controllingTerminal() : process.stdin;
  if (input === undefined) return '';
  const lines = createInterface({ input, output: process.stderr });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
      if (input !== process.stdin) input.destroy();
    });
  });
}

/** Standard input was read for a text, so that an answer has to come from somewhere else. */
let inputTaken = false;

async function controllingTerminal(): Promise<(NodeJS.ReadableStream & { destroy(): void }) | undefined> {
  const { openSync } = await import('node:fs');
  const { ReadStream } = await import('node:tty');
  try {
    return new ReadStream(openSync(process.platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty', 'r'));
  } catch {
    return undefined;
  }
}

function readInput(): Uint8Array {
  inputTaken = true;
  const parts: Buffer[] = [];
  const part = Buffer.alloc(64 * 1024);
  for (;;) {
    try {
      const length = readSync(0, part);
      if (length === 0) break;
      parts.push(Buffer.from(part.subarray(0, length)));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // Windows ends a pipe with an error.
      if (code === 'EOF') break;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
  return Buffer.concat(parts);
}

/**
 * Writes all of a text before it returns, so that nothing is lost when the process ends. A full pipe is waited for; a
 * closed one (`planctl list | head`) ends the process quietly, as other tools do.
 */
function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += writeSync(descriptor, bytes, offset);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EAGAIN') pause();
      else if (code === 'EPIPE' || code === 'EOF') process.exit(0);
      else throw error;
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
