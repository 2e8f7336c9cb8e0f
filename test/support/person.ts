import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Dialogue } from '../../src/cli/dialogue.ts';

/** What a person waits to see, and the keys that are pressed then. */
export type Turn = readonly [seen: string, keys: string];

/** Keys by their names. */
export const key = { enter: '\r', down: '\x1b[B', ctrlC: '\x03', ctrlD: '\x04', escape: '\x1b' } as const;

/** A person at a terminal who answers what is asked, in order: no turn comes before what it waits for was drawn. */
export class Person {
  readonly dialogue: Dialogue;
  readonly #input = new PassThrough();
  readonly #turns: Turn[];
  #unread = '';
  #gone: (() => void) | undefined;
  #asked: ((answer: string) => void) | undefined;

  constructor(turns: readonly Turn[], columns: number) {
    this.#turns = [...turns];
    this.dialogue = {
      input: this.#input,
      size: () => ({ columns, rows: 50 }),
      onHangUp: (gone) => {
        this.#gone = gone;
        return () => {
          this.#gone = undefined;
        };
      },
    };
  }

  /** The turns that never came. */
  get left(): readonly Turn[] {
    return this.#turns;
  }

  /** What comes next, after the turns so far. */
  goesOn(turns: readonly Turn[]): void {
    this.#turns.push(...turns);
    this.sees('');
  }

  /** Something was drawn. */
  sees(drawn: string): void {
    this.#unread += stripVTControlCharacters(drawn);
    const [turn] = this.#turns;
    if (turn === undefined || !this.#unread.replaceAll(/[\s│]+/g, ' ').includes(turn[0])) return;
    this.#turns.shift();
    this.#unread = '';
    const [, keys] = turn;
    setImmediate(() => {
      if (keys === 'hang up') this.#gone?.();
      else if (this.#asked) this.#asked(keys);
      else this.#input.write(keys);
    });
  }

  /** A question that is answered by a line. */
  answer(question: string): Promise<string> {
    return new Promise((resolve) => {
      this.#asked = (keys) => {
        this.#asked = undefined;
        resolve(keys);
      };
      this.sees(question);
    });
  }
}
