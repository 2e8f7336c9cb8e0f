import { type Day, dayOf } from '../../model/dates.ts';
import { attribute, tagsOf } from './markup.ts';

/** What a number of a cell is by how it is shown. */
export type NumberMeaning = 'number' | 'date' | 'month' | 'percent';

/** The formats of a workbook's cells: which of them make a number a date, which a share. */
export class Formats {
  readonly #meanings: readonly NumberMeaning[];
  readonly #epoch: Day;

  constructor(styles: string, date1904: boolean) {
    // Excel takes 1900 for a leap year: its days from March 1900 on are counted from 30 December 1899.
    this.#epoch = date1904 ? dayOf(1904, 1, 1) : dayOf(1899, 12, 30);
    const codes = new Map<number, string>();
    const meanings: NumberMeaning[] = [];
    let inCells = false;
    for (const tag of tagsOf(styles)) {
      if (tag.name === 'numFmt')
        codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
      else if (tag.name === 'cellXfs') inCells = tag.kind === 'open';
      else if (tag.name === 'xf' && inCells && tag.kind !== 'close')
        meanings.push(meaningOf(Number(attribute(tag, 'numFmtId') ?? 0), codes));
    }
    this.#meanings = meanings;
  }

  /** What a number in a cell of a style is. */
  of(style: number): NumberMeaning {
    return this.#meanings[style] ?? 'number';
  }

  /** The day of a serial number; undefined for one that is no day of our times. */
  dayOf(serial: number): Day | undefined {
    // A day that a program worked out may miss midnight by a breath.
    const day = Math.floor(serial + 1e-6);
    return day > 0 && day < 300_000 ? this.#epoch + day : undefined;
  }
}

function meaningOf(id: number, codes: ReadonlyMap<number, string>): NumberMeaning {
  if (id === 9 || id === 10) return 'percent';
  if (id === 17) return 'month';
  if ((id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  // Excel takes no longer ones than 255 characters.
  const code = (codes.get(id) ?? '').slice(0, 255).replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (code.includes('%')) return 'percent';
  // What is shown as `Jun-27` is a month to whoever looks at it.
  if (/y/i.test(code) && /m/i.test(code) && !/[dhs]/i.test(code)) return 'month';
  return /[yd]|mmm/i.test(code) ? 'date' : 'number';
}
