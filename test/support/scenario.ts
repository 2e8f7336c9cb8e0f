import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bin.ts';

/** A command of a scenario with what it should print, and its exit code. */
export interface ScenarioStep {
  readonly command: string;
  /** Lines of both streams as a person sees them; `…` stands for anything in a line, alone for any lines. */
  readonly expected: readonly string[];
  readonly status: number;
  /** Where it stands in the file, from 1. */
  readonly line: number;
}

/**
 * The steps of a scenario: the lines behind `$ ` in its console blocks, with what follows each. `[exit 1]` at the end of
 * an output is the exit code; 0 without it.
 */
export function stepsOf(text: string): readonly ScenarioStep[] {
  const steps: ScenarioStep[] = [];
  let inside = false;
  let open: { command: string; expected: string[]; line: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const exit = /^\[exit (\d+)\]$/.exec(open.expected.at(-1) ?? '');
    const expected = exit ? open.expected.slice(0, -1) : open.expected;
    steps.push({ ...open, expected, status: Number(exit?.[1] ?? 0) });
    open = undefined;
  };
  for (const [i, line] of text.split('\n').entries()) {
    if (line.startsWith('```')) {
      close();
      inside = line === '```console';
    } else if (inside && line.startsWith('$ ')) {
      close();
      open = { command: line.slice(2), expected: [], line: i + 1 };
    } else if (inside && line.startsWith('> ') && open && open.expected.length === 0) {
      open.command += `\n${line.slice(2)}`;
    } else if (inside) open?.expected.push(line);
  }
  close();
  return steps;
}

/** What a command of a scenario printed. */
export interface ScenarioRun {
  readonly output: readonly string[];
  readonly status: number | null;
}

/** Runs the commands of a scenario one after the other, each in the folder that the one before left it in. */
export class ScenarioShell {
  #cwd: string;
  readonly #home: string;
  readonly #bin: string;

  constructor(home: string) {
    this.#home = home;
    this.#cwd = path.join(home, 'work');
    this.#bin = path.join(home, 'bin');
    mkdirSync(this.#cwd);
    mkdirSync(this.#bin);
    const shim = path.join(this.#bin, 'planctl');
    const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
    writeFileSync(
      shim,
      `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(path.join(root, 'bin/planctl.js'))} "$@"\n`,
    );
    chmodSync(shim, 0o755);
    writeFileSync(
      path.join(home, '.gitconfig'),
      '[init]\n\tdefaultBranch = main\n[commit]\n\tgpgsign = false\n[advice]\n\tdetachedHead = false\n',
    );
  }

  /** The folder that the last command left it in. */
  get cwd(): string {
    return this.#cwd;
  }

  run(command: string, language: string): ScenarioRun {
    const script = `${command}\nstatus=$?\nprintf '\\n::%s\\n' "$(pwd)"\nexit $status`;
    const { PATH = '' } = process.env;
    const { stdout, status } = spawnSync('sh', ['-c', `exec 2>&1\n${script}`], {
      cwd: this.#cwd,
      encoding: 'utf8',
      env: {
        PATH: `${this.#bin}${path.delimiter}${PATH}`,
        HOME: this.#home,
        PLANCTL_LANG: language,
        LC_ALL: 'C.UTF-8',
        GIT_CONFIG_NOSYSTEM: '1',
      },
      timeout: 60_000,
    });
    const at = stdout.lastIndexOf('\n::');
    this.#cwd = at < 0 ? this.#cwd : stdout.slice(at + 3).trimEnd();
    const output = (at < 0 ? stdout : stdout.slice(0, at)).split('\n').map((line) => line.trimEnd());
    while (output.at(-1) === '') output.pop();
    return { output, status };
  }
}

/** Whether an output is what was expected, `…` standing for anything. */
export function isExpected(output: readonly string[], expected: readonly string[]): boolean {
  const pattern = expected
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${line.split('…').map(escaped).join('.*')}\\n`))
    .join('');
  return new RegExp(`^${pattern}$`, 'u').test(output.map((line) => `${line}\n`).join(''));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
