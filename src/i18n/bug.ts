import type { InLanguages } from './language.ts';

/** Said above a stack trace, which only a bug in planctl shows. */
export const bugWords: InLanguages<string> = {
  en: 'planctl: this is a bug in planctl, not in your plan. Please report it with the command you typed and the lines below.',
  bg: 'planctl: това е грешка в самия planctl, а не във вашия план. Моля, съобщете я с командата, която въведохте, и редовете по-долу.',
};
