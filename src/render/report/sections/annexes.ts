import { Looked, ruleWords } from '../../../i18n/explain-rules.ts';
import { stepSentence } from '../../../i18n/explain-steps.ts';
import { rulesWords, thresholdText } from '../../../i18n/rules.ts';
import { Say } from '../../../i18n/say.ts';
import type { Figure } from '../../../model/report/figures.ts';
import type { Text } from '../../../model/text.ts';
import type { DocBlock, Inlines, Section } from '../document.ts';
import { paragraph, table } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** The annexes: rules and thresholds, where each figure comes from, and how to make the report again. */
export function annexes(voice: Voice): readonly Section[] {
  const { words } = voice;
  const { A, B, C } = words.annexes;
  return [
    { id: 'annex-a', number: 'A', title: A, blocks: thresholdBlocks(voice) },
    { id: 'annex-b', number: 'B', title: B, blocks: figureBlocks(voice) },
    { id: 'annex-c', number: 'C', title: C, blocks: madeBlocks(voice) },
  ];
}

function thresholdBlocks(voice: Voice): readonly DocBlock[] {
  const { words, language, report } = voice;
  const { meaning } = rulesWords[language];
  return [
    paragraph(words.thresholdsIntro),
    table(
      words.annexes.A,
      [
        [words.heads.threshold, 3],
        [words.heads.what, 7],
        [words.heads.setTo, 2, 'end'],
        [words.heads.setBy, 2],
      ],
      report.annexes.thresholds.map(({ name, value, own }) => ({
        cells: [name, meaning[name], thresholdText(name, value, language), own ? words.own : words.default],
      })),
    ),
  ];
}

function figureBlocks(voice: Voice): readonly DocBlock[] {
  return [
    paragraph(voice.words.figuresIntro),
    ...voice.report.annexes.figures.flatMap((figure) => figureBlock(voice, figure)),
  ];
}

function figureBlock(voice: Voice, figure: Figure): readonly DocBlock[] {
  const { words, language, report } = voice;
  const kpi = report.kpis.find((one) => one.kpi.id === figure.entity.id);
  const say = new Say(
    language,
    kpi ? { decimals: kpi.decimals, percent: kpi.measure === 'percent' } : undefined,
  );
  const { asOf } = report.head;
  const rules = ruleWords[language];
  const said: Inlines = [
    `${words.heads[figure.of === 'status' ? 'measure' : figure.of]}: `,
    voice.judged(figure.says as 'unknown', figure.of),
  ];
  const items = [
    ...figure.rules.map(
      (rule): Inlines => [
        `${words.heads.rule}: ${rules.names[rule.rule]}: ${rules.found[rule.rule](new Looked({ ...rule, fired: true, decides: true }), say)}`,
      ],
    ),
    ...figure.steps.map((step): Inlines => [stepSentence(step, say, asOf)]),
    ...(figure.items.length === 0 ? [] : [[figure.items.map(({ id }) => id).join(', ')]]),
  ];
  const inputs = figure.inputs.filter(
    ({ entity, from }) => from === 'file' && entity !== report.head.plan.id,
  );
  return [
    { type: 'heading', level: 3, text: voice.name(figure.entity), id: figure.figure },
    paragraph(said),
    ...(items.length === 0 ? [] : [{ type: 'list', items } as const]),
    ...(inputs.length === 0
      ? []
      : [
          table(
            words.heads.input,
            [
              [words.heads.input, 4],
              [words.heads.value, 4],
              [words.heads.place, 6],
            ],
            inputs.map((input) => ({
              cells: [
                input.entity === figure.entity.id ? input.field : `${input.entity} ${input.field}`,
                [
                  shown(input.value, voice),
                  ...(input.reconstructed ? [{ text: ` ${words.unconfirmed}`, dim: true }] : []),
                ],
                input.at === null ? words.none : `${input.at.file}:${input.at.line}`,
              ],
            })),
          ),
        ]),
  ];
}

/** A text in several languages: `{bg: …, en: …}`. */
function isTranslated(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 && entries.every(([key, words]) => /^[a-z]{2}$/.test(key) && typeof words === 'string')
  );
}

function shown(value: unknown, voice: Voice): string {
  if (value === null || value === undefined) return voice.words.none;
  if (isTranslated(value)) return voice.plainText(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function madeBlocks(voice: Voice): readonly DocBlock[] {
  const { words, report } = voice;
  const { command, commit, tool } = report.annexes.made;
  return [
    paragraph(words.reproduce(commit)),
    ...(commit === null ? [] : [paragraph([{ text: command, strong: true }])]),
    paragraph(words.made(tool), 'note'),
    ...stages(voice),
  ];
}

function stages(voice: Voice): readonly DocBlock[] {
  const { words, report } = voice;
  const { heads } = words;
  if (report.head.stages.length === 0) return [];
  return [
    { type: 'heading', level: 3, text: [words.headings.stages] },
    table(
      words.headings.stages,
      [
        [heads.stage, 3],
        [heads.date, 2],
        [heads.role, 4],
        [heads.registration, 3],
      ],
      report.head.stages.map(({ stage, date, role, registration }) => ({
        cells: [
          stage === undefined ? words.none : words.stages[stage],
          voice.date(date === undefined ? null : String(date)),
          role ?? words.none,
          registration ?? words.none,
        ],
      })),
    ),
  ];
}
