import type { InLanguages } from './language.ts';

/** The words of forms, letters and reminders for the departments. */
interface DepartmentWords {
  readonly heading: (plan: string, period: string, lead: string) => string;
  readonly deadline: (date: string) => string;
  readonly guide: readonly string[];
  readonly columns: Readonly<
    Record<
      | 'approvedEnd'
      | 'lastDate'
      | 'lastStatus'
      | 'lastProgress'
      | 'lastPeriod'
      | 'lastValue'
      | 'evidence'
      | 'title',
      string
    >
  >;
  readonly nobody: (period: string) => string;
  readonly returned: (org: string, file: string) => string;
  readonly faulty: (org: string, file: string) => string;
  /** What the commit says: from whom, for which periods. */
  readonly subject: (periods: readonly string[], orgs: readonly string[]) => string;
  readonly missing: (org: string) => string;
  readonly notAForm: (file: string) => string;
  readonly otherForm: (file: string, plan: string, period: string) => string;
  readonly twice: (org: string, files: readonly string[]) => string;
  readonly unreadable: (file: string, why: string) => string;
  readonly skipped: (files: readonly string[]) => string;
}

/** The words in both languages. */
export const departmentWords: InLanguages<DepartmentWords> = {
  en: {
    heading: (plan, period, lead) => `${plan}: report for ${period}, ${lead}`,
    deadline: (date) => `Please return it by ${date}.`,
    guide: [
      'Fill in the white cells; the grey ones show what was reported last and are locked (without a password).',
      'Leave a row empty when there is nothing to report of it.',
      'The status is chosen from the list; progress is a number from 0 to 100.',
      'Obstacles: one in a line (Alt+Enter).',
      'Dates: 31.12.2027, or a month or quarter as a text (2027-06, 2027-Q2).',
      'The file may be renamed; do not delete the second, hidden row of a sheet.',
    ],
    columns: {
      title: 'Title',
      approvedEnd: 'Approved end',
      lastDate: 'Last report',
      lastStatus: 'Last status',
      lastProgress: 'Last progress',
      lastPeriod: 'Last period',
      lastValue: 'Last value',
      evidence: 'Evidence (web address or document)',
    },
    nobody: (period) => `Nobody owes anything for ${period}.`,
    returned: (org, file) => `returned: ${org} (${file})`,
    faulty: (org, file) => `returned with errors: ${org} (${file})`,
    subject: (periods, orgs) => `Reports for ${periods.join(', ')}: ${orgs.join(', ')}`,
    missing: (org) => `not returned: ${org}`,
    notAForm: (file) => `${file}: not a form of planctl request; left aside.`,
    otherForm: (file, plan, period) => `${file}: a form of the plan ${plan} for ${period}; left aside.`,
    twice: (org, files) =>
      `${org}: there are several versions (${files.join(', ')}); none was taken. Leave only the one that counts.`,
    unreadable: (file, why) => `${file}: ${why}`,
    skipped: (files) => `Nothing was taken from: ${files.join(', ')}. The other files are not affected.`,
  },
  bg: {
    heading: (plan, period, lead) => `${plan}: отчет за ${period}, ${lead}`,
    deadline: (date) => `Моля, върнете го до ${date} г.`,
    guide: [
      'Попълнете белите клетки; сивите показват последно отчетеното и са заключени (без парола).',
      'Оставете реда празен, когато няма какво да се отчете по него.',
      'Статусът се избира от списъка; напредъкът е число от 0 до 100.',
      'Пречки: по една на ред (Alt+Enter).',
      'Дати: 31.12.2027, или месец или тримесечие като текст (2027-06, 2027-Q2).',
      'Файлът може да се преименува; не изтривайте втория, скрит ред на листа.',
    ],
    columns: {
      title: 'Наименование',
      approvedEnd: 'Утвърден край',
      lastDate: 'Последен отчет',
      lastStatus: 'Последен статус',
      lastProgress: 'Последен напредък',
      lastPeriod: 'Последен период',
      lastValue: 'Последна стойност',
      evidence: 'Доказателства (уеб адрес или документ)',
    },
    nobody: (period) => `Никой не дължи нищо за ${period}.`,
    returned: (org, file) => `върнат: ${org} (${file})`,
    faulty: (org, file) => `върнат с грешки: ${org} (${file})`,
    subject: (periods, orgs) => `Отчети за ${periods.join(', ')}: ${orgs.join(', ')}`,
    missing: (org) => `не е върнат: ${org}`,
    notAForm: (file) => `${file}: не е формуляр от planctl request; пропуснат е.`,
    otherForm: (file, plan, period) => `${file}: формуляр на плана ${plan} за ${period}; пропуснат е.`,
    twice: (org, files) =>
      `${org}: има няколко версии (${files.join(', ')}); не е приета никоя. Оставете само валидната.`,
    unreadable: (file, why) => `${file}: ${why}`,
    skipped: (files) => `Нищо не е взето от: ${files.join(', ')}. Другите файлове не са засегнати.`,
  },
};
