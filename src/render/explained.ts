import { type ExplainWords, explainWords } from '../i18n/explain.ts';
import { Looked, type RuleWords, ruleWords } from '../i18n/explain-rules.ts';
import { stepSentence } from '../i18n/explain-steps.ts';
import { judgementWords } from '../i18n/judgement.ts';
import { Say, type ValueForm } from '../i18n/say.ts';
import { kindTerms } from '../i18n/terms.ts';
import { isoDay } from '../model/dates.ts';
import type { Explanation, Input, Item, RuleTried, Verdict, Working } from '../model/explanation.ts';
import { type Signal, shownStatus, signalOf } from '../model/judgement.ts';
import type { Step } from '../model/step.ts';
import { reasonsText } from './judged.ts';
import type { Phrases } from './phrases.ts';

/** A sentence of the verdict, and the signal of what it says. */
export interface VerdictLine {
  readonly signal: Signal;
  readonly text: string;
}

/** An explanation in the words of one reader, for the screen and for rows alike. */
export class Explained {
  readonly explanation: Explanation<Input>;
  readonly phrases: Phrases;
  readonly words: ExplainWords;
  readonly say: Say;
  readonly #rules: RuleWords;

  constructor(explanation: Explanation<Input>, phrases: Phrases) {
    this.explanation = explanation;
    this.phrases = phrases;
    this.words = explainWords[phrases.language];
    this.say = new Say(phrases.language, formOf(explanation));
    this.#rules = ruleWords[phrases.language];
  }

  /** What the subject is called. */
  get title(): string {
    const { subject, state } = this.explanation;
    return subject.entity ? this.phrases.name(subject.entity) : this.phrases.text(state.plan.title);
  }

  /** What kind of thing the subject is. */
  get kind(): string {
    const { kind } = this.explanation.subject;
    const { language, words } = this.phrases;
    return kind === 'plan' ? words.plan.toLowerCase() : kindTerms[language][kind].one;
  }

  step(step: Step): string {
    return stepSentence(step, this.say, isoDay(this.explanation.asOf.day));
  }

  ruleName({ rule }: Pick<RuleTried, 'rule'>): string {
    return this.#rules.names[rule];
  }

  /** What a rule found. */
  rule(tried: RuleTried): string {
    return this.#rules.found[tried.rule](new Looked(tried), this.say);
  }

  /** What a rule makes of the judgement, in a word; empty when it did not fire. */
  says({ says }: RuleTried, of: Working['of']): string {
    const words = judgementWords[this.phrases.language];
    const spoken: Readonly<Record<string, string>> =
      of === 'health' ? words.health : of === 'status' ? words.kpi : words[of];
    return says === null ? '' : (spoken[says] ?? says);
  }

  /** The word for what an item is by itself. */
  shown({ entity, shown }: Item): string {
    const words = judgementWords[this.phrases.language];
    const spoken: Readonly<Record<string, string>> = entity.kind === 'kpi' ? words.kpi : words.health;
    return spoken[shown] ?? shown;
  }

  /** The verdict and why, one sentence a line. */
  verdict(): readonly VerdictLine[] {
    const { verdict, subject } = this.explanation;
    switch (verdict.of) {
      case 'retired':
        return [line('grey', this.words.retired(subject.id, this.say.date(verdict.since)))];
      case 'activity':
        return this.#activityVerdict(verdict);
      case 'kpi':
        return this.#kpiVerdict(verdict);
      default:
        return (['delivery', 'results'] as const).map((of) => {
          const { heads, ...words } = judgementWords[this.phrases.language];
          const { health } = verdict[of];
          const why = lowered(this.#decision(of));
          return line(signalOf(health), this.words.rated(heads[of], words[of][health], why));
        });
    }
  }

  #activityVerdict({ row }: Extract<Verdict, { readonly of: 'activity' }>): readonly VerdictLine[] {
    const { health, shown, assessment } = row.judgement;
    const { language } = this.phrases;
    const words = judgementWords[language].health;
    const { id } = this.explanation.subject;
    const why = reasonsText(row.judgement, language) || lowered(this.#decision('health'));
    const rated = this.words.rated(id, words[health], why);
    const effect = assessment?.effect;
    return [
      line(signalOf(health), rated),
      ...(effect === 'worse' || effect === 'lifted'
        ? [line(signalOf(shown), this.words.assessed[effect](words[shown]))]
        : []),
    ];
  }

  #kpiVerdict({ row, retired }: Extract<Verdict, { readonly of: 'kpi' }>): readonly VerdictLine[] {
    const { status } = row.judgement;
    const word = judgementWords[this.phrases.language].kpi[status];
    const { id } = this.explanation.subject;
    return [
      line(signalOf(status), this.words.rated(id, word, lowered(this.#decision('status')))),
      ...(shownStatus(row.judgement) === 'unknown' ? [line('grey', this.words.noLonger(word))] : []),
      ...(retired === null ? [] : [line('grey', this.words.kpiRetired(this.say.date(retired)))]),
    ];
  }

  /** What the deciding rules found; where none fired, how many were tried. */
  #decision(of: Working['of']): string {
    const rules = this.explanation.workings.find((working) => working.of === of)?.rules ?? [];
    const deciding = rules.filter(({ decides }) => decides);
    if (deciding.length === 0) return this.words.nothingFound(new Set(rules.map(({ rule }) => rule)).size);
    return deciding.map((rule) => this.rule(rule)).join('; ');
  }
}

/** As a sentence ends: with one full stop, whatever stands before it. */
function line(signal: Signal, text: string): VerdictLine {
  return { signal, text: text.endsWith('.') ? text : `${text}.` };
}

/** A sentence as the second part of another one; names and numbers stay. */
function lowered(text: string): string {
  const [first = '', second = ''] = text;
  const isName = second === '' || second !== second.toLowerCase() || second === second.toUpperCase();
  return isName ? text : `${first.toLowerCase()}${text.slice(1)}`;
}

function formOf({ verdict }: Explanation): ValueForm {
  if (verdict.of !== 'kpi') return { decimals: 0, percent: false };
  const { decimals = 0, measure } = verdict.row.entity.data;
  return { decimals, percent: measure === 'percent' };
}
