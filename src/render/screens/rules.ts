import { judgementWords } from '../../i18n/judgement.ts';
import type { Language } from '../../i18n/language.ts';
import { limitsIn, rulesWords, thresholdText } from '../../i18n/rules.ts';
import { signalOf } from '../../model/judgement.ts';
import { methods, type RuleGroup, type ToldRule, thresholdUnits, toldRules } from '../../model/rules.ts';
import { defaultThresholds, type ThresholdName, type Thresholds } from '../../model/thresholds.ts';
import { type Block, type Piece, piece } from '../blocks.ts';
import { signalPiece } from '../judged.ts';
import type { RowValue } from '../rows.ts';

/** A plan and its thresholds. */
export interface PlanLimits {
  readonly plan: string;
  readonly limits: Thresholds;
}

const groups = Object.keys(toldRules) as readonly RuleGroup[];
const names = Object.keys(thresholdUnits) as readonly ThresholdName[];

/** The thresholds and rules on a screen, told with the numbers of the plan where there is just one. */
export function rulesScreen(plans: readonly PlanLimits[], language: Language): readonly Block[] {
  const words = rulesWords[language];
  const [only, ...others] = plans;
  const of = only && others.length === 0 ? only : undefined;
  const limits = limitsIn(of?.limits ?? defaultThresholds, language);
  return [
    { type: 'title', text: words.title, note: of ? words.ofPlan(of.plan) : words.ofDefaults },
    { type: 'line', text: [piece(words.methodNote, 'dim')] },
    { type: 'heading', text: words.thresholds },
    ...names.flatMap((name) => thresholdBlocks(name, plans, language)),
    ...groups.flatMap((group): readonly Block[] => [
      { type: 'heading', text: words.groups[group] },
      { type: 'line', text: [piece(words.intro[group], 'dim')] },
      ...toldRules[group].flatMap((rule): readonly Block[] => [
        { type: 'line', text: headOf(rule, language), indent: 2 },
        {
          type: 'line',
          text: [piece(words.rules[rule.name](limits)), piece(` (${rule.method})`, 'dim')],
          indent: 6,
        },
      ]),
    ]),
    { type: 'heading', text: words.methodsHeading },
    ...methods.flatMap((method): readonly Block[] => [
      { type: 'line', text: [piece(method, 'strong')], indent: 2 },
      { type: 'line', text: words.methods[method], indent: 6 },
    ]),
  ];
}

function thresholdBlocks(
  name: ThresholdName,
  plans: readonly PlanLimits[],
  language: Language,
): readonly Block[] {
  const words = rulesWords[language];
  const usual = defaultThresholds[name];
  const value = thresholdText(name, usual, language);
  const other = plans
    .filter(({ limits }) => limits[name] !== usual)
    .map(({ plan, limits }) =>
      piece(`  ${words.inPlan(plan, thresholdText(name, limits[name], language))}`, 'warn'),
    );
  return [
    {
      type: 'line',
      text: [piece(name, 'strong'), piece(`  ${words.default(value)}`), ...other],
      indent: 2,
    },
    { type: 'line', text: [piece(words.meaning[name])], indent: 6 },
  ];
}

/** The rule's step and name, and what it can make, with its marks. */
function headOf({ name, step, health, kpi, node }: ToldRule, language: Language): readonly Piece[] {
  const words = judgementWords[language];
  const made = [
    ...(health ?? []).map((word) => signalPiece(signalOf(word), words.health[word])),
    ...(kpi ?? []).map((word) => signalPiece(signalOf(word), words.kpi[word])),
    ...(node ?? []).map((word) => signalPiece(signalOf(word), words.delivery[word])),
  ];
  return [
    ...(step === undefined ? [] : [piece(`${step}. `, 'dim')]),
    piece(name.replace(/^kpi:/, ''), 'strong'),
    ...made.flatMap(({ text, tone }, i) => [
      piece(i === 0 ? '  → ' : ', ', 'dim'),
      // A mark stays with its word.
      piece(text.replace(' ', '\u00a0'), tone),
    ]),
  ];
}

/**
 * The same for a pipe. `threshold`: name, default, unit, the values of plans that differ, meaning. `rule`: group, step,
 * name, what it can make, method, text. `method`: name, text.
 */
export function ruleRows(plans: readonly PlanLimits[], language: Language): readonly (readonly RowValue[])[] {
  const words = rulesWords[language];
  const [only, ...others] = plans;
  const limits = limitsIn((others.length === 0 ? only?.limits : undefined) ?? defaultThresholds, language);
  return [
    ...names.map((name) => [
      'threshold',
      name,
      defaultThresholds[name],
      words.units[thresholdUnits[name]],
      plans
        .filter((one) => one.limits[name] !== defaultThresholds[name])
        .map((one) => `${one.plan}=${one.limits[name]}`)
        .join(','),
      words.meaning[name],
    ]),
    ...groups.flatMap((group) =>
      toldRules[group].map(({ name, step, method, health, kpi, node }) => [
        'rule',
        group,
        step,
        name.replace(/^kpi:/, ''),
        [...(health ?? []), ...(kpi ?? []), ...(node ?? [])].join(','),
        method,
        words.rules[name](limits),
      ]),
    ),
    ...methods.map((method) => ['method', method, words.methods[method]]),
  ];
}
