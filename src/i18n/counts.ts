import type { Language } from './language.ts';
import { formatNumber } from './numbers.ts';

/** A noun in the two forms that counts need; in Bulgarian the second is the counted form (2 показателя, 5 показателя). */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** A number and its noun: `1 показател`, `3 показателя`, `13 дейности`. */
export function counted(count: number, noun: Noun, language: Language): string {
  return `${formatNumber(count, language)} ${count === 1 ? noun.one : noun.many}`;
}
