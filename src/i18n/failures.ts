// Long: each expected failure has its message and next step here, in both languages side by side; the compiler finds one that is missing.

import type { Expected, FailureReason } from '../model/failure.ts';
import { listWordOf, type NewKind } from '../model/kinds.ts';
import { counted, type Noun } from './counts.ts';
import { tableDate } from './dates.ts';
import { gitOperations } from './git-operations.ts';
import type { InLanguages, Language } from './language.ts';
import { typedName } from './placeholders.ts';
import { resolvingFailures } from './resolving-failures.ts';
import { sharingFailures } from './sharing-failures.ts';
import { kindTerms } from './terms.ts';
import { valueTerm } from './values.ts';
import { workbookWords } from './workbook-reasons.ts';
import { xmlRefusal } from './xml.ts';

/** What went wrong, and what to type next. */
export interface FailureWords {
  readonly message: string;
  readonly next?: string;
}

/** A kind with the article that English wants before it. */
function withArticle(kind: NewKind): string {
  const { one } = kindTerms.en[kind];
  return `${/^[aeio]/.test(one) ? 'an' : 'a'} ${one}`;
}

/** Words with the file that they are about in front. */
function aboutFile(path: string, { message, next }: FailureWords): FailureWords {
  return { message: `${path}: ${message}`, ...(next === undefined ? {} : { next }) };
}

type Catalogue = {
  readonly [W in FailureReason['why']]: (reason: Extract<FailureReason, { readonly why: W }>) => FailureWords;
};

/** What a typed value should have been, and how it is written. */
/** What a typed value should have been. */
export const expectedWords: InLanguages<Readonly<Record<Expected, string>>> = {
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
    text: 'some words are needed here',
    language: 'not a language of planctl; there is bg and en',
    'plan-id': 'not a short name; write small Latin letters, digits and hyphens: varbovo-2027',
    'id-and-name': 'not an id and a name; write "SERV Services"',
    milestone: 'not a milestone and its state; write M1=done, M1=done:2026-06-30, M1=open or M1=cancelled',
    assignment: 'not a field and its value; write FIELD=VALUE, such as description.en="…"',
    'dated-value': 'not a date and its value; write 2028-12-31=150',
    range: 'not a range; write 10..20',
    'allowed-change': 'not a change of a field; write A-01.end=2028-06-30',
    entry: 'not an entry of this list; write FIELD=VALUE,FIELD=VALUE',
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
    text: 'тук трябва текст',
    language: 'не е език на planctl; има bg и en',
    'plan-id': 'не е кратко име; напишете малки латински букви, цифри и тирета: varbovo-2027',
    'id-and-name': 'не е номер и наименование; напишете "SERV Услуги"',
    milestone: 'не е етап и състоянието му; напишете M1=done, M1=done:2026-06-30, M1=open или M1=cancelled',
    assignment: 'не е поле и стойността му; напишете ПОЛЕ=СТОЙНОСТ, например description.en="…"',
    'dated-value': 'не е дата и стойността към нея; напишете 2028-12-31=150',
    range: 'не са граници; напишете 10..20',
    'allowed-change': 'не е промяна на поле; напишете A-01.end=2028-06-30',
    entry: 'не е елемент на този списък; напишете ПОЛЕ=СТОЙНОСТ,ПОЛЕ=СТОЙНОСТ',
  },
};

const catalogues: InLanguages<Catalogue> = {
  en: {
    'no-plan': ({ from }) => ({
      message: `There is no plan here or above (looked from ${from}).`,
      next: 'A plan is a folder plans/<plan-id> with a plan.yaml. Go to its repository, or name it: planctl -C FOLDER …\n  planctl demo makes a city to try everything on, planctl init a plan of your own.',
    }),
    'unknown-plan': ({ id, known, suggestion }) => ({
      message: `There is no plan ${id} here; there is ${known.join(', ')}.`,
      ...(suggestion === undefined ? {} : { next: `Did you mean --plan ${suggestion}?` }),
    }),
    'choose-plan': ({ known }) => ({
      message: `There are several plans here: ${known.join(', ')}.`,
      next: `Name one: --plan ${known[0]}`,
    }),
    'unknown-id': ({ id, suggestion, list = 'activities' }) => ({
      message: `Nothing has the id ${id}.`,
      next:
        suggestion === undefined
          ? `planctl list ${list} shows those there are, planctl tree the whole plan.`
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
      next: 'Write 2021-06-30, 30.06.2021, 2021-06, 2021-Q2, 2021-H1 or 2021.',
    }),
    'bad-window': ({ option, value }) => ({
      message: `${option} ${value} is not a length of time.`,
      next: 'Write 30d (days), 2w (weeks), 3m (months) or a number of days.',
    }),
    'bad-choice': ({ name, value, allowed, suggestion }) => ({
      message: `${value} is not a value of ${typedName(name, 'en')}; there is ${allowed.join(', ')}.`,
      ...(suggestion === undefined ? {} : { next: `Did you mean ${suggestion}?` }),
    }),
    'unknown-filter-id': ({ option, id, suggestion }) => ({
      message: `${option}: nothing of that kind has the id ${id}.`,
      next:
        suggestion === undefined
          ? 'planctl tree shows the ids of areas, goals and activities; planctl list organisations those who lead.'
          : `Did you mean ${suggestion}?`,
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
    'out-needed': ({ format }) => ({
      message: `${format} is several files, which need a folder.`,
      next: `planctl export ${format} -o FOLDER`,
    }),
    'out-file-needed': ({ format, ending }) => ({
      message: `${format} as .${ending} is no text that can be printed; it needs a file.`,
      next: `planctl export ${format} -o FILE.${ending}`,
    }),
    'bad-xml': ({ path, refusal }) => ({ message: `${path}: ${xmlRefusal(refusal, 'en')}` }),
    'not-stratml': ({ path, met }) => ({
      message: `${path} is no StratML: it begins with <${met}>, not with <StrategicPlan> or <PerformancePlanOrReport>.`,
    }),
    'plan-exists': ({ id, path }) => ({
      message: `There is a plan ${id} already: ${path}`,
      next: `Give the new one another name: --plan-id ${id}-2`,
    }),
    'bad-plan-id': ({ id }) => ({
      message: `${id} cannot be the name of a plan.`,
      next: 'Small Latin letters, digits and hyphens: --plan-id example-2030',
    }),
    'bad-language': ({ value }) => ({
      message: `${value} is not the code of a language.`,
      next: 'Two small letters of ISO 639-1, such as en, bg or fr.',
    }),
    'file-needed': ({ form }) => ({
      message: 'The name of the file is missing.',
      next: `planctl import ${form} FILE`,
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
    'not-a-period': ({ value }) => ({
      message: `${value} is not a period; a report is of a month, quarter, half-year or year.`,
      next: 'Write 2026-Q3, 2026-H1, 2026 or 2026-06; without a period the last finished quarter is meant.',
    }),
    'no-report': ({ period }) => ({
      message: `There is no reports/${period}.yaml yet.`,
      next: `planctl report draft ${period} begins one.`,
    }),
    'report-exists': ({ period, path }) => ({
      message: `The report of ${period} has been begun already.`,
      next: `Go on in ${path}.`,
    }),
    'report-closed': ({ period }) => ({
      message: `The report of ${period} is closed.`,
      next: `planctl report revise ${period} --reason "…" begins a new version; planctl report verify ${period} checks the closed one.`,
    }),
    'report-open': ({ period }) => ({
      message: `The report of ${period} is not closed.`,
      next: `planctl report close ${period} closes it.`,
    }),
    'report-gaps': ({ period, gaps }) => ({
      message: `Red items lack a cause or a corrective action: ${gaps
        .map(
          ({ entity, lacks }) =>
            `${entity} (${lacks.map((one) => (one === 'cause' ? one : 'corrective action')).join(', ')})`,
        )
        .join(', ')}.`,
      next: `Write them into reports/${period}.yaml in the folder of the plan (planctl report draft ${period} begins it), or print the report with its gaps: --allow-gaps.`,
    }),
    'report-unaccepted': ({ updates }) => ({
      message: `The plan asks that updates are accepted, and nobody accepted ${updates
        .map(({ entity, date }) => `${entity} ${date}`)
        .join(', ')}.`,
      next: 'Write accepted: {role: …, date: …} into each of them; then close the report.',
    }),
    'period-not-over': ({ period, end }) => ({
      message: `${period} ends on ${tableDate(end, 'en')}; a report is closed when its period is over.`,
    }),
    'report-uncommitted': ({ period }) => ({
      message:
        'The plan has changes that are in no commit; a closed report names the commit it was made from.',
      next: `Commit them (git commit -a), then planctl report close ${period}.`,
    }),
    'format-needs-folder': ({ format }) => ({
      message: `Several files, or ${format}, cannot be printed on a screen.`,
      next: 'Name a folder: -o reports-out',
    }),
    'folder-not-empty': ({ path }) => ({
      message: `${path} is not empty; nothing is written over what is there.`,
      next: 'Name a folder that is not there yet.',
    }),
    'flags-needed': ({ flags }) => ({
      message: `${flags.join(', ')} ${flags.length === 1 ? 'is' : 'are'} needed.`,
      next: 'Give them, or type the command on a terminal: it asks.',
    }),
    'folder-missing': ({ path }) => ({ message: `There is no folder ${path}.` }),
    'not-in-git': ({ path }) => ({
      message: `${path} is in no git repository, so there is nothing to look back at.`,
      next: 'Go to the repository (planctl -C FOLDER …), or begin a history: git init. Without --rev the files are read as they are.',
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
    'no-base': ({ base, fetch }) => ({
      message: `There is no ${base} here to compare with.`,
      next:
        fetch === null ? 'git branch --all shows the branches; name one with --base.' : `Fetch it: ${fetch}`,
    }),
    'no-plan-in-rev': ({ rev }) => ({
      message: `There is no plan in ${rev}.`,
      next: 'A plan is a folder with a plan.yaml; git log -- plans shows when there was one.',
    }),
    'bad-value': ({ option, value, expected, suggestion }) => ({
      message: `${typedName(option, 'en')} ${value}: ${expectedWords.en[expected]}.`,
      ...(suggestion === undefined ? {} : { next: `Did you mean ${suggestion}?` }),
    }),
    'cannot-edit': ({ path, reason }) => ({
      message: `${path} cannot be changed without writing it anew (${reason}).`,
      next: `Look at it with planctl validate ${path}, then edit it by hand.`,
    }),
    'kind-needed': () => ({
      message: 'What comes in on standard input does not tell what kind of file it is.',
      next: 'planctl fmt - --kind activity',
    }),
    'shell-needed': () => ({
      message: 'Which shell this is cannot be told from here.',
      next: 'planctl completion bash (or zsh, fish, powershell); planctl completion --help says where it goes.',
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
      next: `planctl update ${id} --progress 45 --done "…"; planctl help update tells every option.`,
    }),
    'money-by-fund': ({ year, funds }) => ({
      message: `The money of ${year} is told by several lines (${funds.join(', ')}); it has to be said of which.`,
      next: `Add --fund "${funds[0] ?? '…'}"`,
    }),
    'other-currency': ({ from, to }) => ({
      message: `The earlier amounts are in ${from}, and there is no fixed rate to ${to}.`,
      next: `Give both --committed and --paid in ${to}, or the amount in ${from}.`,
    }),
    'no-input': ({ option }) => ({
      message: `${option} -: standard input is empty.`,
      next: `Give it a text: planctl … ${option} - < FILE`,
    }),
    'input-twice': ({ option }) => ({
      message: `${option} -: standard input was read for another option already.`,
      next: 'Use - for one option only, or --editor for several texts.',
    }),
    'editor-failed': ({ editor, detail }) => ({
      message: `The editor ${editor} ended with an error (${detail}); nothing was written.`,
      next: 'git config core.editor NAME (or EDITOR) says which editor to use.',
    }),
    'needs-terminal': ({ command }) => ({
      message: `planctl ${command} asks questions, and there is no terminal to ask on.`,
      next: 'planctl due tells what is due; planctl update ID … and planctl measure ID … report it with options.',
    }),
    interrupted: ({ kept }) =>
      kept === 0
        ? { message: 'Nothing was written.' }
        : {
            message: `Nothing was written; answers kept: ${kept}.`,
            next: 'planctl review goes on with them.',
          },
    'same-value': ({ id, field, value }) => ({ message: `${field} of ${id} is ${value} already.` }),
    'flag-needed': ({ flag, example }) => ({
      message: `${typedName(flag, 'en')} is missing.`,
      next: example,
    }),
    'flags-clash': ({ flags }) => ({
      message: `${flags.map((flag) => typedName(flag, 'en')).join(' and ')} do not go together.`,
    }),
    'wrong-kind': ({ id, kind, wanted }) => ({
      message: `${id} is of kind “${kindTerms.en[kind].one}”, and “${kindTerms.en[wanted].one}” is needed here.`,
      next: `planctl list ${listWordOf(wanted)} shows the ids.`,
    }),
    'proposed-already': ({ proposal, id, field }) => ({
      message: `${proposal} asks for just this of ${field} of ${id} and is not decided yet.`,
      next: `planctl show ${proposal}`,
    }),
    'proposal-not-open': ({ proposal, state, decision }) => ({
      message: `${proposal} is decided: ${state}${decision === undefined ? '' : ` by ${decision}`}.`,
      next: `planctl show ${proposal}; a new one: planctl propose …`,
    }),
    'proposal-without-value': ({ proposal, path }) => ({
      message: `${proposal} does not say what the value is to be.`,
      next: `Write it into ${path} as "to:"; null takes the field away.`,
    }),
    'value-moved': ({ proposal, id, field, from, now }) => ({
      message: `${field} of ${id} is now ${now}, and not ${from} as ${proposal} says.`,
      next: 'See whether the proposal still holds; then --anyway applies it.',
    }),
    'cannot-retire': ({ id, kind }) => ({
      message: `${id} cannot be retired: ${kindTerms.en[kind].many} stay in the plan.`,
      ...(kind === 'organisation'
        ? { next: `Another one takes over: planctl handover ${id} ORG-NEW --from DATE` }
        : {}),
    }),
    'retired-already': ({ id, as, date }) => ({
      message: `${id} is ${as} already, as of ${date}.`,
      next: `planctl show ${id}`,
    }),
    'own-successor': ({ id }) => ({ message: `${id} cannot take the place of itself.` }),
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
    'unknown-field': ({ id, field, at, known, suggestion }) => ({
      message:
        known.length === 0
          ? `${at} of ${id} has no parts, so there is no ${field} in it.`
          : id === ''
            ? `No plan file has a field ${field}.`
            : `${at === '' ? id : `${at} of ${id}`} has no field ${field}; there is ${known.join(', ')}.`,
      ...(suggestion === undefined
        ? {}
        : { next: `Did you mean ${at === '' ? '' : `${at}.`}${suggestion}?` }),
    }),
    'unknown-entry': ({ id, list, entry, known, several, suggestion }) => ({
      message: several
        ? `${entry} may be several entries of ${list} of ${id}.`
        : `${list} of ${id} has no ${entry}; ${known.length === 0 ? 'it is empty' : `there is ${known.join(', ')}`}.`,
      next: several
        ? `Name one by its position: ${list}.#1, ${list}.#2`
        : suggestion === undefined
          ? `A new entry: planctl set ${id} ${list} +…; planctl help set tells how.`
          : `Did you mean ${suggestion}?`,
    }),
    'append-only': ({ id, field }) => ({
      message: `What was reported of ${id} is not rewritten: ${field} only grow.`,
      next:
        field === 'updates'
          ? `Report anew: planctl update ${id} …; correct a report: planctl update ${id} --corrects DATE --reason "…"`
          : `A new value: planctl measure ${id} VALUE --period 2026-Q3; a corrected one with --revises "…"`,
    }),
    'id-fixed': ({ id, field }) => ({
      message: `${field} of ${id} is never changed: others point to it.`,
      next: `Add a new one and retire this one, or give it another label: planctl set ${id} label "…"`,
    }),
    'several-fields': ({ field, parts }) => ({
      message: `${field} holds several fields, so one value is not enough.`,
      next:
        parts.length === 0
          ? `Name one of its entries: ${field}.KEY`
          : `Name one of them: ${parts.map((part) => `${field}.${part}`).join(', ')}`,
    }),
    'field-value-needed': ({ id, field }) => ({
      message: `There is no value for ${field} of ${id}.`,
      next: `planctl set ${id} ${field} VALUE; to take it away: planctl set ${id} ${field} --unset`,
    }),
    'one-value': ({ field }) => ({
      message: `${field} takes one value, and several words are here.`,
      next: 'Put quotes around a text of several words: "…"',
    }),
    'mixed-entries': ({ field }) => ({
      message: `Some words for ${field} begin with + or - and some do not.`,
      next: 'Add with +, take away with -, or give the whole list without either.',
    }),
    'value-and-unset': ({ field }) => ({
      message: `--unset takes ${field} away, and there is a value for it too.`,
      next: 'Leave out one of the two.',
    }),
    'unknown-milestone': ({ id, milestone, known, suggestion }) => ({
      message: `${id} has no milestone ${milestone}; ${known.length === 0 ? 'it has none' : `there is ${known.join(', ')}`}.`,
      next:
        suggestion === undefined
          ? `A new one: planctl add milestone ${id} --title "…" --due 2027-06-30`
          : `Did you mean ${suggestion}?`,
    }),
    'unknown-decision': ({ id }) => ({
      message: `There is no decision ${id} in the plan.`,
      next: 'planctl list decisions shows those there are; planctl add decision records a new one.',
    }),
    'missing-fields': ({ kind, flags }) => ({
      message: `To add ${withArticle(kind)}, planctl needs ${flags.join(', ')}.`,
      next: `planctl help add tells what each means.`,
    }),
    'flag-not-for-kind': ({ flag, kind, flags }) => ({
      message: `${kindTerms.en[kind].many.replace(/^./, (letter) => letter.toUpperCase())} have no ${flag}; there is ${flags.join(', ')}.`,
      next: 'Any other field: --field NAME=VALUE',
    }),
    'activity-needed': () => ({
      message: 'A milestone belongs to an activity.',
      next: 'planctl add milestone A-01 --title "…" --due 2027-06-30',
    }),
    'no-parent-for-kind': ({ kind, word }) => ({
      message: `planctl add ${kind} takes no ${word} behind it.`,
      next: 'An id is given with --id, a title with --title "…"',
    }),
    'bad-id': ({ id }) => ({
      message: `${id} cannot be an id.`,
      next: 'Ids are capital Latin letters and digits in groups joined by hyphens, at most 64 characters: A-13, EGOV',
    }),
    'bad-slug': ({ slug }) => ({
      message: `${slug} cannot be part of a file’s name.`,
      next: 'Small Latin letters and digits, joined by hyphens: open-data',
    }),
    'id-taken': ({ id, path }) => ({
      message: `There is a ${id} already: ${path}.`,
      next: 'Leave out --id and the next free one is taken.',
    }),
    'id-used-before': ({ id, path }) => ({
      message: `${id} was in the plan before (${path}), and ids are never used again.`,
      next: 'Leave out --id and the next free one is taken.',
    }),
    'id-needed': ({ kind, examples }) => ({
      message: `The ids of ${kindTerms.en[kind].many} in this plan have no numbers to count on from (${examples.join(', ')}).`,
      next: 'Give one: --id NEW-ID',
    }),
    'cannot-read': ({ path, detail }) => ({
      message:
        detail === 'EISDIR'
          ? `${path} is a folder, and a file is needed here.`
          : `${path} cannot be read (${detail}).`,
    }),
    'plan-locked': ({ path, pid, host, seconds }) => ({
      message: `Another planctl (PID ${pid} on ${host}) has been writing to this plan for ${seconds} seconds; nothing was changed.`,
      next: `Try again. If no planctl is running there, delete ${path}`,
    }),
    'git-operation': ({ operation }) => ({
      message: `git is in the middle of ${gitOperations.en[operation]}; nothing was changed.`,
      next: `Finish it first (planctl resolve settles what is open, git status tells the rest), or write without a commit: --no-commit`,
    }),
    'git-busy': ({ path, seconds }) => ({
      message: `Another git has held the repository for ${duration(seconds, 'en')}; nothing was changed.`,
      next: `Try again. If no git is running, delete ${path}`,
    }),
    'git-unsafe': ({ path }) => ({
      message: `git does not trust ${path}, which belongs to somebody else; nothing was changed.`,
      next: `If you trust it: git config --global --add safe.directory "${path}"`,
    }),
    'git-unmerged': ({ path }) => ({
      message: `${path} has a conflict that is not settled; nothing was changed.`,
      next: `planctl resolve settles it; by hand: mend it, then git add "${path}"`,
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
    'sheets-refused': ({ path, reason }) => aboutFile(path, workbookWords(reason, 'en')),
    'cannot-write': ({ path, detail }) => ({
      message: `${path} cannot be written (${detail}); nothing was changed.`,
      next: 'See that you may write there.',
    }),
    ...sharingFailures.en,
    ...resolvingFailures.en,
  },
  bg: {
    'no-plan': ({ from }) => ({
      message: `Тук и в горните папки няма план (търсено от ${from}).`,
      next: 'Планът е папка plans/<план> с файл plan.yaml. Отидете в хранилището му или го посочете: planctl -C ПАПКА …\n  planctl demo създава примерен град за опити, planctl init – ваш план.',
    }),
    'unknown-plan': ({ id, known, suggestion }) => ({
      message: `Тук няма план ${id}; има ${known.join(', ')}.`,
      ...(suggestion === undefined ? {} : { next: `Може би --plan ${suggestion}?` }),
    }),
    'choose-plan': ({ known }) => ({
      message: `Тук има няколко плана: ${known.join(', ')}.`,
      next: `Посочете един: --plan ${known[0]}`,
    }),
    'unknown-id': ({ id, suggestion, list = 'activities' }) => ({
      message: `Няма елемент с номер ${id}.`,
      next:
        suggestion === undefined
          ? `planctl list ${list} показва какво има, planctl tree – целия план.`
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
      next: 'Пише се 2021-06-30, 30.06.2021, 2021-06, 2021-Q2, 2021-H1 или 2021.',
    }),
    'bad-window': ({ option, value }) => ({
      message: `${option} ${value} не е срок.`,
      next: 'Пише се 30d (дни), 2w (седмици), 3m (месеци) или брой дни.',
    }),
    'bad-choice': ({ name, value, allowed, suggestion }) => ({
      message: `${value} не е стойност на ${typedName(name, 'bg')}; има ${allowed.join(', ')}.`,
      ...(suggestion === undefined ? {} : { next: `Може би ${suggestion}?` }),
    }),
    'unknown-filter-id': ({ option, id, suggestion }) => ({
      message: `${option}: няма елемент от този вид с номер ${id}.`,
      next:
        suggestion === undefined
          ? 'planctl tree показва номерата на областите, целите и дейностите, planctl list organisations – на организациите.'
          : `Може би ${suggestion}?`,
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
    'out-needed': ({ format }) => ({
      message: `${format} се състои от няколко файла, за които трябва папка.`,
      next: `planctl export ${format} -o ПАПКА`,
    }),
    'out-file-needed': ({ format, ending }) => ({
      message: `${format} като .${ending} не е текст за извеждане; трябва файл.`,
      next: `planctl export ${format} -o ФАЙЛ.${ending}`,
    }),
    'bad-xml': ({ path, refusal }) => ({ message: `${path}: ${xmlRefusal(refusal, 'bg')}` }),
    'not-stratml': ({ path, met }) => ({
      message: `${path} не е StratML: започва с <${met}>, а не с <StrategicPlan> или <PerformancePlanOrReport>.`,
    }),
    'plan-exists': ({ id, path }) => ({
      message: `Вече има план ${id}: ${path}`,
      next: `Дайте на новия друго име: --plan-id ${id}-2`,
    }),
    'bad-plan-id': ({ id }) => ({
      message: `${id} не може да е име на план.`,
      next: 'Малки латински букви, цифри и тирета: --plan-id primer-2030',
    }),
    'bad-language': ({ value }) => ({
      message: `${value} не е код на език.`,
      next: 'Две малки букви по ISO 639-1, например en, bg или fr.',
    }),
    'file-needed': ({ form }) => ({
      message: 'Липсва името на файла.',
      next: `planctl import ${form} ФАЙЛ`,
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
    'not-a-period': ({ value }) => ({
      message: `${value} не е период; отчетът е за месец, тримесечие, полугодие или година.`,
      next: 'Напишете 2026-Q3, III тримесечие 2026, 2026-H1, 2026 или 2026-06; без период се взема последното приключило тримесечие.',
    }),
    'no-report': ({ period }) => ({
      message: `Още няма reports/${period}.yaml.`,
      next: `planctl report draft ${period} го започва.`,
    }),
    'report-exists': ({ period, path }) => ({
      message: `Отчетът за ${period} вече е започнат.`,
      next: `Продължете в ${path}.`,
    }),
    'report-closed': ({ period }) => ({
      message: `Отчетът за ${period} е приключен.`,
      next: `planctl report revise ${period} --reason "…" започва нова версия; planctl report verify ${period} проверява приключения.`,
    }),
    'report-open': ({ period }) => ({
      message: `Отчетът за ${period} не е приключен.`,
      next: `planctl report close ${period} го приключва.`,
    }),
    'report-gaps': ({ period, gaps }) => ({
      message: `За отклонения липсва причина или коригираща мярка: ${gaps
        .map(
          ({ entity, lacks }) =>
            `${entity} (${lacks.map((one) => (one === 'cause' ? 'причина' : 'коригираща мярка')).join(', ')})`,
        )
        .join(', ')}.`,
      next: `Впишете ги в reports/${period}.yaml в папката на плана (започва го planctl report draft ${period}) или изгответе отчета с пропуските: --allow-gaps.`,
    }),
    'report-unaccepted': ({ updates }) => ({
      message: `Планът иска актуализациите да бъдат приети, а никой не е приел ${updates
        .map(({ entity, date }) => `${entity} ${date}`)
        .join(', ')}.`,
      next: 'Впишете accepted: {role: …, date: …} във всяка от тях и приключете отчета.',
    }),
    'period-not-over': ({ period, end }) => ({
      message: `${period} свършва на ${tableDate(end, 'bg')} г.; отчетът се приключва, когато периодът е изтекъл.`,
    }),
    'report-uncommitted': ({ period }) => ({
      message:
        'В плана има промени, които не са в никоя версия; приключеният отчет посочва версията, от която е направен.',
      next: `Внесете ги в git (git commit -a) и повторете planctl report close ${period}.`,
    }),
    'format-needs-folder': ({ format }) => ({
      message: `Няколко файла или ${format} не могат да се изведат на екрана.`,
      next: 'Посочете папка: -o reports-out',
    }),
    'folder-not-empty': ({ path }) => ({
      message: `${path} не е празна папка; върху съществуващото не се записва.`,
      next: 'Посочете папка, която още я няма.',
    }),
    'flags-needed': ({ flags }) => ({
      message: `Трябва да се посочи: ${flags.join(', ')}.`,
      next: 'Добавете ги или напишете командата на терминал: тя пита.',
    }),
    'folder-missing': ({ path }) => ({ message: `Няма папка ${path}.` }),
    'not-in-git': ({ path }) => ({
      message: `${path} не е в хранилище на git и няма към какво да се върнем.`,
      next: 'Отидете в хранилището (planctl -C ПАПКА …) или поставете начало на история: git init. Без --rev се четат файловете, каквито са.',
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
    'no-base': ({ base, fetch }) => ({
      message: `Тук няма ${base}, с което да се сравни.`,
      next:
        fetch === null
          ? 'git branch --all показва клоновете; посочете един с --base.'
          : `Изтеглете го: ${fetch}`,
    }),
    'no-plan-in-rev': ({ rev }) => ({
      message: `Във версия ${rev} няма план.`,
      next: 'Планът е папка с plan.yaml; git log -- plans показва кога е имало.',
    }),
    'bad-value': ({ option, value, expected, suggestion }) => ({
      message: `${typedName(option, 'bg')} ${value}: ${expectedWords.bg[expected]}.`,
      ...(suggestion === undefined ? {} : { next: `Имахте предвид ${suggestion}?` }),
    }),
    'cannot-edit': ({ path, reason }) => ({
      message: `${path} не може да се промени, без да се пренапише (${reason}).`,
      next: `Вижте го с planctl validate ${path} и го поправете на ръка.`,
    }),
    'kind-needed': () => ({
      message: 'От стандартния вход не личи от какъв вид е файлът.',
      next: 'planctl fmt - --kind activity',
    }),
    'shell-needed': () => ({
      message: 'Оттук не личи коя е обвивката.',
      next: 'planctl completion bash (или zsh, fish, powershell); planctl completion --help казва къде се слага.',
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
      next: `planctl update ${id} --progress 45 --done "…"; planctl help update показва всички настройки.`,
    }),
    'money-by-fund': ({ year, funds }) => ({
      message: `Средствата за ${year} г. са в няколко реда (${funds.join(', ')}); трябва да се посочи за кой се отнася.`,
      next: `Добавете --fund "${funds[0] ?? '…'}"`,
    }),
    'other-currency': ({ from, to }) => ({
      message: `Предишните суми са в ${from}, а към ${to} няма постоянен курс.`,
      next: `Посочете и --committed, и --paid в ${to} или сумата в ${from}.`,
    }),
    'no-input': ({ option }) => ({
      message: `${option} -: стандартният вход е празен.`,
      next: `Подайте текст: planctl … ${option} - < ФАЙЛ`,
    }),
    'input-twice': ({ option }) => ({
      message: `${option} -: стандартният вход вече е прочетен за друга настройка.`,
      next: 'Използвайте - само за една настройка или --editor за няколко текста.',
    }),
    'editor-failed': ({ editor, detail }) => ({
      message: `Редакторът ${editor} завърши с грешка (${detail}); нищо не е записано.`,
      next: 'git config core.editor ИМЕ (или EDITOR) определя кой редактор да се използва.',
    }),
    'needs-terminal': ({ command }) => ({
      message: `planctl ${command} задава въпроси, а няма терминал, на който да ги зададе.`,
      next: 'planctl due показва какво се очаква; planctl update НОМЕР … и planctl measure НОМЕР … го отчитат с настройки.',
    }),
    interrupted: ({ kept }) =>
      kept === 0
        ? { message: 'Нищо не е записано.' }
        : {
            message: `Нищо не е записано; запазени отговори: ${kept}.`,
            next: 'planctl review продължава с тях.',
          },
    'same-value': ({ id, field, value }) => ({ message: `${field} на ${id} вече е ${value}.` }),
    'flag-needed': ({ flag, example }) => ({ message: `Липсва ${typedName(flag, 'bg')}.`, next: example }),
    'flags-clash': ({ flags }) => ({
      message: `${flags.map((flag) => typedName(flag, 'bg')).join(' и ')} не вървят заедно.`,
    }),
    'wrong-kind': ({ id, kind, wanted }) => ({
      message: `${id} е от вид „${kindTerms.bg[kind].one}“, а тук трябва „${kindTerms.bg[wanted].one}“.`,
      next: `planctl list ${listWordOf(wanted)} показва номерата.`,
    }),
    'proposed-already': ({ proposal, id, field }) => ({
      message: `${proposal} иска точно това за ${field} на ${id} и още не е решено.`,
      next: `planctl show ${proposal}`,
    }),
    'proposal-not-open': ({ proposal, state, decision }) => ({
      message: `За ${proposal} вече е решено: ${valueTerm('state', 'proposal', state, 'bg')}${
        decision === undefined ? '' : ` с ${decision}`
      }.`,
      next: `planctl show ${proposal}; ново предложение: planctl propose …`,
    }),
    'proposal-without-value': ({ proposal, path }) => ({
      message: `${proposal} не казва каква да бъде стойността.`,
      next: `Впишете я в ${path} като "to:"; null маха полето.`,
    }),
    'value-moved': ({ proposal, id, field, from, now }) => ({
      message: `${field} на ${id} сега е ${now}, а не ${from}, както казва ${proposal}.`,
      next: 'Преценете дали предложението още важи; тогава --anyway го прилага.',
    }),
    'cannot-retire': ({ id, kind }) => ({
      message: `${id} не може да отпадне: елементите от вид „${kindTerms.bg[kind].one}“ остават в плана.`,
      ...(kind === 'organisation'
        ? { next: `Друга организация поема отговорността: planctl handover ${id} ORG-NEW --from ДАТА` }
        : {}),
    }),
    'retired-already': ({ id, as, date }) => ({
      message: `За ${id} вече е отбелязано: ${valueTerm('as', undefined, as, 'bg')} от ${date}.`,
      next: `planctl show ${id}`,
    }),
    'own-successor': ({ id }) => ({ message: `${id} не може да замени себе си.` }),
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
    'unknown-field': ({ id, field, at, known, suggestion }) => ({
      message:
        known.length === 0
          ? `${at} на ${id} няма части, затова в него няма ${field}.`
          : id === ''
            ? `Никой файл на плана няма поле ${field}.`
            : `${at === '' ? id : `${at} на ${id}`} няма поле ${field}; има ${known.join(', ')}.`,
      ...(suggestion === undefined ? {} : { next: `Може би ${at === '' ? '' : `${at}.`}${suggestion}?` }),
    }),
    'unknown-entry': ({ id, list, entry, known, several, suggestion }) => ({
      message: several
        ? `${entry} може да е всеки от няколко елемента на ${list} на ${id}.`
        : `В ${list} на ${id} няма ${entry}; ${known.length === 0 ? 'списъкът е празен' : `има ${known.join(', ')}`}.`,
      next: several
        ? `Посочете един по мястото му: ${list}.#1, ${list}.#2`
        : suggestion === undefined
          ? `Нов елемент: planctl set ${id} ${list} +…; planctl help set обяснява как.`
          : `Може би ${suggestion}?`,
    }),
    'append-only': ({ id, field }) => ({
      message: `Отчетеното за ${id} не се пренаписва: в ${field} само се добавя.`,
      next:
        field === 'updates'
          ? `Нов отчет: planctl update ${id} …; поправка на отчет: planctl update ${id} --corrects ДАТА --reason "…"`
          : `Нова стойност: planctl measure ${id} СТОЙНОСТ --period 2026-Q3; поправка: с --revises "…"`,
    }),
    'id-fixed': ({ id, field }) => ({
      message: `${field} на ${id} не се променя: други сочат към него.`,
      next: `Добавете нов елемент и отбележете този като отпаднал или сменете обозначението му: planctl set ${id} label "…"`,
    }),
    'several-fields': ({ field, parts }) => ({
      message: `${field} съдържа няколко полета и една стойност не стига.`,
      next:
        parts.length === 0
          ? `Посочете един от елементите: ${field}.КЛЮЧ`
          : `Посочете едно от тях: ${parts.map((part) => `${field}.${part}`).join(', ')}`,
    }),
    'field-value-needed': ({ id, field }) => ({
      message: `Липсва стойност за ${field} на ${id}.`,
      next: `planctl set ${id} ${field} СТОЙНОСТ; за да се махне: planctl set ${id} ${field} --unset`,
    }),
    'one-value': ({ field }) => ({
      message: `${field} приема една стойност, а думите са няколко.`,
      next: 'Текст от няколко думи се огражда с кавички: "…"',
    }),
    'mixed-entries': ({ field }) => ({
      message: `Някои думи за ${field} започват с + или -, а други не.`,
      next: 'С + се добавя, с - се маха; без тях се дава целият списък.',
    }),
    'value-and-unset': ({ field }) => ({
      message: `--unset маха ${field}, а е дадена и стойност.`,
      next: 'Махнете едното от двете.',
    }),
    'unknown-milestone': ({ id, milestone, known, suggestion }) => ({
      message: `${id} няма ключов етап ${milestone}; ${known.length === 0 ? 'няма нито един' : `има ${known.join(', ')}`}.`,
      next:
        suggestion === undefined
          ? `Нов етап: planctl add milestone ${id} --title "…" --due 2027-06-30`
          : `Може би ${suggestion}?`,
    }),
    'unknown-decision': ({ id }) => ({
      message: `В плана няма решение ${id}.`,
      next: 'planctl list decisions показва наличните; planctl add decision записва ново.',
    }),
    'missing-fields': ({ kind, flags }) => ({
      message: `За да се добави ${kindTerms.bg[kind].one}, трябва още: ${flags.join(', ')}.`,
      next: 'planctl help add обяснява какво значи всяко.',
    }),
    'flag-not-for-kind': ({ flag, kind, flags }) => ({
      message: `${flag} не се отнася за елементи от вид „${kindTerms.bg[kind].one}“; има ${flags.join(', ')}.`,
      next: 'Всяко друго поле: --field ПОЛЕ=СТОЙНОСТ',
    }),
    'activity-needed': () => ({
      message: 'Ключовият етап е част от дейност.',
      next: 'planctl add milestone A-01 --title "…" --due 2027-06-30',
    }),
    'no-parent-for-kind': ({ kind, word }) => ({
      message: `След planctl add ${kind} не се пише ${word}.`,
      next: 'Номерът се дава с --id, наименованието – с --title "…"',
    }),
    'bad-id': ({ id }) => ({
      message: `${id} не може да бъде номер.`,
      next: 'Номерът е от главни латински букви и цифри, на групи с тирета, до 64 знака: A-13, EGOV',
    }),
    'bad-slug': ({ slug }) => ({
      message: `${slug} не може да бъде част от име на файл.`,
      next: 'Малки латински букви и цифри, свързани с тирета: open-data',
    }),
    'id-taken': ({ id, path }) => ({
      message: `Вече има ${id}: ${path}.`,
      next: 'Без --id се взема следващият свободен номер.',
    }),
    'id-used-before': ({ id, path }) => ({
      message: `Номер ${id} вече е бил в плана (${path}), а номерата не се използват повторно.`,
      next: 'Без --id се взема следващият свободен номер.',
    }),
    'id-needed': ({ kind, examples }) => ({
      message: `В този план номерата на елементите от вид „${kindTerms.bg[kind].one}“ нямат цифри, от които да се продължи (${examples.join(', ')}).`,
      next: 'Дайте номер: --id НОВ-НОМЕР',
    }),
    'cannot-read': ({ path, detail }) => ({
      message:
        detail === 'EISDIR'
          ? `${path} е папка, а тук трябва файл.`
          : `${path} не може да се прочете (${detail}).`,
    }),
    'plan-locked': ({ path, pid, host, seconds }) => ({
      message: `Друг planctl (PID ${pid} на ${host}) пише в този план вече ${seconds} секунди; нищо не е променено.`,
      next: `Опитайте отново. Ако там не работи planctl, изтрийте ${path}`,
    }),
    'git-operation': ({ operation }) => ({
      message: `git е по средата на ${gitOperations.bg[operation]}; нищо не е променено.`,
      next: `Първо го довършете (planctl resolve урежда неуреденото, git status казва останалото) или пишете без записване в git: --no-commit`,
    }),
    'git-busy': ({ path, seconds }) => ({
      message: `Друг git държи хранилището вече ${duration(seconds, 'bg')}; нищо не е променено.`,
      next: `Опитайте отново. Ако не работи git, изтрийте ${path}`,
    }),
    'git-unsafe': ({ path }) => ({
      message: `git няма доверие на ${path}, защото принадлежи на друг; нищо не е променено.`,
      next: `Ако вие имате: git config --global --add safe.directory "${path}"`,
    }),
    'git-unmerged': ({ path }) => ({
      message: `В ${path} има неразрешен конфликт; нищо не е променено.`,
      next: `planctl resolve го урежда; на ръка: поправете го, после git add "${path}"`,
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
    'sheets-refused': ({ path, reason }) => aboutFile(path, workbookWords(reason, 'bg')),
    'cannot-write': ({ path, detail }) => ({
      message: `${path} не може да се запише (${detail}); нищо не е променено.`,
      next: 'Проверете дали имате право да пишете там.',
    }),
    ...sharingFailures.bg,
    ...resolvingFailures.bg,
  },
};

/** The words of an expected failure. */
export function failureWords(reason: FailureReason, language: Language): FailureWords {
  const words = catalogues[language][reason.why] as (reason: FailureReason) => FailureWords;
  return words(reason);
}

/** How long something takes already: in seconds, minutes or hours. */
function duration(seconds: number, language: Language): string {
  const [count, unit] =
    seconds < 120
      ? ([seconds, 'second'] as const)
      : seconds < 7200
        ? ([seconds / 60, 'minute'] as const)
        : ([seconds / 3600, 'hour'] as const);
  return counted(Math.floor(count), units[language][unit], language);
}

const units: InLanguages<Readonly<Record<'second' | 'minute' | 'hour', Noun>>> = {
  en: {
    second: { one: 'second', many: 'seconds' },
    minute: { one: 'minute', many: 'minutes' },
    hour: { one: 'hour', many: 'hours' },
  },
  bg: {
    second: { one: 'секунда', many: 'секунди' },
    minute: { one: 'минута', many: 'минути' },
    hour: { one: 'час', many: 'часа' },
  },
};
