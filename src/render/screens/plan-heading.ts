import { boardWords } from '../../i18n/board.ts';
import { isoDay } from '../../model/dates.ts';
import type { PlanStatus } from '../../model/status.ts';
import { type Block, piece } from '../blocks.ts';
import type { Phrases } from '../phrases.ts';

/** What a screen of activities was asked to leave out: all but those of a lead, of an area. */
export interface Only {
  readonly lead?: string;
  readonly area?: string;
}

/** The plan's title, its id, the day and the filters; and that the plan is closed, where that decided the day. */
export function planHeading(
  { state, asOf }: PlanStatus,
  { lead, area }: Only,
  phrases: Phrases,
): readonly Block[] {
  const { words, language } = phrases;
  const filters = boardWords[language];
  const note = [
    state.id,
    words.asOf(phrases.date(isoDay(asOf.day))),
    ...(lead === undefined ? [] : [filters.onlyLead(lead)]),
    ...(area === undefined ? [] : [filters.onlyArea(area)]),
  ];
  const title: Block = { type: 'title', text: phrases.text(state.plan.title), note: note.join(' · ') };
  if (asOf.closedOn === undefined) return [title];
  const closed = words.planClosed(phrases.date(asOf.closedOn));
  return [title, { type: 'line', text: [piece(closed, 'warn')] }];
}
