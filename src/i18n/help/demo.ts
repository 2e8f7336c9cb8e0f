import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of `demo`. */
export const demoHelp: InLanguages<CommandHelp<'demo', 'folder', never>> = {
  en: {
    details: {
      demo: `Makes a repository of a city that does not exist, with eight quarters of history by several people: updates, late items, a date moved by a decision, a corrected value, a closed report, and a branch with a change that a check refuses. Then it names ten commands to try.

Examples:
${examples('planctl demo', 'planctl demo trial --lang bg')}`,
    },
    arguments: { folder: 'an empty folder, or one that is not there yet (default: lipovgrad)' },
    options: {},
  },
  bg: {
    details: {
      demo: `Създава хранилище на град, който не съществува, с осем тримесечия история от няколко души: актуализации, закъснения, срок, преместен с решение, поправена стойност, приключен отчет и клон с промяна, която проверката отказва. Накрая изброява десет команди за опит.

Примери:
${examples('planctl demo', 'planctl demo trial --lang en')}`,
    },
    arguments: { folder: 'празна папка или такава, която още я няма (по подразбиране: lipovgrad)' },
    options: {},
  },
};
