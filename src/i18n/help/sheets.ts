import type { InLanguages } from '../language.ts';
import type { CommandHelp } from './command-help.ts';

/** What help says of the options of spreadsheets. */
export const sheetsHelp: InLanguages<CommandHelp<never, never, 'lead'>> = {
  en: {
    details: {},
    arguments: {},
    options: { lead: 'only the activities and KPIs of this organisation' },
  },
  bg: {
    details: {},
    arguments: {},
    options: { lead: 'само дейностите и показателите на тази организация' },
  },
};
