import type { FailureWords } from '../../i18n/failures.ts';
import type { Language } from '../../i18n/language.ts';
import { asFaultWords, sheetFaultWords, sheetPlaceWords } from '../../i18n/sheet-faults.ts';
import type { PlacedFault } from '../../model/sheet-fault.ts';
import { visible } from '../../model/visible.ts';
import { wordsOf } from '../findings/words.ts';

/** More faults than this are told by their number. */
const mostFaults = 200;

/** What is wrong with sheets: one fault in a line with its place, and below it what to do. */
export function faultsText(faults: readonly PlacedFault[], language: Language, sum = true): string {
  const words = sheetPlaceWords[language];
  const shown = faults.slice(0, mostFaults).map((one) => {
    const { message, next } = wordsOfFault(one, language);
    const place = placeText(one, language);
    return `${place === '' ? '' : `${place}: `}${message}\n${next === undefined ? '' : `  ${next}\n`}`;
  });
  return `${shown.join('')}${sum ? `${words.refused(faults.length)}\n` : ''}`;
}

/** Where a fault is: `plan.xlsx, sheet Activities, row 4, column C (Title)`. */
export function placeText({ file, sheet, row, column, heading }: PlacedFault, language: Language): string {
  const words = sheetPlaceWords[language];
  const parts = [
    file === undefined ? '' : visible(file),
    sheet === '' ? '' : words.sheet(visible(sheet)),
    row === undefined ? '' : words.row(row),
    column === undefined ? (heading ?? '') : words.column(column, heading),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What a fault says. */
export function wordsOfFault({ fault }: PlacedFault, language: Language): FailureWords {
  const { message, next } =
    fault.why === 'finding'
      ? asFaultWords(wordsOf(fault.finding, language))
      : sheetFaultWords(fault, language);
  return { message: shortened(message), ...(next === undefined ? {} : { next: shortened(next) }) };
}

/** A cell may hold a million characters, and what is said of it would repeat them all. */
function shortened(text: string): string {
  const most = 600;
  if (text.length <= most) return visible(text);
  const [start, end] = [text.slice(0, most - 250), text.slice(-200)].map((part) =>
    // A character that is cut in two is none.
    part.replace(/\p{Surrogate}/gu, ''),
  );
  return visible(`${start} […] ${end}`);
}

/** The same for a program. */
export function faultsJson(faults: readonly PlacedFault[], language: Language): unknown {
  return {
    schemaVersion: 1,
    kind: 'sheet-errors',
    errors: faults.map((one) => {
      const { message, next } = wordsOfFault(one, language);
      return {
        code: one.fault.why === 'finding' ? one.fault.finding.code : one.fault.why,
        file: one.file ?? null,
        sheet: one.sheet === '' ? null : one.sheet,
        row: one.row ?? null,
        column: one.column ?? null,
        heading: one.heading ?? null,
        message,
        hint: next ?? null,
      };
    }),
  };
}
