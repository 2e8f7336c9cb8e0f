// Long: each question has its words and its help here, in both languages side by side.

import type { InLanguages } from './language.ts';

/** A question, and what it means in a sentence or two. */
export interface Question {
  readonly ask: string;
  readonly help: string;
}

/** What is asked about an activity or a KPI. */
type QuestionName =
  | 'date'
  | 'status'
  | 'progress'
  | 'reached'
  | 'evidence'
  | 'proof'
  | 'done'
  | 'nextSteps'
  | 'helpNeeded'
  | 'forecastEnd'
  | 'blockers'
  | 'blocker'
  | 'newBlocker'
  | 'anotherBlocker'
  | 'correctiveAction'
  | 'correctiveDue'
  | 'note'
  | 'reopenNote'
  | 'period'
  | 'value'
  | 'firmness'
  | 'source'
  | 'revises'
  | 'revisionKind';

/** The words of questions on a terminal. */
export interface PromptWords {
  /** Said once before the first question. */
  readonly intro: string;
  /** In what language texts are, where it is not the reader's. */
  readonly textsIn: Readonly<Record<'bg' | 'en' | 'other', string>>;
  readonly questions: Readonly<Record<QuestionName, Question>>;
  readonly reachedOn: (milestone: string) => Question;
  readonly unchanged: (date: string) => Question;
  /** What is known, beside a question. */
  readonly soFar: (value: string) => string;
  readonly planned: (value: string) => string;
  readonly approvedEnd: (date: string) => string;
  readonly target: (value: string, date: string) => string;
  readonly unit: (unit: string) => string;
  readonly hasValue: (value: string) => string;
  readonly milestone: (id: string, title: string, due: string) => string;
  /** What an empty answer is shown as. */
  readonly asItIs: string;
  readonly nothing: string;
  readonly required: string;
  readonly outside: (low: string | undefined, high: string | undefined) => string;
  readonly yes: string;
  readonly no: string;
  readonly neededToComplete: string;
  readonly newMilestone: string;
  readonly noMilestone: string;
  readonly noMoreMilestones: string;
  readonly keepBlockers: string;
  readonly clearBlockers: string;
  readonly newBlockers: string;
  readonly revision: string;
  readonly correction: string;
  readonly missing: string;
}

/** The words in both languages. */
export const promptWords: InLanguages<PromptWords> = {
  en: {
    intro:
      'Enter keeps what is shown, ? explains the question, the arrows choose. Esc or Ctrl-C stops, and nothing is written.',
    textsIn: {
      bg: "Write texts in Bulgarian, the plan's first language.",
      en: "Write texts in English, the plan's first language.",
      other: "Write texts in the plan's first language.",
    },
    questions: {
      date: {
        ask: 'As of which day is the report?',
        help: 'The day this was true: 30.09.2026, yesterday, or a period such as Q3 2026, which means its last day.',
      },
      status: {
        ask: 'What is the status?',
        help: 'Completed means that all of it is done. What is on hold is still asked for reports; what is cancelled is not.',
      },
      progress: {
        ask: 'How much is done, in percent?',
        help: 'From 0 to 100: how much of the whole activity is done so far, not in this period alone.',
      },
      reached: {
        ask: 'Was a milestone reached?',
        help: 'Listed are the milestones that are due or soon will be and were not reported as done. One is chosen at a time.',
      },
      evidence: {
        ask: 'What proves it?',
        help: 'A web address (https://…) or the id of a source such as S-43; several with blanks between them.',
      },
      proof: {
        ask: 'Which source proves that it is completed?',
        help: 'The id of a source from sources.yaml such as S-43; several with blanks between them.',
      },
      done: {
        ask: 'What was done since the last report?',
        help: 'One or two sentences that may be published. planctl update ID --editor opens an editor for longer texts.',
      },
      nextSteps: { ask: 'What comes next?', help: 'The next steps, in a sentence that may be published.' },
      helpNeeded: {
        ask: 'What help is needed?',
        help: 'What others have to do or decide. It is internal: public output leaves it out.',
      },
      forecastEnd: {
        ask: 'When is it expected to end?',
        help: 'A day or a coarser date (30.06.2027, June 2027, Q2 2027). It moves no approved end; that needs a decision.',
      },
      blockers: {
        ask: 'Do these blockers still hold?',
        help: 'What keeps the activity from going on. It is internal, and puts the activity at risk.',
      },
      blocker: {
        ask: 'Does anything block it?',
        help: 'What keeps the activity from going on. It is internal, and puts the activity at risk.',
      },
      newBlocker: { ask: 'What blocks it now?', help: 'It takes the place of what blocked it so far.' },
      anotherBlocker: {
        ask: 'Another blocker?',
        help: 'One more thing that keeps the activity from going on.',
      },
      correctiveAction: {
        ask: 'What will be done about the delay?',
        help: 'The activity is late or overdue. The report shows what is done about it, by whom and by when.',
      },
      correctiveDue: { ask: 'By when?', help: 'The day by which that is to be done.' },
      note: {
        ask: 'A note?',
        help: 'It may be published. For an internal one: planctl update ID --note-internal',
      },
      reopenNote: {
        ask: 'Why is it opened again?',
        help: 'It was reported as completed. What goes on after that needs a reason that may be published.',
      },
      period: {
        ask: 'For which period is the value?',
        help: 'A quarter, a month, a year or a day: Q3 2026, September 2026, 2026, 30.09.2026.',
      },
      value: {
        ask: 'What is the value?',
        help: 'A number in the unit shown, or 310/500 as a ratio. Type missing where there will be none for this period.',
      },
      firmness: {
        ask: 'How sure is it?',
        help: 'Provisional and estimated values count and are marked. After a break in the series earlier values cannot be compared.',
      },
      source: {
        ask: 'From which source?',
        help: 'The id of a source from sources.yaml such as S-43; several with blanks between them.',
      },
      revises: {
        ask: 'Why does it change?',
        help: 'The period has a value already. It stays in the file, and the new one stands behind it with this reason.',
      },
      revisionKind: {
        ask: 'Better data, or a mistake?',
        help: 'A revision is what statistics do as a matter of course; a correction says that the earlier value was wrong.',
      },
    },
    reachedOn: (milestone) => ({
      ask: `When was ${milestone} reached?`,
      help: 'The day it was really done, which may be before the report.',
    }),
    unchanged: (date) => ({
      ask: `Nothing new was said. Report that nothing changed as of ${date}?`,
      help: 'Such a report says that somebody looked, so that the data count as fresh.',
    }),
    soFar: (value) => `so far: ${value}`,
    planned: (value) => `planned: ${value}`,
    approvedEnd: (date) => `approved end: ${date}`,
    target: (value, date) => `target: ${value} (${date})`,
    unit: (unit) => `unit: ${unit}`,
    hasValue: (value) => `This period has a value: ${value}. The new one will replace it, with a reason.`,
    milestone: (id, title, due) => `${id} ${title} (due ${due})`,
    asItIs: 'as it is',
    nothing: 'none',
    required: 'This needs an answer',
    outside: (low, high) =>
      low === undefined
        ? `It can be ${high} at most`
        : high === undefined
          ? `It must be ${low} at least`
          : `It must be from ${low} to ${high}`,
    yes: 'yes',
    no: 'no',
    neededToComplete: 'It is critical: without it the activity is not completed.',
    newMilestone: 'New milestone',
    noMilestone: 'no',
    noMoreMilestones: 'no other',
    keepBlockers: 'yes, as they are',
    clearBlockers: 'no, nothing blocks it any more',
    newBlockers: 'there are others',
    revision: 'better data (revision)',
    correction: 'a mistake (correction)',
    missing: 'missing',
  },
  bg: {
    intro:
      'Enter оставя показаното, ? обяснява въпроса, със стрелките се избира. Esc или Ctrl-C прекратява и нищо не се записва.',
    textsIn: {
      bg: 'Текстовете се пишат на български – първия език на плана.',
      en: 'Текстовете се пишат на английски – първия език на плана.',
      other: 'Текстовете се пишат на първия език на плана.',
    },
    questions: {
      date: {
        ask: 'Към коя дата е отчетът?',
        help: 'Денят, към който е вярно: 30.09.2026, вчера или период, например „III тримесечие 2026“, от който важи последният ден.',
      },
      status: {
        ask: 'Какъв е статусът?',
        help: '„Изпълнена“ значи, че всичко е завършено. За временно спряна дейност отчети се искат и занапред, за отпаднала – не.',
      },
      progress: {
        ask: 'Колко процента са изпълнени?',
        help: 'От 0 до 100: каква част от цялата дейност е изпълнена досега, а не само през този период.',
      },
      reached: {
        ask: 'Изпълнен ли е ключов етап?',
        help: 'Изброени са етапите с настъпил или близък срок, които не са отчетени като изпълнени. Избират се един по един.',
      },
      evidence: {
        ask: 'Какво го доказва?',
        help: 'Интернет адрес (https://…) или номер на източник, например S-43; няколко се разделят с интервал.',
      },
      proof: {
        ask: 'Кой източник доказва, че е изпълнена?',
        help: 'Номер на източник от sources.yaml, например S-43; няколко се разделят с интервал.',
      },
      done: {
        ask: 'Какво е направено от последния отчет насам?',
        help: 'Едно-две изречения, които може да се публикуват. За по-дълги текстове: planctl update НОМЕР --editor',
      },
      nextSteps: {
        ask: 'Какво предстои?',
        help: 'Следващите стъпки в изречение, което може да се публикува.',
      },
      helpNeeded: {
        ask: 'Какво съдействие е необходимо?',
        help: 'Какво трябва да направят или решат други. Вътрешно е: не се публикува.',
      },
      forecastEnd: {
        ask: 'Кога се очаква да приключи?',
        help: 'Ден или по-обща дата (30.06.2027, юни 2027, II тримесечие 2027). Утвърденият срок не се мести: за това трябва решение.',
      },
      blockers: {
        ask: 'Още ли са налице тези пречки?',
        help: 'Какво не позволява дейността да продължи. Вътрешно е и поставя дейността в риск.',
      },
      blocker: {
        ask: 'Има ли пречка?',
        help: 'Какво не позволява дейността да продължи. Вътрешно е и поставя дейността в риск.',
      },
      newBlocker: { ask: 'Каква е пречката сега?', help: 'Записва се вместо досегашните пречки.' },
      anotherBlocker: {
        ask: 'Има ли и друга пречка?',
        help: 'Какво още не позволява дейността да продължи.',
      },
      correctiveAction: {
        ask: 'Какво ще се предприеме за забавянето?',
        help: 'Дейността изостава или е просрочена. В отчета се показва какво се прави по въпроса и докога.',
      },
      correctiveDue: { ask: 'Докога?', help: 'Денят, до който това трябва да е направено.' },
      note: {
        ask: 'Бележка?',
        help: 'Може да се публикува. За вътрешна: planctl update НОМЕР --note-internal',
      },
      reopenNote: {
        ask: 'Защо се отваря отново?',
        help: 'Отчетена е като изпълнена. За да продължи, трябва причина, която може да се публикува.',
      },
      period: {
        ask: 'За кой период е стойността?',
        help: 'Тримесечие, месец, година или ден: III тримесечие 2026, септември 2026, 2026, 30.09.2026.',
      },
      value: {
        ask: 'Каква е стойността?',
        help: 'Число в посочената мярка или отношение като 310/500. Напишете „липсва“, ако за периода няма да има стойност.',
      },
      firmness: {
        ask: 'Колко сигурна е стойността?',
        help: 'Предварителните и приблизителните стойности важат и се отбелязват. След прекъсване на реда по-ранните не са съпоставими.',
      },
      source: {
        ask: 'От кой източник е?',
        help: 'Номер на източник от sources.yaml, например S-43; няколко се разделят с интервал.',
      },
      revises: {
        ask: 'Защо се променя?',
        help: 'За периода вече има стойност. Тя остава във файла, а новата се записва след нея с тази причина.',
      },
      revisionKind: {
        ask: 'По-добри данни или грешка?',
        help: 'Преразглеждането е обичайно за статистиката; поправката казва, че по-ранната стойност е била грешна.',
      },
    },
    reachedOn: (milestone) => ({
      ask: `Кога е изпълнен ${milestone}?`,
      help: 'Денят, в който наистина е изпълнен; може да е преди датата на отчета.',
    }),
    unchanged: (date) => ({
      ask: `Няма нищо ново. Да се отчете ли, че към ${date} г. няма промяна?`,
      help: 'Такъв отчет показва, че някой е проверил и данните са актуални.',
    }),
    soFar: (value) => `досега: ${value}`,
    planned: (value) => `предвидено: ${value}`,
    approvedEnd: (date) => `утвърден срок: ${date}`,
    target: (value, date) => `целева стойност: ${value} (${date})`,
    unit: (unit) => `мярка: ${unit}`,
    hasValue: (value) => `За този период вече има стойност: ${value}. Новата ще я замени, с причина.`,
    milestone: (id, title, due) => `${id} ${title} (срок ${due})`,
    asItIs: 'без промяна',
    nothing: 'няма',
    required: 'Тук трябва отговор',
    outside: (low, high) =>
      low === undefined
        ? `Може да е най-много ${high}`
        : high === undefined
          ? `Трябва да е поне ${low}`
          : `Трябва да е от ${low} до ${high}`,
    yes: 'да',
    no: 'не',
    neededToComplete: 'Етапът е критичен: без него дейността не е изпълнена.',
    newMilestone: 'Нов ключов етап',
    noMilestone: 'не',
    noMoreMilestones: 'друг не',
    keepBlockers: 'да, без промяна',
    clearBlockers: 'не, вече няма пречки',
    newBlockers: 'пречките са други',
    revision: 'по-добри данни (преразгледана стойност)',
    correction: 'грешка (поправка)',
    missing: 'липсваща',
  },
};
