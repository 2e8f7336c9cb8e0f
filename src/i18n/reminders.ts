import type { InLanguages } from './language.ts';

type Stage = 'before' | 'due' | 'after' | 'above';

interface Facts {
  readonly plan: string;
  readonly period: string;
  readonly org: string;
  readonly due: string;
  readonly items: readonly string[];
}

interface ReminderWords {
  readonly message: (stage: Stage, facts: Facts) => { readonly subject: string; readonly text: string };
  readonly noMailbox: (name: string, id: string) => string;
  readonly nothing: (date: string) => string;
}

const listed = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');

/** The words of reminders in both languages. */
export const reminderWords: InLanguages<ReminderWords> = {
  en: {
    message: (stage, { plan, period, org, due, items }) => {
      const subject = {
        before: `Report for ${period}: due by ${due}`,
        due: `Report for ${period}: due today`,
        after: `Report for ${period}: past its deadline (${due})`,
        above: `Report for ${period}: ${org} has not reported`,
      }[stage];
      const lead = {
        before: `The report of ${org} for ${period} on “${plan}” is due by ${due}.`,
        due: `The report of ${org} for ${period} on “${plan}” is due today, ${due}.`,
        after: `The report of ${org} for ${period} on “${plan}” was due on ${due} and has not come in.`,
        above: `${org} was reminded of its report for ${period} on “${plan}”, which was due on ${due}; it has not come in. Your help is asked for.`,
      }[stage];
      return { subject, text: `${lead}\n\nStill missing:\n\n${listed(items)}` };
    },
    noMailbox: (name, id) =>
      `${name} has no mailbox in the plan; only the text was written: planctl set ${id} mailbox …`,
    nothing: (date) => `There is nothing to remind of on ${date} that was not prepared already.`,
  },
  bg: {
    message: (stage, { plan, period, org, due, items }) => {
      const subject = {
        before: `Отчет за ${period}: срок ${due} г.`,
        due: `Отчет за ${period}: срокът е днес`,
        after: `Отчет за ${period}: срокът изтече (${due} г.)`,
        above: `Отчет за ${period}: не е получен от ${org}`,
      }[stage];
      const lead = {
        before: `Отчетът за ${period} по „${plan}“ на звено ${org} се очаква до ${due} г.`,
        due: `Отчетът за ${period} по „${plan}“ на звено ${org} се очаква днес, ${due} г.`,
        after: `Отчетът за ${period} по „${plan}“ на звено ${org} беше със срок ${due} г. и не е получен.`,
        above: `На звено ${org} беше напомнено за отчета за ${period} по „${plan}“ със срок ${due} г.; отчетът не е получен. Моля за съдействие.`,
      }[stage];
      return { subject, text: `${lead}\n\nЛипсва отчет по:\n\n${listed(items)}` };
    },
    noMailbox: (name, id) =>
      `За ${name} в плана няма електронна поща; записан е само текстът: planctl set ${id} mailbox …`,
    nothing: (date) => `Към ${date} г. няма за какво да се напомни, което вече да не е подготвено.`,
  },
};
