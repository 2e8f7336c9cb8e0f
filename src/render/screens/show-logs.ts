import { fieldTerm } from '../../i18n/fields.ts';
import { milestoneTerms } from '../../i18n/terms.ts';
import { lastDay } from '../../model/dates.ts';
import { fieldsOf } from '../../model/fields.ts';
import type { Entity } from '../../model/plan.ts';
import { type Block, piece, type Rich } from '../blocks.ts';
import { statusPiece } from '../phrases.ts';
import { valueText } from './field-text.ts';
import type { ShownEntity } from './shown-entity.ts';

export function milestoneBlocks({ activity, phrases, entity, asOf }: ShownEntity): readonly Block[] {
  if (!activity || activity.state.milestones.length === 0) return [];
  const { words, language } = phrases;
  return [
    { type: 'heading', text: words.sections.milestones },
    {
      type: 'table',
      columns: [
        { head: words.id },
        { head: words.title, flexible: true },
        { head: words.due },
        { head: words.state, flexible: true },
      ],
      rows: activity.state.milestones.map(({ milestone, state, date, overdueDays }) => {
        const past =
          overdueDays > 0 ? ` (${phrases.relative(lastDay(milestone.due) ?? asOf.day, asOf.day)})` : '';
        const reached = date === undefined || state === 'open' ? '' : ` ${phrases.date(date)}`;
        const tone = state === 'done' ? 'good' : overdueDays > 0 ? 'bad' : 'plain';
        const due =
          'provenance' in entity.data
            ? phrases.markedDate(entity.data, 'milestones', milestone.due)
            : phrases.date(milestone.due);
        return [
          milestone.id,
          phrases.text(milestone.title),
          due,
          [piece(milestoneTerms[language][state] + reached + past, tone)],
        ];
      }),
    },
  ];
}

export function updateBlocks(entity: Entity<'activity'>, { phrases, asOf }: ShownEntity): readonly Block[] {
  const updates = (entity.data.updates ?? []).filter(
    (update) => (lastDay(update.date) ?? Infinity) <= asOf.day,
  );
  if (updates.length === 0) return [];
  const { words, language } = phrases;
  const schema = fieldsOf.activity.fields?.['updates']?.items ?? {};
  const blocks: Block[] = [{ type: 'heading', text: words.sections.updates }];
  for (const update of [...updates].reverse()) {
    const progress = update.progress === undefined ? [] : [piece(` · ${phrases.percent(update.progress)}`)];
    blocks.push({
      type: 'line',
      text: [
        piece(`${phrases.date(update.date)} · `, 'strong'),
        statusPiece(update.status, language),
        ...progress,
      ],
      indent: 2,
    });
    const rest = Object.keys(schema.fields ?? {}).filter(
      (name) => !['date', 'status', 'progress'].includes(name),
    );
    const told: Readonly<Record<string, unknown>> = { ...update };
    const fields = rest.flatMap((name): (readonly [string, Rich])[] => {
      const value = told[name];
      if (value === undefined) return [];
      const text =
        name === 'sources'
          ? (value as readonly string[]).join(', ')
          : valueText(value, schema.fields?.[name] ?? {}, name, 'updates', phrases);
      return [[fieldTerm(name, 'updates', language), text]];
    });
    if (fields.length > 0) blocks.push({ type: 'fields', fields });
  }
  return blocks;
}

export function measurementBlocks(entity: Entity<'kpi'>, { phrases, asOf }: ShownEntity): readonly Block[] {
  const measurements = (entity.data.measurements ?? []).filter(
    (one) => (lastDay(one.period) ?? Infinity) <= asOf.day,
  );
  if (measurements.length === 0) return [];
  const { words } = phrases;
  return [
    { type: 'heading', text: words.sections.measurements },
    {
      type: 'table',
      columns: [
        { head: words.period },
        { head: words.latest, align: 'right' },
        { head: words.state },
        { head: words.sections.sources, flexible: true },
      ],
      rows: [...measurements].reverse().map((one) => {
        const { value, numerator, denominator } = one;
        const share =
          numerator !== undefined && denominator !== undefined
            ? `${phrases.number(numerator)} / ${phrases.number(denominator)}`
            : words.none;
        const text = value === undefined ? share : phrases.value(entity.data, Number(value));
        const notes = [one.note, one.revises].map((note) => phrases.text(note)).filter((note) => note !== '');
        const from = [(one.sources ?? []).join(', '), ...notes].filter((part) => part !== '').join(' · ');
        return [phrases.date(one.period), text, phrases.measurementWord(one.status ?? 'final'), from];
      }),
    },
  ];
}
