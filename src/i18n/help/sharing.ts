import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of the commands that take changes back and exchange them. */
export const sharingHelp: InLanguages<
  CommandHelp<'undo' | 'sync', never, 'remote' | 'dryRun' | 'noCommit' | 'message' | 'yes'>
> = {
  en: {
    details: {
      undo: `Takes back the last change that planctl committed to the plan, by a new commit: the history stays. Typed again it takes back the one before. What was changed since stays, where both can be told apart; where not, it says what is in the way. Changes that were made by hand, or written without a commit, are not touched. It shows what will change and asks once on a terminal.

Examples:
${examples('planctl undo', 'planctl undo --dry-run')}`,
      sync: `Fetches what the others sent, puts your commits on top of it, checks the plan and sends them. Reports and values that both sides added are joined in the order of their days. Where two people gave one field different values, or the plan would have an error, nothing is sent, and it says what to do; nothing is ever lost, and never is the others' work overwritten. Changes that are in no commit stay where they are.

Examples:
${examples('planctl sync', 'planctl sync --remote origin --dry-run')}`,
    },
    arguments: {},
    options: {
      remote: 'the repository of the others, where there are several (default: the one of the branch)',
      dryRun: 'fetch, show what would be exchanged, and change nothing here or there',
      noCommit: 'join nothing and send nothing: the same as --dry-run',
      message: 'the subject of the commit that joins both, where one is needed',
      yes: 'nothing to confirm: sync asks nothing',
    },
  },
  bg: {
    details: {
      undo: `Отменя последната промяна, внесена от planctl в плана, с нова версия: историята остава. Изпълнена отново, отменя предходната. Каквото е променено след това, остава, ако двете могат да се разграничат; иначе казва какво пречи. Промени на ръка или записани без внасяне в git не се засягат. Показва какво ще се промени и пита веднъж на терминал.

Примери:
${examples('planctl undo', 'planctl undo --dry-run')}`,
      sync: `Изтегля каквото са изпратили останалите, поставя вашите версии върху него, проверява плана и ги изпраща. Отчети и стойности, добавени и от двете страни, се подреждат по дати. Ако двама са дали различни стойности на едно поле или в плана би имало грешка, нищо не се изпраща и командата казва какво да направите; нищо не се губи и никога не се пише върху работата на другите. Промени, които не са внесени в git, остават където са.

Примери:
${examples('planctl sync', 'planctl sync --remote origin --dry-run')}`,
    },
    arguments: {},
    options: {
      remote: 'общото хранилище, когато са няколко (по подразбиране: хранилището на клона)',
      dryRun: 'изтегля, показва какво би се обменило и не променя нищо тук или там',
      noCommit: 'нищо не събира и не изпраща: същото като --dry-run',
      message: 'заглавието на версията, която събира двете, когато е нужна такава',
      yes: 'няма какво да се потвърждава: sync не пита',
    },
  },
};
