import type { Recovered, Uncommitted } from '../model/change-outcome.ts';
import type { FailureWords } from './failures.ts';
import { gitOperations } from './git-operations.ts';
import type { InLanguages, Language } from './language.ts';

type Catalogue = {
  readonly [W in Uncommitted['why']]: (why: Extract<Uncommitted, { readonly why: W }>) => FailureWords;
};

const uncommitted: InLanguages<Catalogue> = {
  en: {
    'not-asked': () => ({ message: 'Written, not committed.' }),
    'no-git': () => ({
      message: 'Written. The plan is in no git repository, so there is no history to go back to.',
      next: 'git init begins one.',
    }),
    'git-missing': ({ detail }) => ({
      message: `Written, not committed: git cannot be started (${detail}).`,
      next: 'Install git, or see that it is on the PATH: git --version',
    }),
    'uncommitted-before': ({ files }) => ({
      message: `Written, not committed: there were changes already that are not committed in ${files.join(', ')}.`,
      next: 'See them with git diff and commit everything together: git commit -- FILE',
    }),
    'untracked-before': ({ files }) => ({
      message: `Written, not committed: git does not know ${files.join(', ')} yet.`,
      next: 'git add FILE and git commit take it in.',
    }),
    ignored: ({ files }) => ({
      message: `Written, not committed: .gitignore tells git to leave ${files.join(', ')} alone.`,
      next: 'git check-ignore -v FILE shows the line that says so.',
    }),
    'outside-sparse': ({ files }) => ({
      message: `Written, not committed: ${files.join(', ')} is outside the part of the repository that is checked out.`,
      next: 'git sparse-checkout add FOLDER brings the folder in.',
    }),
    'nothing-to-commit': ({ files }) => ({
      message: `Written, not committed: git sees no change in ${files.join(', ')}.`,
      next: 'A filter in .gitattributes takes it back, or git was told to look away: git ls-files -v FILE',
    }),
    'git-operation': ({ operation }) => ({
      message: `Written, not committed: git is in the middle of ${gitOperations.en[operation]}.`,
      next: 'git status tells how to finish it.',
    }),
    'no-identity': ({ commands }) => ({
      message: 'Written, not committed: git does not know who you are.',
      next: typed('Put in your name and mail and type', commands),
    }),
    signing: ({ commands }) => ({
      message: 'Written, not committed: git could not sign the commit.',
      next: typed('When signing works, type', commands),
    }),
    hook: ({ commands }) => ({
      message: 'Written, not committed: a hook of the repository refused.',
      next: typed('When what it names is mended, type', commands),
    }),
    'git-busy': ({ commands }) => ({
      message: 'Written, not committed: another git held the repository all the time.',
      next: typed('When it is done, type', commands),
    }),
    'git-refused': ({ commands }) => ({
      message: 'Written, not committed: git refused.',
      next: typed('When the cause is gone, type', commands),
    }),
  },
  bg: {
    'not-asked': () => ({ message: 'Записано във файла, без запис в git.' }),
    'no-git': () => ({
      message: 'Записано във файла. Планът не е в хранилище на git, така че няма история.',
      next: 'git init създава хранилище.',
    }),
    'git-missing': ({ detail }) => ({
      message: `Записано във файла, без запис в git: git не може да се стартира (${detail}).`,
      next: 'Инсталирайте git или проверете дали е в PATH: git --version',
    }),
    'uncommitted-before': ({ files }) => ({
      message: `Записано във файла, без запис в git: в ${files.join(', ')} вече имаше незаписани промени.`,
      next: 'Вижте ги с git diff и запишете всичко заедно: git commit -- ФАЙЛ',
    }),
    'untracked-before': ({ files }) => ({
      message: `Записано във файла, без запис в git: git още не познава ${files.join(', ')}.`,
      next: 'Добавя се с git add ФАЙЛ и git commit.',
    }),
    ignored: ({ files }) => ({
      message: `Записано във файла, без запис в git: според .gitignore git пропуска ${files.join(', ')}.`,
      next: 'git check-ignore -v ФАЙЛ показва реда, който го казва.',
    }),
    'outside-sparse': ({ files }) => ({
      message: `Записано във файла, без запис в git: ${files.join(', ')} е извън изтеглената част на хранилището.`,
      next: 'git sparse-checkout add ПАПКА включва папката.',
    }),
    'nothing-to-commit': ({ files }) => ({
      message: `Записано във файла, без запис в git: git не вижда промяна в ${files.join(', ')}.`,
      next: 'Филтър в .gitattributes я връща или на git е казано да не гледа: git ls-files -v ФАЙЛ',
    }),
    'git-operation': ({ operation }) => ({
      message: `Записано във файла, без запис в git: git е по средата на ${gitOperations.bg[operation]}.`,
      next: 'git status казва как се довършва.',
    }),
    'no-identity': ({ commands }) => ({
      message: 'Записано във файла, без запис в git: git не знае кой сте.',
      next: typed('Попълнете името и пощата си и изпълнете', commands),
    }),
    signing: ({ commands }) => ({
      message: 'Записано във файла, без запис в git: git не успя да подпише записа.',
      next: typed('Когато подписването заработи, изпълнете', commands),
    }),
    hook: ({ commands }) => ({
      message: 'Записано във файла, без запис в git: автоматична проверка (hook) на хранилището отказа.',
      next: typed('Когато поправите каквото посочва, изпълнете', commands),
    }),
    'git-busy': ({ commands }) => ({
      message: 'Записано във файла, без запис в git: друг git държеше хранилището през цялото време.',
      next: typed('Когато приключи, изпълнете', commands),
    }),
    'git-refused': ({ commands }) => ({
      message: 'Записано във файла, без запис в git: git отказа.',
      next: typed('Когато отстраните причината, изпълнете', commands),
    }),
  },
};

/** Commands below the words that introduce them, each on a line of its own so that it can be copied. */
function typed(words: string, commands: readonly string[]): string {
  return [`${words}:`, ...commands].join('\n  ');
}

/** Why a change is on the disk and in no commit; what git or a hook said stands in the reason's `lines`. */
export function uncommittedWords(why: Uncommitted, language: Language): FailureWords {
  const words = uncommitted[language][why.why] as (why: Uncommitted) => FailureWords;
  return words(why);
}

/** What became of a change that an earlier run left behind. */
export function recoveredWords(recovered: Recovered, language: Language): FailureWords {
  const { subject } = recovered;
  if (recovered.kind === 'committed') {
    return {
      message: {
        en: `An earlier change was cut short; it is committed now: ${subject}`,
        bg: `По-ранна промяна беше прекъсната; сега е записана в git: ${subject}`,
      }[language],
    };
  }
  if (recovered.kind === 'left') {
    const files = recovered.files.join(', ');
    return {
      message: {
        en: `An earlier change was cut short (${subject}); ${files} was changed since, so everything is left as it is.`,
        bg: `По-ранна промяна беше прекъсната (${subject}); ${files} е променен след това, затова всичко остава както е.`,
      }[language],
      next: { en: 'git diff shows what is there.', bg: 'git diff показва какво има.' }[language],
    };
  }
  const { message, next } = uncommittedWords(recovered.why, language);
  const begins = {
    en: `An earlier change was cut short and is finished now: ${subject}`,
    bg: `По-ранна промяна беше прекъсната и сега е довършена: ${subject}`,
  }[language];
  return { message: `${begins}\n${message}`, ...(next === undefined ? {} : { next }) };
}
