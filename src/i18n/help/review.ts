import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of `review`. */
export const reviewHelp: InLanguages<CommandHelp<'review', never, 'lead' | 'within'>> = {
  en: {
    details: {
      review: `Leads through every report and value that is due: what is known, why it is asked for, then the same questions as update and measure. Any of them can be skipped. At the end everything is shown once, asked about once and written in one commit. Whoever stops in between loses nothing: the answers are kept, and the next review goes on with them.

Examples:
${examples('planctl review --lead ORG-TRAM', 'planctl review --within 30d --dry-run')}`,
    },
    arguments: {},
    options: {
      lead: 'only what is asked of this organisation',
      within: 'also what comes due within this time: 30d, 2w, 3m (default: only what is due)',
    },
  },
  bg: {
    details: {
      review: `Води през всеки отчет и всяка стойност, които се очакват: какво е известно, защо се иска и след това въпросите на update и measure. Всичко може да се пропусне. Накрая промените се показват наведнъж, с един въпрос, и се внасят в git като една версия. При прекъсване нищо не се губи: отговорите се пазят и следващият преглед продължава с тях.

Примери:
${examples('planctl review --lead ORG-TRAM', 'planctl review --within 30d --dry-run')}`,
    },
    arguments: {},
    options: {
      lead: 'само дължимото от тази организация',
      within: 'и каквото предстои в този срок: 30d, 2w, 3m (по подразбиране: само дължимото)',
    },
  },
};
