import type { ResolvingReason } from '../model/resolving.ts';
import type { FailureWords } from './failures.ts';
import { gitOperations } from './git-operations.ts';
import type { InLanguages } from './language.ts';

type Catalogue = {
  readonly [W in ResolvingReason['why']]: (
    reason: Extract<ResolvingReason, { readonly why: W }>,
  ) => FailureWords;
};

/** Why no conflict can be settled, or git cannot be helped with a file. */
export const resolvingFailures: InLanguages<Catalogue> = {
  en: {
    'driver-usage': ({ usage }) => ({
      message: `git calls this with other words: ${usage}`,
      next: 'planctl hooks install --drivers sets it up.',
    }),
    'nothing-to-resolve': () => ({
      message: 'No file here has a conflict.',
      next: 'After planctl sync found two values for one field, git merge brings the conflict here: git merge origin/main. git status shows what git is in the middle of.',
    }),
    'no-conflict-in': ({ files, known }) => ({
      message: `${files.join(', ')}: no conflict of a plan is there.`,
      next: known.length > 0 ? `There is one in ${known.join(', ')}.` : 'No file here has one.',
    }),
    'ours-or-theirs': () => ({
      message: '--ours and --theirs were both given; nothing was changed.',
      next: 'Give one of them, or none to be asked about each value.',
    }),
    'not-continued': ({ operation, command, lines }) => ({
      message: [
        `Everything is settled, but git could not finish ${gitOperations.en[operation]}. It says:`,
        ...lines,
      ].join('\n  '),
      next: `When what it names is mended: ${command}`,
    }),
  },
  bg: {
    'driver-usage': ({ usage }) => ({
      message: `git извиква това с други думи: ${usage}`,
      next: 'planctl hooks install --drivers го включва.',
    }),
    'nothing-to-resolve': () => ({
      message: 'Тук няма файл с конфликт.',
      next: 'Когато planctl sync е намерил две стойности на едно поле, git merge пренася конфликта тук: git merge origin/main. git status показва по средата на какво е git.',
    }),
    'no-conflict-in': ({ files, known }) => ({
      message: `${files.join(', ')}: там няма конфликт в план.`,
      next: known.length > 0 ? `Конфликт има в ${known.join(', ')}.` : 'Тук няма файл с конфликт.',
    }),
    'ours-or-theirs': () => ({
      message: 'Зададени са и --ours, и --theirs; нищо не е променено.',
      next: 'Задайте едното или нито едно, за да бъдете попитани за всяка стойност.',
    }),
    'not-continued': ({ operation, command, lines }) => ({
      message: [
        `Всичко е уредено, но git не успя да довърши ${gitOperations.bg[operation]}. Той казва:`,
        ...lines,
      ].join('\n  '),
      next: `Когато поправите каквото посочва: ${command}`,
    }),
  },
};
