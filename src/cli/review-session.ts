import { nextPeriod } from '../core/edit/next-period.ts';
import { reportDay } from '../core/edit/report-day.ts';
import { propose } from '../features/edit.ts';
import { answersIntent, type ReviewStep, withAnswers } from '../features/review.ts';
import { fieldTerm } from '../i18n/fields.ts';
import { type ReviewWords, reviewWords } from '../i18n/review.ts';
import type { Answer } from '../model/answer.ts';
import { type Day, lastDay } from '../model/dates.ts';
import { type Entity, entityOf } from '../model/plan.ts';
import { piece } from '../render/blocks.ts';
import type { DuePage } from '../render/due-phrases.ts';
import { dueText, whenText } from '../render/due-phrases.ts';
import { statusPiece } from '../render/phrases.ts';
import type { Context } from './context.ts';
import { refuse } from './edit-session.ts';
import type { Asker } from './prompts/asker.ts';
import { askMeasurement } from './prompts/measure-questions.ts';
import { askUpdate } from './prompts/update-questions.ts';

/** What came of a review: everything was gone through or is to be written now, or it was stopped for another time. */
export type Ended = 'done' | 'stopped';

/** Leads through the steps of a review. Each answer is checked with those before it, and kept as soon as it is given. */
export class ReviewSession {
  readonly #context: Context;
  readonly #asker: Asker;
  readonly #page: DuePage;
  readonly #keep: (answers: readonly Answer[]) => void;
  readonly #words: ReviewWords;
  readonly #today: Day;
  #answers: readonly Answer[];

  constructor(
    context: Context,
    asker: Asker,
    page: DuePage,
    answers: readonly Answer[],
    keep: (answers: readonly Answer[]) => void,
  ) {
    this.#context = context;
    this.#asker = asker;
    this.#page = page;
    this.#answers = answers;
    this.#keep = keep;
    this.#words = reviewWords[context.language];
    this.#today = context.io.today(page.status.state.plan.time_zone ?? 'UTC');
  }

  /** Everything answered so far. */
  get answers(): readonly Answer[] {
    return this.#answers;
  }

  /** Goes through the steps; those that are answered already are left out. */
  async run(all: readonly ReviewStep[]): Promise<Ended> {
    const answered = new Set(this.#answers.map(({ id }) => id));
    const steps = all.filter(({ entity }) => !answered.has(entity.id));
    for (const [i, step] of steps.entries()) {
      this.#show(step, i + 1, steps.length);
      const wish = await this.#asker.choice({
        question: this.#words.now,
        options: [
          { value: 'report', label: this.#words.report },
          { value: 'skip', label: this.#words.skip },
          ...(this.#answers.length === 0
            ? []
            : [{ value: 'finish', label: this.#words.finish(this.#answers.length) } as const]),
          { value: 'stop', label: this.#words.stop },
        ],
        initial: 'report',
      });
      if (wish === 'finish') return 'done';
      if (wish === 'stop') return 'stopped';
      if (wish === 'report') await this.#report(step.entity);
    }
    return 'done';
  }

  /** What is known of a step and why it is due. */
  #show({ entity, items }: ReviewStep, number: number, count: number): void {
    const { phrases } = this.#page;
    const { language } = phrases;
    const org = entity.kind === 'activity' ? entity.data.lead : entity.data.owner;
    this.#asker.say([
      { type: 'heading', text: `${number}/${count}  ${entity.id} ${phrases.name(entity)}` },
      {
        type: 'line',
        text: [piece(phrases.organisation(org), 'dim')],
      },
      ...items.map((item) => ({
        type: 'line' as const,
        text: `• ${dueText(item, phrases)} – ${whenText(item, this.#page)}`,
      })),
      { type: 'fields', fields: entity.kind === 'activity' ? this.#known(entity, language) : [] },
    ]);
  }

  #known(entity: Entity<'activity'>, language: Context['language']): readonly (readonly [string, string])[] {
    const { status, phrases } = this.#page;
    const row = status.activities.find((one) => one.entity.id === entity.id);
    if (!row) return [];
    const { newest, progress } = row.state;
    return [
      [fieldTerm('status', 'activity', language), statusPiece(row.state.status, language).text],
      ...(progress === null
        ? []
        : [[fieldTerm('progress', 'activity', language), phrases.percent(progress)] as const]),
      ...(newest === undefined ? [] : [[this.#words.lastReport, phrases.date(newest.update.date)] as const]),
    ];
  }

  async #report(entity: ReviewStep['entity']): Promise<void> {
    if (entity.kind === 'activity') await this.#untilFine(() => this.#update(entity));
    else await this.#measureAll(entity);
  }

  /** One value after the other, as long as a period that is over has none. */
  async #measureAll(kpi: Entity<'kpi'>): Promise<void> {
    for (;;) {
      await this.#untilFine(() => this.#measure(kpi.id));
      const { state } = this.#page.status;
      const now = entityOf(withAnswers(state, this.#answers), 'kpi', kpi.id);
      const next = now && nextPeriod(now.data, state.plan);
      if (next === undefined || (lastDay(next) ?? Infinity) > this.#today) return;
      const period = this.#page.phrases.date(next);
      if (!(await this.#asker.yes(this.#words.another(period), true))) return;
    }
  }

  async #update(entity: Entity<'activity'>): Promise<Answer | undefined> {
    const { status, phrases } = this.#page;
    const { state } = status;
    const reported = await askUpdate(this.#asker, {
      state,
      activity: entity,
      row: status.activities.find((one) => one.entity.id === entity.id),
      day: reportDay(state.plan, this.#today),
      dayIsGiven: false,
      today: this.#today,
      phrases,
    });
    return reported && { kind: 'update', id: entity.id, reported };
  }

  async #measure(id: string): Promise<Answer | undefined> {
    const state = withAnswers(this.#page.status.state, this.#answers);
    const kpi = entityOf(state, 'kpi', id);
    if (!kpi) return undefined;
    const { phrases } = this.#page;
    const measured = await askMeasurement(this.#asker, { state, kpi, today: this.#today, phrases }, {});
    return { kind: 'measure', id, measured };
  }

  /** Asks until the answer could be written with those before it: at the end it would be too late to say so. */
  async #untilFine(ask: () => Promise<Answer | undefined>): Promise<void> {
    for (;;) {
      const answer = await ask();
      if (answer === undefined) return;
      const answers = [...this.#answers, answer];
      const { state } = this.#page.status;
      const proposal = propose(state, answersIntent(state, answers));
      if (proposal.errors.length === 0) {
        this.#answers = answers;
        this.#keep(answers);
        return;
      }
      await refuse(this.#context, proposal);
      this.#asker.say([{ type: 'line', text: this.#words.again }]);
    }
  }
}
