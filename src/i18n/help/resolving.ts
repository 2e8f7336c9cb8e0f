import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of `planctl resolve`. */
export const resolvingHelp: InLanguages<CommandHelp<'resolve', 'file', 'ours' | 'theirs' | 'continue'>> = {
  en: {
    details: {
      resolve: `Settles the conflicts that a merge, a rebase or a cherry-pick left in plan files, whoever made the marks: planctl's driver or git itself. What both sides changed in different places is joined by its meaning; for each value that both changed it shows who gave which, and asks which one stays: ours, theirs or another. As in git, ours is the side that you are on, theirs the one that comes in; in a rebase ours is the branch that your commits are put on. The settled file is checked, written and marked as settled (git add); a file with an error is written and left for you to mend. A file that was settled by hand is checked and added. In the end it says how to go on, and offers to do it.

Examples:
${examples('planctl resolve', 'planctl resolve plans/sofia-digital/activities/A-01-sandbox.yaml --theirs', 'planctl resolve --ours --continue')}`,
    },
    arguments: { file: 'files to settle (default: all plan files with a conflict)' },
    options: {
      ours: 'take the values of our side wherever both gave one, and ask nothing',
      theirs: 'take the values of their side wherever both gave one, and ask nothing',
      continue: 'when nothing is open any more, finish the merge or go on with the rebase',
    },
  },
  bg: {
    details: {
      resolve: `Урежда конфликтите, които сливане (merge), пренасяне на промени (rebase) или на една промяна (cherry-pick) е оставило във файловете на плана, независимо кой е поставил знаците: planctl или самият git. Каквото двете страни са променили на различни места, се обединява по смисъл; за всяка стойност, променена и от двете, показва кой какво е дал и пита кое остава: нашето, тяхното или друго. Както в git, „наше“ е страната, на която сте, а „тяхно“ – това, което идва; при rebase „наше“ е клонът, върху който се поставят вашите версии. Уреденият файл се проверява, записва и отбелязва като уреден (git add); файл с грешка се записва и остава да го поправите. Файл, уреден на ръка, се проверява и добавя. Накрая казва как да продължите и предлага да го направи.

Примери:
${examples('planctl resolve', 'planctl resolve plans/sofia-digital/activities/A-01-sandbox.yaml --theirs', 'planctl resolve --ours --continue')}`,
    },
    arguments: { file: 'кои файлове да се уредят (по подразбиране: всички файлове на планове с конфликт)' },
    options: {
      ours: 'взема стойностите от нашата страна навсякъде, където и двете са дали, и не пита',
      theirs: 'взема стойностите от тяхната страна навсякъде, където и двете са дали, и не пита',
      continue: 'когато вече няма нищо неуредено, довършва сливането или продължава пренасянето',
    },
  },
};

/** What help says of `planctl driver`. */
export const driverHelp: InLanguages<CommandHelp<'driver', 'job' | 'file', never>> = {
  en: {
    details: {
      driver: `Does what git asks for once planctl hooks install --drivers has set it up. text prints a file in words, one fact on a line, so that git diff, git show and git log -p show what changed and not how it is written (git diff --no-textconv shows the lines, for instance for a patch). merge joins two changes of a file by their meaning and puts the result into the second file; it exits with 1 when marks are left around values that only a person can decide, for planctl resolve.

Examples:
${examples('planctl driver text plans/sofia-digital/activities/A-01-sandbox.yaml', 'planctl driver merge base.yaml ours.yaml theirs.yaml plans/sofia-digital/activities/A-01-sandbox.yaml')}`,
    },
    arguments: {
      job: 'text or merge',
      file: 'text: the file; merge: what was before, ours, theirs, the path in the repository',
    },
    options: {},
  },
  bg: {
    details: {
      driver: `Върши това, за което git пита, след като planctl hooks install --drivers го е включил. text извежда файл с думи, по един факт на ред, така че git diff, git show и git log -p показват какво е променено, а не как е записано (git diff --no-textconv показва редовете, например за кръпка). merge обединява две промени на файл по смисъл и записва резултата във втория файл; кодът е 1, когато около стойности, за които може да реши само човек, остават знаци за planctl resolve.

Примери:
${examples('planctl driver text plans/sofia-digital/activities/A-01-sandbox.yaml', 'planctl driver merge base.yaml ours.yaml theirs.yaml plans/sofia-digital/activities/A-01-sandbox.yaml')}`,
    },
    arguments: {
      job: 'text или merge',
      file: 'за text: файлът; за merge: какво е било преди, нашето, тяхното, пътят в хранилището',
    },
    options: {},
  },
};
