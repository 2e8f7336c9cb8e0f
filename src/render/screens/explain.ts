import { judgementWords } from '../../i18n/judgement.ts';
import { isoDay } from '../../model/dates.ts';
import { explainable, type Input, type Item, type RuleTried, type Working } from '../../model/explanation.ts';
import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import { signalOf } from '../../model/judgement.ts';
import { type Block, piece, pieces, type Rich } from '../blocks.ts';
import type { Explained } from '../explained.ts';
import { marks, progressPieces, signalPiece, signalTone } from '../judged.ts';
import { valueText } from './field-text.ts';

/** Longer lists of items are cut on a screen; what needs attention stands first. */
const mostItems = 60;

/** Explanations, one below the other. */
export function explainScreen(explained: readonly Explained[]): readonly Block[] {
  return explained.flatMap((one, i) => [...(i === 0 ? [] : [{ type: 'gap' } as const]), ...screenOf(one)]);
}

function screenOf(one: Explained): readonly Block[] {
  const { explanation, phrases, kind, title } = one;
  const { subject, state, asOf, workings } = explanation;
  const day = phrases.words.asOf(phrases.date(isoDay(asOf.day)));
  const heading = subject.kind === 'plan' ? title : `${subject.id} ${title}`;
  return [
    { type: 'title', text: heading, note: `${kind} · ${state.id} · ${day}` },
    { type: 'gap' },
    ...one.verdict().map(
      ({ signal, text }): Block => ({
        type: 'line',
        text: [piece(`${marks[signal]} `, signalTone(signal)), piece(text, 'strong')],
      }),
    ),
    ...workings.flatMap((working) => workingBlocks(working, one)),
    ...(workings.length === 0 ? [] : [dim(one.words.marks)]),
    ...inputBlocks(one),
  ];
}

function workingBlocks(working: Working, one: Explained): readonly Block[] {
  const { words, phrases } = one;
  const { of, steps, items, rules } = working;
  const { heads } = judgementWords[phrases.language];
  const head = (text: string): Block => ({
    type: 'heading',
    text: of === 'delivery' || of === 'results' ? words.part(heads[of], text) : text,
  });
  const next = items[0];
  return [
    ...(steps.length === 0 ? [] : [head(words.heads.arithmetic)]),
    ...steps.map((step): Block => ({ type: 'line', text: one.step(step), indent: 2 })),
    ...(next === undefined
      ? []
      : [
          head(words.heads.items),
          itemTable(items.slice(0, mostItems), of, one),
          ...(items.length > mostItems ? [dim(words.more(items.length - mostItems, one.say))] : []),
          dim(words.next(`planctl explain ${next.entity.id}`)),
        ]),
    head(words.heads.rules),
    { type: 'fields', fields: rules.map((rule) => ruleField(rule, of, one)) },
    ...untriedLines(working, one),
  ];
}

function ruleField(rule: RuleTried, of: Working['of'], one: Explained): readonly [string, Rich] {
  const says = rule.says === null ? [] : [piece(' → '), signalPiece(signalOf(rule.says), one.says(rule, of))];
  return [`${rule.fired ? '✓' : '–'} ${one.ruleName(rule)}`, [piece(one.rule(rule)), ...says]];
}

function untriedLines({ untried }: Working, one: Explained): readonly Block[] {
  return (['decided', 'nothing-to-look-at'] as const).flatMap((why) => {
    const names = untried.filter((rule) => rule.why === why).map((rule) => one.ruleName(rule));
    return names.length === 0 ? [] : [dim(one.words.untried[why](names.join(', ')))];
  });
}

function dim(text: string): Block {
  return { type: 'line', text: [piece(text, 'dim')], indent: 2 };
}

function itemTable(items: readonly Item[], of: Working['of'], one: Explained): Block {
  const { words, phrases, say } = one;
  const { columns } = words;
  const delivery = of === 'delivery';
  return {
    type: 'table',
    columns: [
      { head: columns.item, flexible: true },
      ...(delivery ? [{ head: columns.weight, align: 'right' } as const, { head: columns.progress }] : []),
      { head: columns.shown, flexible: true },
      { head: columns.countsAs },
    ],
    rows: items.map((item) => [
      `${item.entity.id} ${phrases.name(item.entity)}`,
      ...(delivery
        ? [
            `${say.number(item.weight)}${item.key ? ` (${words.keyItem})` : ''}`,
            progressPieces(item.actual, item.planned, phrases, 0),
          ]
        : []),
      shownPieces(item, one),
      words.countsAs[item.countsAs],
    ]),
  };
}

function shownPieces(item: Item, one: Explained): Rich {
  const related = item.apart === 'related' ? [piece(`, ${one.words.related}`, 'dim')] : [];
  const faded = item.current === false && item.countsAs === 'unknown';
  return [signalPiece(faded ? 'grey' : signalOf(item.shown), one.shown(item)), ...related];
}

/** The inputs by the file that holds them, in the order of its lines; then those that no file holds. */
function inputBlocks(one: Explained): readonly Block[] {
  const { words, explanation } = one;
  const groups = new Map<string, Input[]>();
  for (const input of explanation.inputs) {
    const place = input.at?.file ?? (input.from === 'file' ? '' : words.from[input.from]);
    const group = groups.get(place);
    if (group) group.push(input);
    else groups.set(place, [input]);
  }
  const files = [...groups].sort(([, [a]], [, [b]]) => Number(!a?.at) - Number(!b?.at));
  return [
    { type: 'heading', text: words.heads.inputs },
    ...files.flatMap(([place, group]): readonly Block[] => {
      const sorted = [...group].sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0));
      return [{ type: 'line', text: place, indent: 2 }, ...sorted.map((input) => inputLine(input, one))];
    }),
  ];
}

/** `:24 updates[1].progress: 25` below the name of its file; colons stand below each other up to line 999. */
function inputLine(input: Input, one: Explained): Block {
  const { entity, field, at, from } = input;
  const foreign = entity !== undefined && entity !== one.explanation.subject.entity;
  const line = at ? `:${at.line} ` : '';
  const value = from === 'absent' ? [piece('—', 'dim')] : pieces(inputText(input, one));
  return {
    type: 'line',
    text: [
      piece(line, 'dim'),
      piece(`${foreign ? `${entity.id} ` : ''}${field}: `),
      ...value.map((part) => piece(part.text.replaceAll('\n', '; '), 'strong')),
      ...(input.reconstructed ? one.phrases.workingMark() : []),
    ],
    indent: at ? Math.max(4, 8 - line.length + 1) : 4,
  };
}

/** The value in the reader's form. */
function inputText({ entity, path, value }: Input, { phrases }: Explained): Rich {
  const kind = explainable.find((one) => one === entity?.kind) ?? 'plan';
  let field: Field | undefined = fieldsOf[kind];
  const names: string[] = [kind];
  for (const step of path) {
    const named: Field | undefined = typeof step === 'string' ? field?.fields?.[step] : undefined;
    // A key that is free, such as a milestone's id, says nothing of what it holds.
    if (named && typeof step === 'string') names.push(step);
    field = named ?? (typeof step === 'number' ? field?.items : field?.values);
  }
  return valueText(value, field ?? {}, names.at(-1) ?? '', names.at(-2) ?? kind, phrases);
}
