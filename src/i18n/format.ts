import type { InLanguages } from './language.ts';

/** The words of putting files in canonical form. Counts of files come with their noun. */
export interface FormatWords {
  readonly willChange: (files: string, plan: string) => string;
  readonly changed: (files: string, plan: string) => string;
  /** Of `--check`: how many are not canonical, and what mends them. */
  readonly notCanonical: (files: string) => string;
  readonly allCanonical: (files: string) => string;
  readonly left: (path: string, why: string) => string;
  readonly whyLeft: Readonly<Record<'faults' | 'not-kept' | 'too-large' | 'no-members', string>>;
  /** The subject of the commit. */
  readonly subject: (plan: string, files: string) => string;
}

/** The words in both languages. */
export const formatWords: InLanguages<FormatWords> = {
  en: {
    willChange: (files, plan) => `${plan}: ${files} to be put in canonical form:`,
    changed: (files, plan) => `${plan}: ${files} put in canonical form:`,
    notCanonical: (files) => `Not in canonical form: ${files}. planctl fmt puts them in order.`,
    allCanonical: (files) => `All in canonical form (${files}).`,
    left: (path, why) => `Left as it is: ${path} (${why}).`,
    whyLeft: {
      faults: 'it must be mended first',
      'not-kept': 'its content could not be kept exactly',
      'too-large': 'it would be larger than 1 MiB',
      'no-members': 'it holds no fields',
    },
    subject: (plan, files) => `${plan}: ${files} put in canonical form`,
  },
  bg: {
    willChange: (files, plan) => `${plan}: за подреждане ${files}:`,
    changed: (files, plan) => `${plan}: подреждане на ${files}:`,
    notCanonical: (files) => `За подреждане: ${files}. Подрежда planctl fmt.`,
    allCanonical: (files) => `Всичко е подредено (${files}).`,
    left: (path, why) => `Оставен, както е: ${path} (${why}).`,
    whyLeft: {
      faults: 'първо трябва да се поправи',
      'not-kept': 'съдържанието му не може да се запази точно',
      'too-large': 'би станал по-голям от 1 MiB',
      'no-members': 'в него няма полета',
    },
    subject: (plan, files) => `${plan}: подреждане на ${files}`,
  },
};
