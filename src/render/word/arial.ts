import { oneLine } from './text.ts';

/** Widths of the letters of Arial, in thousandths of its size. */
const groups: readonly (readonly [width: number, letters: RegExp])[] = [
  [190, /'/],
  [220, /[ijl‘’]/],
  [280, /[ !,./:;I[\\\]ft|\u00a0·]/],
  [335, /[()\-`r{}“”„"г]/],
  [390, /\*/],
  [450, /[кзт^]/],
  [500, /[Jcksvxyzсух]/],
  [525, /[эчьв]/],
  [560, /[Гпян±≥≤#$0-9?L_abdeghnopquаеийор–€бц]/],
  [590, /[+<=>~Кдл×З●○■]/],
  [615, /[FTZТъУ]/],
  [665, /[&ABEKPSVXYАВЕРХЧжБЛЬДм]/],
  [720, /[CDHNRUwИЙНПСЭЯыЦ]/],
  [775, /[GOQОЪФю]/],
  [825, /[MmМшфщ]/],
  [900, /[%ЫЖШ]/],
  [950, /[WЩ]/],
  [1000, /[▲▼—…→Ю@]/],
  [1070, /№/],
];
/** About the width of any other letter. */
const unknown = 600;
/** By how much bold letters are wider. */
const boldness = 1.075;

const known = new Map<string, number>();

function widthOf(letter: string): number {
  const met = known.get(letter);
  if (met !== undefined) return met;
  const width = groups.find(([, letters]) => letters.test(letter))?.[0] ?? unknown;
  known.set(letter, width);
  return width;
}

/** As much of a text as goes into one line of a width. */
export function fitting(text: string, width: number, size: number, bold = false): string {
  const said = oneLine(text);
  if (textWidth(said, size, bold) <= width) return said;
  let room = width - textWidth('…', size, bold);
  const characters: string[] = [];
  for (const character of said) {
    room -= textWidth(character, size, bold);
    if (room < 0) break;
    characters.push(character);
  }
  return `${characters.join('').trimEnd()}…`;
}

/** About the width of a text in twentieths of a point; its size in half points. */
export function textWidth(text: string, size: number, bold: boolean): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return (width * size * (bold ? boldness : 1)) / 100;
}
