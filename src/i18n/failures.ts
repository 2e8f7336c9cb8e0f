import type { Expected, FailureReason } from '../model/failure.ts';
import { gitOperations } from './git-operations.ts';
import type { InLanguages, Language } from './language.ts';
import { sharingFailures } from './sharing-failures.ts';
import { kindTerms } from './terms.ts';

/** What went wrong, and what to type next. */
export interface FailureWords {
  readonly message: string;
  readonly next?: string;
}

type Catalogue = {
  readonly [W in FailureReason['why']]: (reason: Extract<FailureReason, { readonly why: W }>) => FailureWords;
};

/** What a typed value should have been, and how it is written. */
const expectedWords: InLanguages<Readonly<Record<Expected, string>>> = {
  en: {
    date: 'not a date that exists; write 30.06.2026, 2026-06-30, 2026-06, Q2 2026 or 2026',
    'unambiguous-date': 'day and month cannot be told apart; write 30.06.2026 or 2026-06-30',
    number: 'not a number; write 12.5 or 12,5',
    'unambiguous-number': 'it may be a thousand or a fraction; write 1234 or 1.2340',
    percent: 'not a share from 0 to 100; write 45 or 45%',
    money: 'not an amount of money; write 1200EUR or 1 200,50 EUR',
    'one-currency': 'committed and paid must be in one currency',
    status: 'not a status; there is not_started, in_progress, on_hold, completed, cancelled, superseded',
    rating: 'not a rating; there is on_track, at_risk, late',
    'yes-or-no': 'not yes or no',
    milestone: 'not a milestone and its state; write M1=done, M1=done:2026-06-30, M1=open or M1=cancelled',
  },
  bg: {
    date: 'няма такава дата; напишете 30.06.2026, 2026-06-30, юни 2026, II тримесечие 2026 или 2026',
    'unambiguous-date': 'не личи кое е денят и кое месецът; напишете 30.06.2026 или 2026-06-30',
    number: 'не е число; напишете 12,5 или 12.5',
    'unambiguous-number': 'може да е хиляда или дроб; напишете 1234 или 1,2340',
    percent: 'не е дял от 0 до 100; напишете 45 или 45%',
    money: 'не е парична сума; напишете 1200EUR или 1 200,50 EUR',
    'one-currency': 'договореното и платеното трябва да са в една валута',
    status: 'не е статус; има незапочнала, в изпълнение, временно спряна, изпълнена, отпаднала, заменена',
    rating: 'не е преценка; има по план (on_track), в риск (at_risk), изостава (late)',
    'yes-or-no': 'не е да или не',
    milestone: 'не е етап и състоянието му; напишете M1=done, M1=done:2026-06-30, M1=open или M1=cancelled',
  },
};

const catalogues: InLanguages<Catalogue> = {
  en: {
    'no-plan': ({ from }) => ({
      message: `There is no plan here or above (looked from ${from}).`,
      next: 'A plan is a folder plans/<plan-id> with a plan.yaml. Go to its repository, or name it: planctl -C FOLDER …',
    }),
    'unknown-plan': ({ id, known, suggestion }) => ({
      message: `There is no plan ${id} here; there is ${known.join(', ')}.`,
      ...(suggestion === undefined ? {} : { next: `Did you mean --plan ${suggestion}?` }),
    }),
    'choose-plan': ({ known }) => ({
      message: `There are several plans here: ${known.join(', ')}.`,
      next: `Name one: --plan ${known[0]}`,
    }),
    'unknown-id': ({ id, suggestion }) => ({
      message: `Nothing has the id ${id}.`,
      next:
        suggestion === undefined
          ? 'planctl list activities shows the ids of activities, planctl tree all.'
          : `Did you mean ${suggestion}?`,
    }),
    'not-explained': ({ id, kind }) => ({
      message: `There is nothing to explain about ${id}: no rule rates ${kindTerms.en[kind].many}.`,
      next: `Activities, KPIs, goals, areas and plans can be explained. Everything about this item: planctl show ${id}`,
    }),
    'id-in-several-plans': ({ id, plans }) => ({
      message: `The id ${id} is in several plans: ${plans.join(', ')}.`,
      next: `Name the plan too: ${plans[0]}:${id}, or --plan ${plans[0]}`,
    }),
    'bad-date': ({ option, value }) => ({
      message: `${option} ${value} is not a date that exists.`,
      next: 'Write 2021-06-30, 2021-06, 2021-Q2, 2021-H1 or 2021.',
    }),
    'bad-window': ({ option, value }) => ({
      message: `${option} ${value} is not a length of time.`,
      next: 'Write 30d (days), 2w (weeks), 3m (months) or a number of days.',
    }),
    'bad-choice': ({ name, value, allowed, suggestion }) => ({
      message: `${value} is not a value of ${name}; there is ${allowed.join(', ')}.`,
      ...(suggestion === undefined ? {} : { next: `Did you mean ${suggestion}?` }),
    }),
    'unknown-filter-id': ({ option, id, suggestion }) => ({
      message: `${option}: nothing of that kind has the id ${id}.`,
      next:
        suggestion === undefined ? 'planctl list shows the ids there are.' : `Did you mean ${suggestion}?`,
    }),
    'option-not-for-kind': ({ option, kind }) => ({
      message: `${option} says nothing about ${kind}.`,
      next: 'planctl help list tells which filter goes with what.',
    }),
    'path-missing': ({ path }) => ({ message: `There is no file or folder ${path}.` }),
    'path-outside': ({ path }) => ({
      message: `${path} belongs to no plan.`,
      next: 'Name a plan folder (one with a plan.yaml), or a file or folder in it.',
    }),
    'bad-output': ({ value }) => ({
      message: `--output ${value} does not say what to write where.`,
      next: 'Write --output FORMAT=FILE, such as --output junit=report.xml',
    }),
    'output-twice': ({ path }) => ({
      message: `Two outputs would be written to ${path}.`,
      next: 'Give each --output a file of its own.',
    }),
    'staged-with-paths': () => ({
      message: '--staged judges all that is staged, so no files can be named with it.',
      next: 'planctl validate --staged, or planctl validate FILE',
    }),
    'no-repository': ({ path }) => ({
      message: `${path} is in no git work tree.`,
      next: 'Go to the repository, or name it: planctl -C FOLDER …; git init makes one.',
    }),
    'hook-foreign': ({ path }) => ({
      message: `There is a hook already, which is not planctl's: ${path}`,
      next: 'Add the line "planctl validate --staged" to it, or let planctl run it first and then its own: --force',
    }),
    'hooks-shared': ({ path }) => ({
      message: `core.hooksPath leads out of this repository, to ${path}, so the hook would serve other repositories too.`,
      next: 'planctl hooks install --force installs it there all the same.',
    }),
    'folder-missing': ({ path }) => ({ message: `There is no folder ${path}.` }),
    'not-in-git': ({ path }) => ({
      message: `${path} is in no git repository, so there is nothing to look back at.`,
      next: 'Leave out --rev, or go to the repository: planctl -C FOLDER …',
    }),
    'git-missing': ({ detail }) => ({
      message: `git cannot be started (${detail}).`,
      next: 'Install git, or see that it is on the PATH: git --version',
    }),
    'git-failed': ({ command, complaint }) => ({ message: `git ${command} failed: ${complaint}` }),
    'unknown-rev': ({ rev, shallow }) => ({
      message: `There is no commit, branch or tag ${rev} here.`,
      next: shallow
        ? 'Only a part of the history is here; fetch the rest: git fetch --unshallow'
        : 'git log --oneline shows the commits; a date such as 2026-06-30 works too.',
    }),
    'no-commit-before': ({ day, shallow }) => ({
      message: `There is no commit up to ${day}.`,
      next: shallow
        ? 'Only a part of the history is here; fetch the rest: git fetch --unshallow'
        : 'git log --reverse shows the first commits.',
    }),
    'no-merge-base': ({ a, b, shallow }) => ({
      message: `${a} and ${b} have no commit in common here.`,
      next: shallow
        ? 'Only a part of the history is here; fetch the rest: git fetch --unshallow'
        : `planctl diff ${a} ${b} compares the two as they are.`,
    }),
    'no-plan-in-rev': ({ rev }) => ({
      message: `There is no plan in ${rev}.`,
      next: 'A plan is a folder with a plan.yaml; git log -- plans shows when there was one.',
    }),
    'bad-value': ({ option, value, expected, suggestion }) => ({
      message: `${option} ${value}: ${expectedWords.en[expected]}.`,
      ...(suggestion === undefined ? {} : { next: `Did you mean ${suggestion}?` }),
    }),
    'cannot-edit': ({ path, reason }) => ({
      message: `${path} cannot be changed without writing it anew (${reason}).`,
      next: `Look at it with planctl validate ${path}, then edit it by hand.`,
    }),
    'not-an-activity': ({ id }) => ({
      message: `${id} is no activity, and only activities have updates.`,
      next: 'planctl list activities shows the ids of activities.',
    }),
    'status-needed': ({ id }) => ({
      message: `Nothing was ever reported of ${id}, so its status has to be given.`,
      next: `planctl update ${id} --status in_progress …`,
    }),
    'nothing-stated': ({ id }) => ({
      message: `Nothing is said of ${id} yet.`,
      next: `planctl update ${id} --progress 45 --done "…"; planctl help update tells every flag.`,
    }),
    'not-a-kpi': ({ id }) => ({
      message: `${id} is no KPI, and only KPIs are measured.`,
      next: 'planctl list kpis shows the ids of KPIs.',
    }),
    'period-needed': ({ id }) => ({
      message: `A value of ${id} is for a period.`,
      next: `planctl measure ${id} VALUE --period 2026-Q3`,
    }),
    'value-needed': ({ id }) => ({
      message: `There is no value for ${id}.`,
      next: `planctl measure ${id} VALUE --period 2026-Q3; where none exists: --status missing`,
    }),
    'cannot-read': ({ path, detail }) => ({ message: `${path} cannot be read (${detail}).` }),
    'plan-locked': ({ path, pid, host, seconds }) => ({
      message: `Another planctl (PID ${pid} on ${host}) has been writing to this plan for ${seconds} seconds; nothing was changed.`,
      next: `Try again. If no planctl is running there, delete ${path}`,
    }),
    'git-operation': ({ operation }) => ({
      message: `git is in the middle of ${gitOperations.en[operation]}; nothing was changed.`,
      next: `Finish it first (git status tells how), or write without a commit: --no-commit`,
    }),
    'git-busy': ({ path, seconds }) => ({
      message: `Another git has held the repository for ${seconds} seconds; nothing was changed.`,
      next: `Try again. If no git is running, delete ${path}`,
    }),
    'git-unsafe': ({ path }) => ({
      message: `git does not trust ${path}, which belongs to somebody else; nothing was changed.`,
      next: `If you trust it: git config --global --add safe.directory "${path}"`,
    }),
    'git-unmerged': ({ path }) => ({
      message: `${path} has a conflict that is not settled; nothing was changed.`,
      next: `Settle it, then: git add "${path}"`,
    }),
    'file-changed': ({ path }) => ({
      message: `${path} was changed by somebody else meanwhile; nothing was written over it.`,
      next: 'Run the command again: it starts from the new content.',
    }),
    'file-held': ({ path }) => ({
      message: `${path} is held open by another program; nothing was changed.`,
      next: 'Close the file there and run the command again.',
    }),
    'half-written': ({ path }) => ({
      message: `${path} could not be replaced, and the files before it could not be put back.`,
      next: 'Nothing is lost: the next writing command finishes the change.',
    }),
    'disk-full': ({ path }) => ({
      message: `There is no room left for ${path}; nothing was changed.`,
      next: 'Make room on the disk and run the command again.',
    }),
    'cannot-write': ({ path, detail }) => ({
      message: `${path} cannot be written (${detail}); nothing was changed.`,
      next: 'See that you may write there.',
    }),
    ...sharingFailures.en,
  },
  bg: {
    'no-plan': ({ from }) => ({
      message: `Тук и в горните папки няма план (търсено от ${from}).`,
      next: 'Планът е папка plans/<план> с файл plan.yaml. Отидете в хранилището му или го посочете: planctl -C ПАПКА …',
    }),
    'unknown-plan': ({ id, known, suggestion }) => ({
      message: `Тук няма план ${id}; има ${known.join(', ')}.`,
      ...(suggestion === undefined ? {} : { next: `Може би --plan ${suggestion}?` }),
    }),
    'choose-plan': ({ known }) => ({
      message: `Тук има няколко плана: ${known.join(', ')}.`,
      next: `Посочете един: --plan ${known[0]}`,
    }),
    'unknown-id': ({ id, suggestion }) => ({
      message: `Няма елемент с номер ${id}.`,
      next:
        suggestion === undefined
          ? 'planctl list activities показва номерата на дейностите, planctl tree – всички.'
          : `Може би ${suggestion}?`,
    }),
    'not-explained': ({ id, kind }) => ({
      message: `Няма какво да се обясни за ${id}: правилата не дават оценка на елементи от вид „${kindTerms.bg[kind].one}“.`,
      next: `Обясняват се дейности, показатели, цели, области и планове. Всичко за този елемент: planctl show ${id}`,
    }),
    'id-in-several-plans': ({ id, plans }) => ({
      message: `Номер ${id} има в няколко плана: ${plans.join(', ')}.`,
      next: `Посочете и плана: ${plans[0]}:${id} или --plan ${plans[0]}`,
    }),
    'bad-date': ({ option, value }) => ({
      message: `${option} ${value} не е съществуваща дата.`,
      next: 'Пише се 2021-06-30, 2021-06, 2021-Q2, 2021-H1 или 2021.',
    }),
    'bad-window': ({ option, value }) => ({
      message: `${option} ${value} не е срок.`,
      next: 'Пише се 30d (дни), 2w (седмици), 3m (месеци) или брой дни.',
    }),
    'bad-choice': ({ name, value, allowed, suggestion }) => ({
      message: `${value} не е стойност на ${name}; има ${allowed.join(', ')}.`,
      ...(suggestion === undefined ? {} : { next: `Може би ${suggestion}?` }),
    }),
    'unknown-filter-id': ({ option, id, suggestion }) => ({
      message: `${option}: няма елемент от този вид с номер ${id}.`,
      next: suggestion === undefined ? 'planctl list показва наличните номера.' : `Може би ${suggestion}?`,
    }),
    'option-not-for-kind': ({ option, kind }) => ({
      message: `${option} не се отнася за ${kind}.`,
      next: 'planctl help list обяснява кой филтър за какво е.',
    }),
    'path-missing': ({ path }) => ({ message: `Няма файл или папка ${path}.` }),
    'path-outside': ({ path }) => ({
      message: `${path} не принадлежи на никой план.`,
      next: 'Посочете папка на план (с файл plan.yaml) или файл или папка в нея.',
    }),
    'bad-output': ({ value }) => ({
      message: `--output ${value} не казва какво къде да се запише.`,
      next: 'Пише се --output ФОРМАТ=ФАЙЛ, например --output junit=report.xml',
    }),
    'output-twice': ({ path }) => ({
      message: `Два изхода сочат към един файл: ${path}.`,
      next: 'Посочете отделен файл за всеки --output.',
    }),
    'staged-with-paths': () => ({
      message: '--staged проверява всичко подготвено и с него не се посочват файлове.',
      next: 'planctl validate --staged или planctl validate ФАЙЛ',
    }),
    'no-repository': ({ path }) => ({
      message: `${path} не е в работно копие на git.`,
      next: 'Отидете в хранилището или го посочете: planctl -C ПАПКА …; git init създава ново.',
    }),
    'hook-foreign': ({ path }) => ({
      message: `Вече има автоматична проверка (hook), която не е на planctl: ${path}`,
      next: 'Добавете в нея реда „planctl validate --staged“ или нека planctl изпълнява първо нея, а после своята: --force',
    }),
    'hooks-shared': ({ path }) => ({
      message: `core.hooksPath води извън това хранилище, към ${path}, и проверката ще важи и за други хранилища.`,
      next: 'planctl hooks install --force я включва там въпреки това.',
    }),
    'folder-missing': ({ path }) => ({ message: `Няма папка ${path}.` }),
    'not-in-git': ({ path }) => ({
      message: `${path} не е в хранилище на git и няма към какво да се върнем.`,
      next: 'Махнете --rev или отидете в хранилището: planctl -C ПАПКА …',
    }),
    'git-missing': ({ detail }) => ({
      message: `git не може да се стартира (${detail}).`,
      next: 'Инсталирайте git или проверете дали е в PATH: git --version',
    }),
    'git-failed': ({ command, complaint }) => ({ message: `git ${command} завърши с грешка: ${complaint}` }),
    'unknown-rev': ({ rev, shallow }) => ({
      message: `Тук няма версия (commit), клон или етикет ${rev}.`,
      next: shallow
        ? 'Тук е само част от историята; изтеглете останалата: git fetch --unshallow'
        : 'git log --oneline показва версиите; може и дата, например 2026-06-30.',
    }),
    'no-commit-before': ({ day, shallow }) => ({
      message: `Няма версия до ${day}.`,
      next: shallow
        ? 'Тук е само част от историята; изтеглете останалата: git fetch --unshallow'
        : 'git log --reverse показва първите версии.',
    }),
    'no-merge-base': ({ a, b, shallow }) => ({
      message: `${a} и ${b} нямат обща версия тук.`,
      next: shallow
        ? 'Тук е само част от историята; изтеглете останалата: git fetch --unshallow'
        : `planctl diff ${a} ${b} сравнява двете, каквито са.`,
    }),
    'no-plan-in-rev': ({ rev }) => ({
      message: `Във версия ${rev} няма план.`,
      next: 'Планът е папка с plan.yaml; git log -- plans показва кога е имало.',
    }),
    'bad-value': ({ option, value, expected, suggestion }) => ({
      message: `${option} ${value}: ${expectedWords.bg[expected]}.`,
      ...(suggestion === undefined ? {} : { next: `Имахте предвид ${suggestion}?` }),
    }),
    'cannot-edit': ({ path, reason }) => ({
      message: `${path} не може да се промени, без да се пренапише (${reason}).`,
      next: `Вижте го с planctl validate ${path} и го поправете на ръка.`,
    }),
    'not-an-activity': ({ id }) => ({
      message: `${id} не е дейност, а само дейностите имат актуализации.`,
      next: 'planctl list activities показва номерата на дейностите.',
    }),
    'status-needed': ({ id }) => ({
      message: `За ${id} още няма отчет, затова трябва да се посочи статус.`,
      next: `planctl update ${id} --status "в изпълнение" …`,
    }),
    'nothing-stated': ({ id }) => ({
      message: `За ${id} още нищо не е казано.`,
      next: `planctl update ${id} --progress 45 --done "…"; planctl help update показва всички флагове.`,
    }),
    'not-a-kpi': ({ id }) => ({
      message: `${id} не е показател, а стойности имат само показателите.`,
      next: 'planctl list kpis показва номерата на показателите.',
    }),
    'period-needed': ({ id }) => ({
      message: `Стойността на ${id} е за период.`,
      next: `planctl measure ${id} СТОЙНОСТ --period 2026-Q3`,
    }),
    'value-needed': ({ id }) => ({
      message: `Няма стойност за ${id}.`,
      next: `planctl measure ${id} СТОЙНОСТ --period 2026-Q3; ако няма такава: --status missing`,
    }),
    'cannot-read': ({ path, detail }) => ({ message: `${path} не може да се прочете (${detail}).` }),
    'plan-locked': ({ path, pid, host, seconds }) => ({
      message: `Друг planctl (PID ${pid} на ${host}) пише в този план вече ${seconds} секунди; нищо не е променено.`,
      next: `Опитайте отново. Ако там не работи planctl, изтрийте ${path}`,
    }),
    'git-operation': ({ operation }) => ({
      message: `git е по средата на ${gitOperations.bg[operation]}; нищо не е променено.`,
      next: `Първо го довършете (git status казва как) или пишете без записване в git: --no-commit`,
    }),
    'git-busy': ({ path, seconds }) => ({
      message: `Друг git държи хранилището вече ${seconds} секунди; нищо не е променено.`,
      next: `Опитайте отново. Ако не работи git, изтрийте ${path}`,
    }),
    'git-unsafe': ({ path }) => ({
      message: `git няма доверие на ${path}, защото принадлежи на друг; нищо не е променено.`,
      next: `Ако вие имате: git config --global --add safe.directory "${path}"`,
    }),
    'git-unmerged': ({ path }) => ({
      message: `В ${path} има неразрешен конфликт; нищо не е променено.`,
      next: `Разрешете го, после: git add "${path}"`,
    }),
    'file-changed': ({ path }) => ({
      message: `Междувременно някой друг е променил ${path}; не е писано върху него.`,
      next: 'Изпълнете командата отново: тя ще тръгне от новото съдържание.',
    }),
    'file-held': ({ path }) => ({
      message: `${path} е отворен от друга програма; нищо не е променено.`,
      next: 'Затворете файла там и изпълнете командата отново.',
    }),
    'half-written': ({ path }) => ({
      message: `${path} не може да се замени, а предишните файлове не могат да се върнат.`,
      next: 'Нищо не е загубено: следващата пишеща команда довършва промяната.',
    }),
    'disk-full': ({ path }) => ({
      message: `Няма място за ${path}; нищо не е променено.`,
      next: 'Освободете място на диска и изпълнете командата отново.',
    }),
    'cannot-write': ({ path, detail }) => ({
      message: `${path} не може да се запише (${detail}); нищо не е променено.`,
      next: 'Проверете дали имате право да пишете там.',
    }),
    ...sharingFailures.bg,
  },
};

/** The words of an expected failure. */
export function failureWords(reason: FailureReason, language: Language): FailureWords {
  const words = catalogues[language][reason.why] as (reason: FailureReason) => FailureWords;
  return words(reason);
}
