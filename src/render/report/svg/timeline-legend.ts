import type { Language } from '../../../i18n/language.ts';
import { reportDocWords } from '../../../i18n/report/words.ts';
import { milestoneTerms } from '../../../i18n/terms.ts';
import type { TimelineChart } from '../document.ts';
import { html } from '../html/markup.ts';
import { box, type Meaning, rule } from './drawing.ts';
import { milestoneSign, originalSign } from './timeline-bar.ts';

/** What the signs of a timeline mean; each is said only where it is drawn. */
export function meaningsOf({ rows, words }: TimelineChart, language: Language): readonly Meaning[] {
  const doc = reportDocWords[language];
  const states = (['done', 'open', 'overdue', 'cancelled'] as const).filter((state) =>
    rows.some(({ milestones }) => milestones.some((one) => one.state === state)),
  );
  const stateWord = { ...milestoneTerms[language], overdue: words.overdue };
  const look = (some: boolean, meaning: Meaning): readonly Meaning[] => (some ? [meaning] : []);
  return [
    ...look(
      rows.some(({ progress }) => progress !== null && progress > 0),
      {
        words: doc.heads.progress.toLowerCase(),
        look: (x, y) => html`${box(x, y, 21, 12, 'bar', 2)}${box(x, y + 3, 13, 6, 'fill-green')}`,
      },
    ),
    ...look(
      rows.some(({ forecast }) => forecast !== null),
      {
        words: words.forecast,
        look: (x, y) =>
          html`${rule(x, y + 6, x + 20, y + 6, 'forecast')}${rule(x + 20, y + 1, x + 20, y + 11, 'forecast end')}`,
      },
    ),
    ...look(
      rows.some(({ original }) => original !== null),
      { words: words.original, look: (x, y) => originalSign(x + 11, y + 8) },
    ),
    ...states.map((state) => ({
      words: `${words.milestone}: ${stateWord[state]}`,
      look: (x: number, y: number) => milestoneSign(state, x + 11, y + 6),
    })),
    ...look(
      rows.some(({ unconfirmed }) => unconfirmed),
      { words: words.unconfirmed, look: (x, y) => box(x, y, 21, 12, 'bar dashed', 2) },
    ),
    ...look(
      rows.some(({ start, end }) => (start === null) !== (end === null)),
      {
        words: words.undated,
        look: (x, y) =>
          html`<path d="M${x + 1} ${y}V${y + 12}M${x + 1} ${y}H${x + 21}M${x + 1} ${y + 12}H${x + 21}" class="bar" />`,
      },
    ),
  ];
}
