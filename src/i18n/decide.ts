import type { InLanguages } from './language.ts';

/** How a proposal ends. */
export type VerdictWord = 'accepted' | 'rejected' | 'withdrawn';

/** The words of proposals, decisions, what leaves the plan and what changes hands. */
export interface DecideWords {
  /** What a decision allows from now on. */
  readonly allows: (what: string) => string;
  /** Subjects of commits. */
  readonly proposed: (id: string, what: string) => string;
  readonly decided: (
    ids: string,
    verdict: VerdictWord,
    count: number,
    decision: string | undefined,
    what: string,
  ) => string;
  readonly gone: (id: string, as: 'cancelled' | 'superseded', by: string | undefined, date: string) => string;
  readonly handedOver: (from: string, to: string, date: string, what: string) => string;
  readonly items: (count: number) => string;
  /** What a person should know before it is written. */
  readonly notApproved: (field: string) => string;
  readonly wouldNotFit: (why: string) => string;
  readonly allowsOther: (decision: string, what: string) => string;
  readonly stillReferred: (id: string, by: string) => string;
  readonly nothingToHandOver: (id: string) => string;
  readonly notTheirs: (ids: string, organisation: string) => string;
  readonly early: (days: number) => string;
  readonly alreadySucceeded: (organisation: string, by: string) => string;
  readonly actionsStay: (ids: string) => string;
  readonly partnersStay: (ids: string) => string;
  readonly tasksStay: (ids: string) => string;
  readonly partsStay: (ids: string) => string;
  readonly personsStay: (ids: string) => string;
}

const verdicts: InLanguages<Readonly<Record<VerdictWord, readonly [one: string, many: string]>>> = {
  en: {
    accepted: ['accepted', 'accepted'],
    rejected: ['rejected', 'rejected'],
    withdrawn: ['withdrawn', 'withdrawn'],
  },
  bg: {
    accepted: ['прието', 'приети'],
    rejected: ['отхвърлено', 'отхвърлени'],
    withdrawn: ['оттеглено', 'оттеглени'],
  },
};

const behind = (what: string): string => (what === '' ? '' : `: ${what}`);

/** The words in both languages. */
export const decideWords: InLanguages<DecideWords> = {
  en: {
    allows: (what) => `Allows: ${what}`,
    proposed: (id, what) => `${id}: proposal for ${what}`,
    decided: (ids, verdict, _, decision, what) =>
      `${ids} ${verdicts.en[verdict][0]}${decision === undefined ? '' : ` by ${decision}`}${behind(what)}`,
    gone: (id, as, by, date) =>
      `${id}: ${as === 'cancelled' ? 'cancelled' : `superseded${by === undefined ? '' : ` by ${by}`}`} as of ${date}`,
    handedOver: (from, to, date, what) => `${from} hands over to ${to} as of ${date}: ${what}`,
    items: (count) => `${count} items`,
    notApproved: (field) =>
      `${field} is no approved value: planctl set changes it without a proposal and a decision.`,
    wouldNotFit: (why) => `With the rest as it is, this cannot be accepted yet: ${why}`,
    allowsOther: (decision, what) =>
      `${decision} allows another value already (${what}); it will allow both.`,
    stillReferred: (id, by) => `Still referring to ${id}: ${by}.`,
    nothingToHandOver: (id) => `${id} leads and owns nothing of this, so there is nothing to hand over.`,
    notTheirs: (ids, organisation) =>
      `Left as it is, since ${organisation} neither leads nor owns it: ${ids}.`,
    early: (days) =>
      days === 1
        ? 'That day is tomorrow; the files have one lead at a time, so it changes now.'
        : `That day is ${days} days ahead; the files have one lead at a time, so it changes now.`,
    alreadySucceeded: (organisation, by) => `${organisation} has ${by} as its successor already; that stays.`,
    actionsStay: (ids) => `Not touched, corrective actions that are open: ${ids}.`,
    partnersStay: (ids) => `Not touched, named as partner: ${ids}.`,
    tasksStay: (ids) => `Not touched, tasks that are not done: ${ids}.`,
    partsStay: (ids) => `Not touched, parts of it: ${ids}.`,
    personsStay: (ids) => `Not touched, the responsible persons of: ${ids}.`,
  },
  bg: {
    allows: (what) => `Позволява: ${what}`,
    proposed: (id, what) => `${id}: предложение за ${what}`,
    decided: (ids, verdict, count, decision, what) => {
      const ended = verdicts.bg[verdict][count === 1 ? 0 : 1];
      return `${ids} ${ended}${decision === undefined ? '' : ` с ${decision}`}${behind(what)}`;
    },
    gone: (id, as, by, date) =>
      `${id}: ${as === 'cancelled' ? 'отпадане' : `замяна${by === undefined ? '' : ` с ${by}`}`} от ${date}`,
    handedOver: (from, to, date, what) => `${from} предава на ${to} от ${date}: ${what}`,
    items: (count) => `${count} елемента`,
    notApproved: (field) =>
      `${field} не е утвърдена стойност: planctl set я променя без предложение и решение.`,
    wouldNotFit: (why) => `Докато другото е такова, това още не може да се приеме: ${why}`,
    allowsOther: (decision, what) =>
      `${decision} вече позволява друга стойност (${what}); ще позволява и двете.`,
    stillReferred: (id, by) => `Към ${id} все още сочат: ${by}.`,
    nothingToHandOver: (id) => `${id} не отговаря за нищо тук, така че няма какво да се прехвърли.`,
    notTheirs: (ids, organisation) => `Без промяна, защото ${organisation} не отговаря за тях: ${ids}.`,
    early: (days) =>
      days === 1
        ? 'Този ден е утре; във файловете има само едно отговорно звено, затова се сменя сега.'
        : `До този ден има още ${days} дни; във файловете има само едно отговорно звено, затова се сменя сега.`,
    alreadySucceeded: (organisation, by) => `${organisation} вече има правоприемник ${by}; той остава.`,
    actionsStay: (ids) => `Без промяна остават незавършени коригиращи мерки: ${ids}.`,
    partnersStay: (ids) => `Без промяна остава партньорство: ${ids}.`,
    tasksStay: (ids) => `Без промяна остават неизпълнени задачи: ${ids}.`,
    partsStay: (ids) => `Без промяна остават нейни звена: ${ids}.`,
    personsStay: (ids) => `Без промяна остават отговорните лица на: ${ids}.`,
  },
};
