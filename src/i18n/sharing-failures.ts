import type { SharingReason } from '../model/sharing.ts';
import type { FailureWords } from './failures.ts';
import { gitOperations } from './git-operations.ts';
import type { InLanguages } from './language.ts';

type Catalogue = {
  readonly [W in SharingReason['why']]: (reason: Extract<SharingReason, { readonly why: W }>) => FailureWords;
};

/** Why nothing can be taken back, or nothing exchanged with the others. */
export const sharingFailures: InLanguages<Catalogue> = {
  en: {
    'undo-no-git': () => ({
      message: 'The plan is in no git repository, so nobody knows what was before the last change.',
      next: 'git init begins a history; until then a change is taken back by hand.',
    }),
    'nothing-to-undo': ({ plan, uncommitted, shallow }) => ({
      message:
        uncommitted.length > 0
          ? `The changes in ${uncommitted.join(', ')} are in no commit, so git has no record to take back; of ${plan} there is no other change by planctl.`
          : `In the history of ${plan} there is no change by planctl that was not taken back already.`,
      next:
        uncommitted.length > 0
          ? 'git diff FILE shows what was changed, git restore FILE gives it up.'
          : shallow
            ? 'Only the newest part of the history is here; fetch the rest: git fetch --unshallow'
            : 'git log shows all changes; git revert COMMIT takes one back that was made by hand.',
    }),
    'undo-merge': ({ commit, subject }) => ({
      message: `The last change by planctl (“${subject}”, ${commit}) is a merge of two histories; nothing was changed.`,
      next: `git revert -m 1 ${commit} takes it back; git log --graph shows which side is the first.`,
    }),
    'undo-shallow': ({ commit, subject }) => ({
      message: `What was before the last change (“${subject}”, ${commit}) is not in this shallow copy; nothing was changed.`,
      next: 'Fetch the rest of the history and try again: git fetch --unshallow',
    }),
    'undo-uncommitted': ({ files }) => ({
      message: `${files.join(', ')}: changes here are in no commit, so git has no record of them; nothing was changed.`,
      next: 'git diff FILE shows them. Give them up with git restore FILE or keep them with git commit -- FILE, then type planctl undo again.',
    }),
    'undo-conflict': ({ path, subject, by }) => ({
      message: `“${subject}” cannot be taken back: ${path} was changed in the same place ${by ? `by ${by.author} on ${by.date} (“${by.subject}”)` : 'since'}. Nothing was changed.`,
      next: `git log -p -- ${path} shows what happened. Correct it with a new change, such as planctl update … --corrects DATE`,
    }),
    'undo-overtaken': () => ({
      message: 'Meanwhile something else was changed in the plan; nothing was taken back.',
      next: 'planctl undo shows what the last change is now.',
    }),
    'sync-no-git': () => ({
      message: 'The plan is in no git repository, so there is nobody to exchange changes with.',
      next: 'git init begins one, git clone ADDRESS fetches the one of the others.',
    }),
    'sync-no-commit': () => ({
      message: 'Nothing is committed here yet, so there is nothing to exchange.',
      next: 'git add plans and git commit -m "The plan" make the first commit.',
    }),
    'sync-detached': () => ({
      message:
        'The work here is on no branch (detached HEAD), so nobody can tell where it goes; nothing was changed.',
      next: 'git switch -c NAME makes a branch of it, git switch main goes back to the one of the others.',
    }),
    'sync-operation': ({ operation }) => ({
      message: `git is in the middle of ${gitOperations.en[operation]}; nothing was changed.`,
      next: 'Finish it first (planctl resolve settles what is open, git status tells the rest), then type planctl sync again.',
    }),
    'sync-no-remote': () => ({
      message: 'This copy knows no repository of the others.',
      next: 'Name it once: git remote add origin ADDRESS; then type planctl sync again.',
    }),
    'sync-unknown-remote': ({ remote, known }) => ({
      message: `This copy knows no repository named ${remote}${known.length > 0 ? `; it knows ${known.join(', ')}` : ''}.`,
      next: `git remote add ${remote} ADDRESS names it.`,
    }),
    'sync-choose-remote': ({ known }) => ({
      message: `This branch was never exchanged, and there are several repositories: ${known.join(', ')}.`,
      next: `Name one: planctl sync --remote ${known[0] ?? 'origin'}`,
    }),
    'sync-unreachable': ({ remote, lines }) => ({
      message: said(`${remote} cannot be reached. git says:`, lines),
      next: 'Your changes are safe in this copy. When the connection and your access are right, type planctl sync again.',
    }),
    'sync-no-identity': () => ({
      message: 'git does not know who you are; nothing was changed.',
      next: 'Put in your name and mail: git config --global user.name "NAME"; git config --global user.email "MAIL". Then type planctl sync again.',
    }),
    'sync-signing': ({ lines }) => ({
      message: said('git could not sign the commits; nothing was changed. git says:', lines),
      next: 'When signing works, type planctl sync again.',
    }),
    'sync-in-the-way': ({ files }) => ({
      message: `The others changed ${files.join(', ')}, and so did you without a commit; nothing was changed.`,
      next: 'Commit your changes (git commit -- FILE) or give them up (git restore FILE), then type planctl sync again.',
    }),
    'sync-unrelated': ({ from, shallow }) => ({
      message: `The history here and that of ${from} have no commit in common; nothing was changed.`,
      next: shallow
        ? 'Only the newest part of the history is here; fetch the rest: git fetch --unshallow'
        : 'Is it the right repository? git remote -v shows its address.',
    }),
    'sync-refused': ({ remote, lines }) => ({
      message: said(`${remote} did not take the changes. The answer was:`, lines),
      next: 'Your changes are safe in this copy. When what it names is mended, type planctl sync again.',
    }),
    'sync-overtaken': ({ times }) => ({
      message: `Others sent changes each time before yours arrived (${times} attempts).`,
      next: 'Your changes are safe in this copy. Type planctl sync again.',
    }),
  },
  bg: {
    'undo-no-git': () => ({
      message: 'Планът не е в хранилище на git и никой не знае какво е било преди последната промяна.',
      next: 'git init поставя начало на историята; дотогава промените се връщат на ръка.',
    }),
    'nothing-to-undo': ({ plan, uncommitted, shallow }) => ({
      message:
        uncommitted.length > 0
          ? `Промените в ${uncommitted.join(', ')} не са внесени в git и той не знае какво да върне; друга промяна на ${plan} с planctl няма.`
          : `В историята на ${plan} няма промяна с planctl, която още да не е отменена.`,
      next:
        uncommitted.length > 0
          ? 'git diff ФАЙЛ показва промените, git restore ФАЙЛ ги отхвърля.'
          : shallow
            ? 'Тук е само най-новата част от историята; изтеглете останалата: git fetch --unshallow'
            : 'git log показва всички промени; git revert ВЕРСИЯ отменя промяна, направена на ръка.',
    }),
    'undo-merge': ({ commit, subject }) => ({
      message: `Последната промяна с planctl („${subject}“, ${commit}) е сливане на две истории; нищо не е променено.`,
      next: `git revert -m 1 ${commit} я отменя; git log --graph показва коя страна е първата.`,
    }),
    'undo-shallow': ({ commit, subject }) => ({
      message: `Какво е било преди последната промяна („${subject}“, ${commit}), не личи от това непълно копие; нищо не е променено.`,
      next: 'Изтеглете останалата част от историята и опитайте отново: git fetch --unshallow',
    }),
    'undo-uncommitted': ({ files }) => ({
      message: `${files.join(', ')}: тук има промени, които не са внесени в git, и той не ги знае; нищо не е променено.`,
      next: 'git diff ФАЙЛ ги показва. Отхвърлете ги с git restore ФАЙЛ или ги внесете с git commit -- ФАЙЛ и изпълнете отново planctl undo.',
    }),
    'undo-conflict': ({ path, subject, by }) => ({
      message: `„${subject}“ не може да се отмени: на същото място ${path} е променен ${by ? `от ${by.author} на ${by.date} („${by.subject}“)` : 'след това'}. Нищо не е променено.`,
      next: `git log -p -- ${path} показва какво е станало. Поправете го с нова промяна, например planctl update … --corrects ДАТА`,
    }),
    'undo-overtaken': () => ({
      message: 'Междувременно в плана е променено друго; нищо не е отменено.',
      next: 'planctl undo показва коя е последната промяна сега.',
    }),
    'sync-no-git': () => ({
      message: 'Планът не е в хранилище на git и няма с кого да се обменят промени.',
      next: 'git init създава хранилище, git clone АДРЕС изтегля общото.',
    }),
    'sync-no-commit': () => ({
      message: 'Тук още нищо не е внесено в git и няма какво да се обмени.',
      next: 'git add plans и git commit -m "Планът" правят първата версия.',
    }),
    'sync-detached': () => ({
      message: 'Работата тук не е в никой клон (detached HEAD) и не личи къде да отиде; нищо не е променено.',
      next: 'git switch -c ИМЕ прави клон от нея, git switch main се връща в общия.',
    }),
    'sync-operation': ({ operation }) => ({
      message: `git е по средата на ${gitOperations.bg[operation]}; нищо не е променено.`,
      next: 'Първо го довършете (planctl resolve урежда неуреденото, git status казва останалото), после изпълнете отново planctl sync.',
    }),
    'sync-no-remote': () => ({
      message: 'Това копие не знае къде е общото хранилище.',
      next: 'Посочете го веднъж: git remote add origin АДРЕС; после изпълнете отново planctl sync.',
    }),
    'sync-unknown-remote': ({ remote, known }) => ({
      message: `Това копие не знае хранилище ${remote}${known.length > 0 ? `; знае ${known.join(', ')}` : ''}.`,
      next: `git remote add ${remote} АДРЕС го посочва.`,
    }),
    'sync-choose-remote': ({ known }) => ({
      message: `Този клон още не е обменян, а хранилищата са няколко: ${known.join(', ')}.`,
      next: `Посочете едно: planctl sync --remote ${known[0] ?? 'origin'}`,
    }),
    'sync-unreachable': ({ remote, lines }) => ({
      message: said(`Няма достъп до ${remote}. git казва:`, lines),
      next: 'Промените ви са запазени в това копие. Когато връзката и достъпът са наред, изпълнете отново planctl sync.',
    }),
    'sync-no-identity': () => ({
      message: 'git не знае кой сте; нищо не е променено.',
      next: 'Попълнете името и пощата си: git config --global user.name "ИМЕ"; git config --global user.email "ПОЩА". После изпълнете отново planctl sync.',
    }),
    'sync-signing': ({ lines }) => ({
      message: said('git не успя да подпише версиите; нищо не е променено. git казва:', lines),
      next: 'Когато подписването заработи, изпълнете отново planctl sync.',
    }),
    'sync-in-the-way': ({ files }) => ({
      message: `Други са променили ${files.join(', ')}, а вие също, без да го внесете в git; нищо не е променено.`,
      next: 'Внесете промените си (git commit -- ФАЙЛ) или ги отхвърлете (git restore ФАЙЛ) и изпълнете отново planctl sync.',
    }),
    'sync-unrelated': ({ from, shallow }) => ({
      message: `Историята тук и историята на ${from} нямат обща версия; нищо не е променено.`,
      next: shallow
        ? 'Тук е само най-новата част от историята; изтеглете останалата: git fetch --unshallow'
        : 'Това ли е общото хранилище? git remote -v показва адреса му.',
    }),
    'sync-refused': ({ remote, lines }) => ({
      message: said(`${remote} не прие промените. Отговорът беше:`, lines),
      next: 'Промените ви са запазени в това копие. Когато поправите каквото посочва, изпълнете отново planctl sync.',
    }),
    'sync-overtaken': ({ times }) => ({
      message: `Всеки път други изпращаха промени, преди вашите да пристигнат (${times} опита).`,
      next: 'Промените ви са запазени в това копие. Изпълнете отново planctl sync.',
    }),
  },
};

/** What somebody else said, each line below the words that introduce it. */
function said(words: string, lines: readonly string[]): string {
  return [words, ...lines].join('\n  ');
}
