import type { DeadlineLine } from '../../../model/report/quality.ts';
import type { DocBlock } from '../document.ts';
import { paragraph, table } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** Section 11: what has a date in the next period. */
export function nextBlocks(voice: Voice): readonly DocBlock[] {
  const { deadlines } = voice.report.next;
  const { words } = voice;
  if (deadlines.length === 0) return [paragraph(words.empty[11], 'note')];
  return [
    table(
      voice.sectionTitle(11),
      [
        [words.heads.date, 2],
        [words.heads.what, 7],
        [words.heads.lead, 3],
      ],
      deadlines.map(({ day, what }) => ({
        cells: [voice.date(day), whatText(voice, what), who(voice, what)],
      })),
    ),
  ];
}

function whatText(voice: Voice, what: DeadlineLine['what']): string {
  const { words } = voice;
  switch (what.of) {
    case 'reporting':
      return words.deadlines[what.deadline](voice.dateIn(what.period));
    case 'end':
      return words.ends(voice.plainName(what.entity));
    case 'milestone':
      return words.milestoneDue(
        voice.plainName(what.entity),
        `${what.milestone} ${voice.plainText(what.title)}`,
      );
    case 'measurement':
      return words.measured(voice.plainName(what.entity));
    case 'task':
      return words.task(what.decision, voice.plainText(what.text));
  }
}

function who(voice: Voice, what: DeadlineLine['what']): string {
  if (what.of === 'reporting') {
    return what.deadline === 'data' ? voice.words.everyone : voice.lead(voice.report.head.plan.lead);
  }
  return voice.lead(what.lead);
}
