import type { Readable } from 'node:stream';
import { isatty } from 'node:tty';

/** A person at a terminal, who can be asked: keys come from it, and what is drawn on stderr is seen on it. */
export interface Dialogue {
  readonly input: Readable;
  /** The size of the terminal now. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  /** Calls back when nobody will answer any more: the terminal is gone, or the process is to end. Gives what ends that. */
  readonly onHangUp: (gone: () => void) => () => void;
}

const signals = ['SIGTERM', 'SIGHUP'] as const;

/** Whoever sits at the process's terminal; undefined where keys or questions go elsewhere, or nothing can be redrawn. */
export function processDialogue(): Dialogue | undefined {
  if (!isatty(0) || !isatty(2) || process.env['TERM'] === 'dumb') return undefined;
  const { stdin, stderr } = process;
  return {
    input: stdin,
    size: () => ({ columns: stderr.columns || 80, rows: stderr.rows || 24 }),
    onHangUp: (gone) => {
      stdin.once('end', gone);
      stdin.once('error', gone);
      for (const signal of signals) process.once(signal, gone);
      return () => {
        stdin.off('end', gone);
        stdin.off('error', gone);
        for (const signal of signals) process.off(signal, gone);
      };
    },
  };
}
