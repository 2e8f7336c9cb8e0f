import { Writable } from 'node:stream';
import { isCancel, S_BAR, select, text } from '@clack/prompts';
import type { Dialogue } from '../dialogue.ts';

// The only file that knows the library which draws prompts. What it would say in English of its own (hints, words for
// nothing and for having stopped) is left out; every word comes from the caller.

/** Where prompts are drawn and answered. */
export interface Stage {
  readonly dialogue: Dialogue;
  readonly write: (text: string) => void;
  readonly colour: boolean;
}

/** What a person did with a question. */
export type Answer<T> =
  | { readonly did: 'answer'; readonly value: T }
  | { readonly did: 'help' }
  | { readonly did: 'stop' };

/** A question answered by typing. */
export interface TypedPrompt {
  /** The question and what goes with it, line by line. */
  readonly lines: readonly string[];
  /** Shown where nothing is typed yet, and what nothing means. */
  readonly empty: string;
  /** Why something cannot be the answer; undefined where it can. */
  readonly complaint: (typed: string) => string | undefined;
}

/** A question answered by choosing. */
export interface ChoicePrompt {
  readonly lines: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly initial: string;
}

/** The key that asks for help. */
const helpKey = '?';

/** Asks for a typed answer. */
export function promptText(stage: Stage, { lines, empty, complaint }: TypedPrompt): Promise<Answer<string>> {
  return watched(stage, false, async (streams) => {
    let given = '';
    const value = await text({
      ...streams,
      message: lines.join(`\n${S_BAR}  `),
      placeholder: empty,
      // What is shown for nothing stays on the screen as the answer; what was typed is what counts.
      defaultValue: empty,
      validate: (typed) => {
        given = (typed ?? '').trim();
        return given === helpKey ? undefined : complaint(given);
      },
    });
    return isCancel(value) ? undefined : given;
  });
}

/** Asks to choose one of several; the arrows move, Enter chooses. */
export function promptChoice(
  stage: Stage,
  { lines, options, initial }: ChoicePrompt,
): Promise<Answer<string>> {
  return watched(stage, true, async (streams) => {
    const value = await select<string>({
      ...streams,
      message: lines.join('\n'),
      options: options.map((option) => ({ ...option })),
      initialValue: initial,
      showInstructions: false,
    });
    return isCancel(value) ? undefined : value;
  });
}

interface Streams {
  readonly input: Dialogue['input'];
  readonly output: Writable;
  readonly signal: AbortSignal;
}

/** A prompt that also ends by the help key where nothing can be typed, at the end of input, and when the terminal goes. */
async function watched(
  stage: Stage,
  helpByKey: boolean,
  ask: (streams: Streams) => Promise<string | undefined>,
): Promise<Answer<string>> {
  const { input, onHangUp } = stage.dialogue;
  const end = new AbortController();
  let help = false;
  const onKey = (
    typed: string | undefined,
    key: { readonly name?: string; readonly ctrl?: boolean },
  ): void => {
    if (helpByKey && typed === helpKey) help = true;
    // Not before the library has seen the key as well: it would draw once more what is over.
    if (help || (key.ctrl === true && key.name === 'd')) queueMicrotask(() => end.abort());
  };
  input.on('keypress', onKey);
  const listening = onHangUp(() => end.abort());
  try {
    const value = await ask({ input, output: new Canvas(stage), signal: end.signal });
    if (help || (value === helpKey && !helpByKey)) return { did: 'help' };
    return value === undefined ? { did: 'stop' } : { did: 'answer', value };
  } finally {
    input.off('keypress', onKey);
    listening();
  }
}

/** The terminal as the library draws on it: of the terminal's size, and without colours where none are wanted. */
class Canvas extends Writable {
  readonly isTTY = true;
  readonly #stage: Stage;

  constructor(stage: Stage) {
    super({ decodeStrings: false });
    this.#stage = stage;
  }

  get columns(): number {
    return this.#stage.dialogue.size().columns;
  }

  get rows(): number {
    return this.#stage.dialogue.size().rows;
  }

  override _write(chunk: unknown, _: BufferEncoding, done: () => void): void {
    const drawn = String(chunk);
    this.#stage.write(this.#stage.colour ? drawn : drawn.replace(colours, ''));
    done();
  }
}

/** Codes of colours, of letters and behind them; what is inverse or dim stays. */
const colours = /\x1b\[(?:3\d|4\d|9\d|10\d)(?:;\d+)*m/g;
