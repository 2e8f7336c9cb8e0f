import type { InLanguages } from './language.ts';

/** What each flag of `update` says in its help. */
export interface UpdateFlagWords {
  readonly status: string;
  readonly progress: string;
  readonly date: string;
  readonly for: string;
  readonly done: string;
  readonly 'next-steps': string;
  readonly 'help-needed': string;
  readonly note: string;
  readonly 'note-internal': string;
  readonly inBulgarian: (flag: string) => string;
  readonly inEnglish: (flag: string) => string;
  readonly milestone: string;
  readonly evidence: string;
  readonly forecastEnd: string;
  readonly blocker: string;
  readonly noBlockers: string;
  readonly correctiveAction: string;
  readonly due: string;
  readonly owner: string;
  readonly assessment: string;
  readonly reason: string;
  readonly validUntil: string;
  readonly committed: string;
  readonly paid: string;
  readonly fund: string;
  readonly reportedBy: string;
  readonly role: string;
  readonly source: string;
  readonly decision: string;
  readonly corrects: string;
  readonly from: string;
  readonly period: string;
  readonly firmness: string;
  readonly revises: string;
  readonly revisionKind: string;
  readonly editor: string;
  readonly dryRun: string;
  readonly noCommit: string;
  readonly message: string;
  readonly yes: string;
}

/** The words in both languages. */
export const updateFlagWords: InLanguages<UpdateFlagWords> = {
  en: {
    status:
      'not started, in progress, on hold, completed, cancelled or superseded (default: as last reported)',
    progress: 'how much is done: 45 or 45%',
    date: 'the day this was true (default: today, or the end of the period whose data are awaited)',
    for: 'the period this is about, such as 2026-Q3: dated to its last day',
    done: 'what was done; - reads standard input',
    'next-steps': 'what comes next',
    'help-needed': 'what is needed from others (internal)',
    note: 'a remark that may be published',
    'note-internal': 'a remark for the administration only',
    inBulgarian: (flag) => `--${flag} in Bulgarian`,
    inEnglish: (flag) => `--${flag} in English`,
    milestone: 'a milestone and its state: M1=done, M1=done:2026-06-30, M2=cancelled (may be repeated)',
    evidence: 'an address or source that proves the milestones done (may be repeated)',
    forecastEnd: 'when it is expected to end',
    blocker: 'what blocks it (may be repeated)',
    noBlockers: 'nothing blocks it any more',
    correctiveAction: 'what will be done about it',
    due: 'by when the corrective action is to be done',
    owner: 'the organisation that owns the corrective action',
    assessment: 'your own rating: on track, at risk or late',
    reason: 'why: of the rating, or of the correction',
    validUntil: 'the last day the rating holds',
    committed: 'money committed so far this year: 1200EUR',
    paid: 'money paid so far this year: 1200EUR',
    fund: 'the fund or budget code that the money is of, where a year has several',
    reportedBy: 'the organisation that said so',
    role: 'the post of who said so',
    source: 'the id of a source (may be repeated)',
    decision: 'the decision that allows the move',
    corrects: 'the date of the report that this one replaces',
    from: 'a CSV file with many values, all recorded or none; - reads standard input',
    period: 'the period or day measured: 2026-Q3, 2026-09, 30.09.2026',
    firmness: 'final, provisional, estimated, break or missing',
    revises: 'why it replaces the earlier value of the period',
    revisionKind: 'revision (better data) or correction (a mistake)',
    editor: "write the texts with your editor (as git's: core.editor, VISUAL, EDITOR)",
    dryRun: 'show what would change and write nothing',
    noCommit: 'write the file and leave the commit to you',
    message: 'the subject of the commit',
    yes: 'do not ask before writing',
  },
  bg: {
    status:
      'незапочнала, в изпълнение, временно спряна, изпълнена, отпаднала или заменена (по подразбиране: последният)',
    progress: 'колко е изпълнено: 45 или 45%',
    date: 'денят, към който е вярно (по подразбиране: днес или краят на периода, за който се очакват данни)',
    for: 'периодът, за който се отнася, например 2026-Q3: с дата последния му ден',
    done: 'какво е направено; - чете от стандартния вход',
    'next-steps': 'какво предстои',
    'help-needed': 'какво съдействие е необходимо (вътрешно)',
    note: 'бележка, която може да се публикува',
    'note-internal': 'бележка само за администрацията',
    inBulgarian: (flag) => `--${flag} на български`,
    inEnglish: (flag) => `--${flag} на английски`,
    milestone: 'етап и състоянието му: M1=done, M1=done:2026-06-30, M2=cancelled (може да се повтаря)',
    evidence: 'адрес или източник, който доказва изпълнените етапи (може да се повтаря)',
    forecastEnd: 'кога се очаква да приключи',
    blocker: 'каква е пречката (може да се повтаря)',
    noBlockers: 'вече няма пречки',
    correctiveAction: 'какво ще се предприеме',
    due: 'докога е коригиращата мярка',
    owner: 'организацията, която отговаря за мярката',
    assessment: 'вашата преценка: по план, в риск или изостава',
    reason: 'защо: за преценката или за поправката',
    validUntil: 'последният ден, в който преценката важи',
    committed: 'договорени средства от началото на годината: 1200EUR',
    paid: 'платени средства от началото на годината: 1200EUR',
    fund: 'фондът или кодът по бюджета, за който са средствата, ако за годината са няколко',
    reportedBy: 'организацията, която го съобщава',
    role: 'длъжността на съобщилия',
    source: 'номер на източник (може да се повтаря)',
    decision: 'решението, което позволява промяната',
    corrects: 'датата на отчета, който този заменя',
    from: 'CSV файл с много стойности: записват се всички или нито една; - чете от стандартния вход',
    period: 'периодът или денят, за който е стойността: 2026-Q3, 2026-09, 30.09.2026',
    firmness:
      'final (окончателна), provisional (предварителна), estimated (приблизителна), break (прекъсване) или missing (липсваща)',
    revises: 'защо заменя по-ранната стойност за периода',
    revisionKind: 'revision (преразгледана стойност) или correction (поправка)',
    editor: 'отваря редактора ви за текстовете (както git: core.editor, VISUAL, EDITOR)',
    dryRun: 'показва какво би се променило и не записва',
    noCommit: 'записва файла, без да го внася в git',
    message: 'заглавието на версията в git',
    yes: 'записва, без да пита',
  },
};
