import { changeWords } from '../../i18n/changes.ts';
import { failureWords } from '../../i18n/failures.ts';
import { typedYes } from '../../i18n/input/words.ts';
import type { Language } from '../../i18n/language.ts';
import { type PromptWords, promptWords, type Question } from '../../i18n/prompts.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { NewKind } from '../../model/kinds.ts';
import { type AnyEntity, languagesOf, type PlanState } from '../../model/plan.ts';
import { visible } from '../../model/visible.ts';
import { type Block, piece, pieces } from '../../render/blocks.ts';
import type { Phrases } from '../../render/phrases.ts';
import { drawBlocks } from '../../render/terminal.ts';
import type { Dialogue } from '../dialogue.ts';
import type { Io } from '../io.ts';
import { tidy } from '../typed-text.ts';
import { type Answer, promptChoice, promptText, type Stage } from './clack.ts';

/** What is known already, shown below a question line by line. */
type Known = readonly string[];

/** A question that a typed answer belongs to. */
export interface TypedQuestion<T> {
  readonly question: Question;
  readonly known?: Known;
  /** What an empty answer means and how that is shown; without it an answer is needed. */
  readonly empty?: { readonly shown: string; readonly value: T };
  /** The answer that was meant; a `Failure` or a `WrongAnswer` says why it is none. */
  readonly read: (typed: string) => T;
}

/** A question with a few possible answers. */
export interface ChoiceQuestion<T extends string> {
  readonly question: Question;
  readonly known?: Known;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  readonly initial: T;
}

/** An answer that cannot be, in words for the person. */
export class WrongAnswer extends Error {}

/**
 * Puts questions to a person, one after the other. Each can be explained; each answer is checked when it is given. When
 * the person stops, the failure `interrupted` ends everything that was going on.
 */
export class Asker {
  readonly words: PromptWords;
  readonly language: Language;
  readonly #stage: Stage;
  readonly #io: Io;

  constructor(io: Io, dialogue: Dialogue, language: Language) {
    this.words = promptWords[language];
    this.language = language;
    this.#io = io;
    this.#stage = { dialogue, write: io.err, colour: io.colour > 0 };
  }

  /** Says something between questions. */
  say(blocks: readonly Block[]): void {
    this.#io.err(this.#drawn(blocks, 0));
  }

  /** Says what is asked about, and how questions are answered. */
  begin(phrases: Phrases, entity: AnyEntity): void {
    this.say([
      { type: 'line', text: [piece(`${entity.id} `, 'strong'), ...pieces(phrases.title(entity))] },
      ...this.howTo(phrases.state),
    ]);
  }

  /** Says what is to be added, and how questions are answered. */
  beginNew(kind: NewKind, state: PlanState): void {
    const text = kind === 'milestone' ? this.words.newMilestone : changeWords[this.language].added[kind];
    this.say([{ type: 'line', text: [piece(text, 'strong')] }, ...this.howTo(state)]);
  }

  /** How questions are answered, and in what language texts are where that is not the reader's. */
  howTo(state: PlanState): readonly Block[] {
    const [first = ''] = languagesOf(state);
    const texts = first === 'bg' || first === 'en' ? first : 'other';
    return [dim(this.words.intro), ...(first === this.language ? [] : [dim(this.words.textsIn[texts])])];
  }

  /** Asks for something typed. */
  async typed<T>({ question, known = [], empty, read }: TypedQuestion<T>): Promise<T> {
    const complaint = (typed: string): string | undefined => {
      if (typed === '') return empty === undefined ? this.words.required : undefined;
      const reason = this.#complaint(() => read(typed));
      return reason && this.#inset(reason);
    };
    const shown = visible(empty?.shown ?? '').replaceAll('\n', ' ');
    const given = await this.#answered(question, known, (lines) =>
      promptText(this.#stage, { lines, empty: shown, complaint }),
    );
    return given === '' && empty !== undefined ? empty.value : read(given);
  }

  /** Asks for a text, which may be left out. */
  text(question: Question, known: Known = []): Promise<string | undefined> {
    const empty = { shown: this.words.nothing, value: undefined };
    return this.typed<string | undefined>({ question, known, empty, read: tidy });
  }

  /** Asks for one of several. */
  async choice<T extends string>({ question, known = [], options, initial }: ChoiceQuestion<T>): Promise<T> {
    const safe = options.map((option) => ({ ...option, label: visible(option.label) }));
    const chosen = await this.#answered(question, known, (lines) =>
      promptChoice(this.#stage, { lines, options: safe, initial }),
    );
    return options.find(({ value }) => value === chosen)?.value ?? initial;
  }

  /** Asks for yes or no; both can be typed in either language. */
  yes(question: Question, initial: boolean): Promise<boolean> {
    return this.typed({
      question,
      empty: { shown: initial ? this.words.yes : this.words.no, value: initial },
      read: (typed) => {
        const yes = typedYes(typed);
        if (yes === undefined)
          throw new Failure({ why: 'bad-value', option: '', value: typed, expected: 'yes-or-no' });
        return yes;
      },
    });
  }

  /** Puts a question until it is answered; with its explanation once that was asked for. */
  async #answered(
    question: Question,
    known: Known,
    ask: (lines: readonly string[]) => Promise<Answer<string>>,
  ): Promise<string> {
    let explained = false;
    for (;;) {
      const answer = await ask(this.#lines(question, known, explained));
      if (answer.did === 'answer') return answer.value;
      if (answer.did === 'stop') throw new Failure({ why: 'interrupted', kept: 0 }, exitCodes.interrupted);
      explained = true;
    }
  }

  #lines({ ask, help }: Question, known: Known, explained: boolean): readonly string[] {
    const below = [...(explained ? [help] : []), ...known];
    const blocks: readonly Block[] = [
      { type: 'line', text: [piece(ask, 'strong')] },
      ...below.map((text): Block => ({ type: 'line', text: [piece(cut(text), 'dim')] })),
    ];
    return this.#drawn(blocks, margin).trimEnd().split('\n');
  }

  /** Why an answer cannot be; a failure names no flag here, since none was typed. */
  #complaint(read: () => unknown): string | undefined {
    try {
      read();
      return undefined;
    } catch (error) {
      if (error instanceof WrongAnswer) return error.message;
      if (!(error instanceof Failure)) throw error;
      const { message, next } = failureWords(error.reason, this.language);
      return visible([message.replace(/^[\s:]+/, ''), ...(next === undefined ? [] : [next])].join(' '));
    }
  }

  /** A complaint in lines that stand below each other. */
  #inset(text: string): string {
    const lines = this.#drawn([{ type: 'line', text }], margin)
      .trimEnd()
      .split('\n');
    return lines.join(`\n${' '.repeat(3)}`);
  }

  #drawn(blocks: readonly Block[], less: number): string {
    const { columns } = this.#stage.dialogue.size();
    return drawBlocks(blocks, { width: columns - less, colour: this.#io.colour });
  }
}

function dim(text: string): Block {
  return { type: 'line', text: [piece(text, 'dim')] };
}

/** Columns that stand before a question. */
const margin = 4;

/** What is shown of a long text: enough to know it again. */
function cut(text: string): string {
  const flat = text.replaceAll('\n', ' ');
  return flat.length > 240 ? `${flat.slice(0, 239)}…` : flat;
}
