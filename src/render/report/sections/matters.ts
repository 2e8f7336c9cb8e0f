import { fieldTerm } from '../../../i18n/fields.ts';
import type { Lead } from '../../../model/report/lines.ts';
import type { ProposalLine } from '../../../model/report/matters.ts';
import type { Text } from '../../../model/text.ts';
import type { DocBlock, Inlines } from '../document.ts';
import { paragraph, part, table, tableOrNone } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** Section 7: what is asked to change of the plan, and what was decided. */
export function planChangeBlocks(voice: Voice): readonly DocBlock[] {
  const { proposals, approved } = voice.report.changes;
  const { words } = voice;
  const { heads, headings, empty } = words;
  if (proposals.length === 0 && approved.length === 0) return [paragraph(empty[7], 'note')];
  const rows = approved.map((line) => ({
    cells: [
      voice.name(line.entity),
      fieldName(voice, line.field),
      valueText(voice, line.before),
      valueText(voice, line.after),
      line.working ? voice.words.noDecisionNeeded : decisionText(voice, line.decision),
    ],
  }));
  const columns = [
    [heads.entity, 4],
    [heads.field, 3],
    [heads.from, 3],
    [heads.to, 3],
    [heads.decision, 4],
  ] as const;
  return [
    ...part(headings.proposals, proposalsTable(voice, proposals, headings.proposals), empty.proposals),
    ...part(headings.approved, tableOrNone(table(headings.approved, columns, rows)), empty.approved),
  ];
}

/** Proposals as a table. */
export function proposalsTable(
  voice: Voice,
  lines: readonly ProposalLine[],
  caption: string,
): readonly DocBlock[] {
  const { heads, proposalStates } = voice.words;
  return tableOrNone(
    table(
      caption,
      [
        [heads.entity, 4],
        [heads.field, 3],
        [heads.from, 2],
        [heads.to, 2],
        [heads.reason, 4],
        [heads.effect, 3],
        [heads.state, 2],
      ],
      lines.map((line) => ({
        cells: [
          [{ text: line.proposal, strong: true }, ' ', ...voice.name(line.entity)],
          fieldName(voice, line.field),
          valueText(voice, line.from),
          valueText(voice, line.to),
          voice.text(line.reason),
          voice.text(line.effect),
          proposalStates[line.state],
        ],
      })),
    ),
  );
}

function decisionText(
  voice: Voice,
  decision: Voice['report']['changes']['approved'][number]['decision'],
): string | Inlines {
  if (decision === null) return voice.words.noDecision;
  if (decision === 'unpublished') return voice.words.notPublished;
  const { id, title, number, date, url } = decision;
  const named = [number ?? id, ...(date === null ? [] : [voice.date(date)])].join(', ');
  return [
    url === null ? named : { text: named, to: url },
    ...(title === null ? [] : [' ', ...voice.text(title)]),
  ];
}

/** A field by its last name that has a word. */
function fieldName(voice: Voice, field: string): string {
  const steps = field.split('.');
  const names = steps.map((step, i) => fieldTerm(step, steps[i - 1], voice.language));
  return names.join(' › ');
}

/** A value of any type in short. */
function valueText(voice: Voice, value: unknown): string {
  if (value === null || value === undefined) return voice.words.none;
  if (typeof value === 'number')
    return /^(?:19|20)\d\d$/.test(String(value)) ? String(value) : voice.number(value);
  if (typeof value === 'string') return voice.date(value);
  if (typeof value === 'boolean') return value ? voice.phrases.after.words.yes : voice.phrases.after.words.no;
  if (Array.isArray(value)) return value.map((one) => valueText(voice, one)).join(', ');
  const { languages } = voice.report.head.plan;
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => languages.includes(key))) return voice.plainText(value as Text);
  return Object.entries(value)
    .map(
      ([name, one]) => `${fieldTerm(name, undefined, voice.language).toLowerCase()} ${valueText(voice, one)}`,
    )
    .join(', ');
}

/** Section 8: risks, blockers and what leads ask for. */
export function riskBlocks(voice: Voice): readonly DocBlock[] {
  const { risks, blockers, help } = voice.report.risks;
  const { words } = voice;
  const { heads, headings, empty, levels } = words;
  if (voice.plain) return [paragraph(empty.risksWithheld, 'note')];
  if (risks.length + blockers.length + help.length === 0) return [paragraph(empty[8], 'note')];
  const grade = (one: keyof typeof levels | null): string => (one === null ? words.none : levels[one]);
  const told = (one: { readonly entity: Parameters<Voice['name']>[0]; readonly lead: Lead }) =>
    [voice.name(one.entity), voice.lead(one.lead)] as const;
  return [
    ...part(
      headings.blockers,
      tableOrNone(
        table(
          headings.blockers,
          [
            [heads.activity, 4],
            [heads.lead, 2],
            [heads.blocker, 6],
            [heads.since, 2],
          ],
          blockers.map((one) => ({ cells: [...told(one), voice.text(one.blocker), voice.date(one.since)] })),
        ),
      ),
      empty.blockers,
    ),
    ...part(
      headings.help,
      tableOrNone(
        table(
          headings.help,
          [
            [heads.activity, 4],
            [heads.lead, 2],
            [heads.help, 8],
          ],
          help.map((one) => ({ cells: [...told(one), voice.text(one.help)] })),
        ),
      ),
      empty.help,
    ),
    ...part(
      headings.risks,
      tableOrNone(
        table(
          headings.risks,
          [
            [heads.activity, 4],
            [heads.risk, 4],
            [heads.likelihood, 2],
            [heads.impact, 2],
            [heads.response, 4],
            [heads.owner, 2],
          ],
          risks.map((one) => ({
            cells: [
              voice.name(one.entity),
              voice.text(one.text),
              grade(one.likelihood),
              grade(one.impact),
              voice.text(one.response),
              voice.lead(one.owner ?? one.lead),
            ],
          })),
        ),
      ),
      empty.risks,
    ),
  ];
}
