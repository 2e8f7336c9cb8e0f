import { fieldTerm } from '../../../i18n/fields.ts';
import { judgementWords } from '../../../i18n/judgement.ts';
import type { Named } from '../../../model/report/lines.ts';
import type { DocBlock, Inlines } from '../document.ts';
import { paragraph, table, tableOrNone } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** Section 10: how much is known, how recent it is, and what is missing. */
export function qualityBlocks(voice: Voice): readonly DocBlock[] {
  const { quality, summary, head } = voice.report;
  const { words } = voice;
  const { heads, headings } = words;
  const absent: string[] = [];
  const section = (of: keyof typeof headings, blocks: readonly DocBlock[]): readonly DocBlock[] => {
    if (blocks.length > 0) return [{ type: 'heading', level: 3, text: [headings[of]] }, ...blocks];
    if (Object.hasOwn(words.lookedFor, of)) absent.push(words.lookedFor[of as keyof typeof words.lookedFor]);
    return [];
  };
  const list = (names: readonly Named[]): string => names.map((one) => voice.plainName(one)).join('; ');
  const { rating } = judgementWords[voice.language];
  const told = [
    paragraph([
      `${heads.delivery} – ${voice.coverage(summary.delivery.now, 'delivery')}. `,
      `${heads.results} – ${voice.coverage(summary.results.now, 'results')}.`,
    ]),
    ...section('byLead', leadTable(voice)),
    ...section('kpiData', [
      ...(quality.neverMeasured.length === 0
        ? []
        : [paragraph(words.neverMeasured(list(quality.neverMeasured)))]),
      ...(quality.outdated.length === 0 ? [] : [paragraph(words.outdated(list(quality.outdated)))]),
    ]),
    ...section(
      'assessments',
      tableOrNone(
        table(
          headings.assessments,
          [
            [heads.activity, 4],
            [heads.assessment, 2],
            [heads.reason, 5],
            [heads.validUntil, 2],
          ],
          quality.assessments.map((one) => ({
            cells: [
              voice.name(one.entity),
              rating[one.rating],
              voice.text(one.reason),
              voice.date(one.validUntil),
            ],
          })),
        ),
      ),
    ),
    ...section('untranslated', fieldList(voice, quality.untranslated)),
    ...section('working', fieldList(voice, quality.working)),
    ...section(
      'withoutLead',
      quality.withoutLead.length === 0 ? [] : [paragraph(`${list(quality.withoutLead)}.`)],
    ),
  ];
  return [
    ...told,
    ...(absent.length === 0 ? [] : [paragraph(words.allWell(absent.join(', ')), 'note')]),
    ...(head.unpublished.items + head.unpublished.fields === 0
      ? []
      : [paragraph(words.unpublished(head.unpublished.items, head.unpublished.fields), 'note')]),
  ];
}

function leadTable(voice: Voice): readonly DocBlock[] {
  const { words, report } = voice;
  const { heads } = words;
  const ids = (list: readonly string[]): string => (list.length === 0 ? words.none : list.join(', '));
  return tableOrNone(
    table(
      words.headings.byLead,
      [
        [heads.lead, 4],
        [heads.activities, 2, 'end'],
        [heads.current, 2, 'end'],
        [heads.stale, 3],
        [heads.never, 3],
      ],
      report.quality.leads.map((one) => ({
        cells: [
          one.silent ? `${voice.lead(one.lead)} (${words.silent})` : voice.lead(one.lead),
          voice.number(one.activities),
          voice.number(one.current),
          ids(one.stale),
          ids(one.never),
        ],
      })),
    ),
  );
}

function fieldList(
  voice: Voice,
  lines: readonly { readonly entity: Named; readonly fields: readonly string[] }[],
): readonly DocBlock[] {
  if (lines.length === 0) return [];
  const items = lines.map(({ entity, fields }): Inlines => {
    const names = fields.map((field) =>
      fieldTerm(field.split('.').at(-1) ?? field, undefined, voice.language),
    );
    return [...voice.name(entity), ...(names.length === 0 ? [] : [`: ${names.join(', ').toLowerCase()}`])];
  });
  return [{ type: 'list', items }];
}
