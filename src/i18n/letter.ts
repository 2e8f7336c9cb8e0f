import type { Letter } from '../model/letter.ts';
import type { InLanguages } from './language.ts';

/** What a letter is about, dates as they stand in a sentence. */
interface LetterFacts {
  readonly plan: string;
  readonly period: string;
  /** Who asks. */
  readonly sender: string | undefined;
  /** Who is asked. */
  readonly to: string;
  /** The name of the form. */
  readonly file: string;
  readonly deadline: string | undefined;
  readonly mailbox: string | undefined;
  readonly activities: readonly string[];
  readonly kpis: readonly string[];
}

const listsOf = (titles: readonly [string, string], { activities, kpis }: LetterFacts): Letter['lists'] => [
  ...(activities.length === 0 ? [] : [{ title: titles[0], items: activities }]),
  ...(kpis.length === 0 ? [] : [{ title: titles[1], items: kpis }]),
];

/** The letter to a department in both languages; in Bulgarian in the form of official letters. */
export const letterWords: InLanguages<(facts: LetterFacts) => Letter> = {
  en: (facts) => ({
    language: 'en',
    sender: [...(facts.sender === undefined ? [] : [facts.sender]), facts.plan],
    reference: 'Ref. No. ……………… of ………………',
    to: { label: 'To', name: facts.to },
    subject: { label: 'Subject', text: `Report for ${facts.period} on “${facts.plan}”` },
    greeting: 'Dear colleagues,',
    paragraphs: [
      {
        text: `Please report for ${facts.period} on the activities and KPIs below, for which you are responsible. The form is enclosed: its grey cells show what was reported last; please fill in the white ones, and leave rows empty where there is nothing to report.`,
      },
      ...(facts.deadline === undefined
        ? []
        : [{ text: `Please return the form by ${facts.deadline}.`, strong: true } as const]),
    ],
    lists: listsOf(['Activities', 'KPIs'], facts),
    after: [
      {
        text: `The name of the file may be changed.${facts.mailbox === undefined ? '' : ` Please send it, and any questions, to ${facts.mailbox}.`}`,
      },
    ],
    closing: 'Yours sincerely,',
    signature: ['………………………………', '(name, post)'],
    enclosure: { label: 'Enclosure', text: facts.file },
    more: (count) => `and ${count} more, listed in the form`,
  }),
  bg: (facts) => ({
    language: 'bg',
    sender: [...(facts.sender === undefined ? [] : [facts.sender]), facts.plan],
    reference: 'Изх. № ……………… / ……………… г.',
    to: { label: 'ДО', name: facts.to },
    subject: { label: 'ОТНОСНО', text: `Отчет за ${facts.period} по „${facts.plan}“` },
    greeting: 'УВАЖАЕМИ КОЛЕГИ,',
    paragraphs: [
      {
        text: `Моля да отчетете за ${facts.period} изпълнението на посочените по-долу дейности и показатели, за които отговаряте. Приложен е формуляр: сивите клетки показват последно отчетеното; моля, попълнете белите и оставете празни редовете, по които няма какво да се отчете.`,
      },
      ...(facts.deadline === undefined
        ? []
        : [
            {
              text: `Моля да върнете попълнения формуляр в срок до ${facts.deadline}`,
              strong: true,
            } as const,
          ]),
    ],
    lists: listsOf(['Дейности', 'Показатели'], facts),
    after: [
      {
        text: `Името на файла може да се променя.${facts.mailbox === undefined ? '' : ` Моля, изпратете го – както и въпросите си – на ${facts.mailbox}.`}`,
      },
    ],
    closing: 'С уважение,',
    signature: ['………………………………', '(име, длъжност)'],
    enclosure: { label: 'Приложение', text: facts.file },
    more: (count) => `и още ${count}, посочени във формуляра`,
  }),
};
