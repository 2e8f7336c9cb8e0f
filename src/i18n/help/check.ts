import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of `check`. */
export const checkHelp: InLanguages<CommandHelp<'check', never, 'base' | 'all' | 'asOf'>> = {
  en: {
    details: {
      check: `Judges a proposed change: the files as they are against the commit where they parted from --base. Recorded values stay as they were, approved values change by a decision, ids are never used again, closed periods change in the open; and what validate finds that was not there before. It tells what changes and which ratings change because of it. Exits 1 when there is an error (with --strict also for a warning). A commit of the change accepts a finding by a line at the end of its message: Planctl-Accept: CODE ID reason.

Examples:
${examples('planctl check --base origin/main', 'planctl check --base main --format markdown --output sarif=check.sarif')}`,
    },
    arguments: {},
    options: {
      base: 'the branch, tag or commit that the change is meant for (default: that of the pull request, else origin/main)',
      all: 'also what validate found before the change',
      asOf: 'judge ratings and the calendar on this day (default: ratings today, no calendar)',
    },
  },
  bg: {
    details: {
      check: `Проверява предложена промяна: файловете, каквито са, спрямо версията, от която са се отделили от --base. Отчетеното остава, утвърдените стойности се променят с решение, номерата не се използват отново, приключените периоди се променят открито; а също и каквото validate установява, а преди не е било. Казва какво се променя и кои оценки се променят заради това. Завършва с код 1 при грешка (с --strict и при предупреждение). Версия от промяната приема констатация с ред в края на съобщението си: Planctl-Accept: КОД НОМЕР причина.

Примери:
${examples('planctl check --base origin/main', 'planctl check --base main --format markdown --output sarif=check.sarif')}`,
    },
    arguments: {},
    options: {
      base: 'клонът, етикетът или версията, за които е промяната (по подразбиране: тези на заявката за промяна, иначе origin/main)',
      all: 'и каквото validate установява отпреди промяната',
      asOf: 'оценява към този ден, заедно със сроковете (по подразбиране: оценките днес, без сроковете)',
    },
  },
};
