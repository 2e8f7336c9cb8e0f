import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of the commands that set things up. */
export const setupHelp: InLanguages<
  CommandHelp<
    'init' | 'doctor',
    'folder',
    'id' | 'title' | 'titleBg' | 'titleEn' | 'languages' | 'from' | 'to' | 'lead' | 'area' | 'timeZone'
  >
> = {
  en: {
    details: {
      init: `Makes a new plan: plan.yaml, its areas, the schemas beside it, settings for VS Code, a workflow for GitHub and a page that says how to begin. On a terminal it asks for what is not given. Nothing that is there is written over.

Examples:
${examples('planctl init', 'planctl init --id varbovo-2027 --title-bg "План на Върбово" --from 2027 --to 2030 --area "SERV Услуги" --area "MOVE Движение"')}`,
      doctor: `Looks at what planctl needs: Node.js, git, the clone, your name in it, hooks, drivers, editor settings, errors of the plans; and says how to mend each. Exits 1 when something does not work.

Examples:
${examples('planctl doctor', 'planctl doctor --json')}`,
    },
    arguments: { folder: 'the folder to make it in (default: here)' },
    options: {
      id: 'short name for files: small Latin letters, digits, hyphens',
      title: 'what the plan is called, in its first language',
      titleBg: 'the title in Bulgarian',
      titleEn: 'the title in English',
      languages: 'languages of the plan, the main one first (default: bg,en)',
      from: 'when it begins: 2027, 2027-01-01',
      to: 'when it ends',
      lead: 'who leads it: "ORG-OFFICE Programme Office"',
      area: 'a priority area: "SERV Services" (may be repeated)',
      timeZone: 'where its days begin (default: Europe/Sofia)',
    },
  },
  bg: {
    details: {
      init: `Създава нов план: plan.yaml, областите му, схемите до него, настройки за VS Code, проверка за GitHub и страница как се започва. На терминал пита за каквото не е дадено. Съществуващото не се променя.

Примери:
${examples('planctl init', 'planctl init --id varbovo-2027 --title-bg "План на Върбово" --from 2027 --to 2030 --area "SERV Услуги" --area "MOVE Движение"')}`,
      doctor: `Проверява каквото е нужно на planctl: Node.js, git, хранилището, името ви в него, автоматичните проверки, драйверите, настройките на редактора, грешките в плановете; и казва как се поправя всяко. Завършва с код 1, когато нещо не работи.

Примери:
${examples('planctl doctor', 'planctl doctor --json')}`,
    },
    arguments: { folder: 'папката, в която да се създаде (по подразбиране: тук)' },
    options: {
      id: 'кратко име за файловете: малки латински букви, цифри, тирета',
      title: 'как се казва планът, на основния му език',
      titleBg: 'наименованието на български',
      titleEn: 'наименованието на английски',
      languages: 'езиците на плана, първо основният (по подразбиране: bg,en)',
      from: 'кога започва: 2027, 01.01.2027',
      to: 'кога свършва',
      lead: 'кой отговаря: "ORG-OFFICE Програмен офис"',
      area: 'приоритетна област: "SERV Услуги" (може да се повтаря)',
      timeZone: 'часова зона (по подразбиране: Europe/Sofia)',
    },
  },
};
