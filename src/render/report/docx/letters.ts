/** Widths of the letters of Arial, in thousandths of its size; of the bold one in brackets behind. */
const groups: readonly (readonly [number, string])[] = [
  [190, "'"],
  [220, 'ijl‘’'],
  [280, ' !,./:;I[\\]ft|\u00a0·'],
  [335, '()-`r{}“”„"г'],
  [390, '*'],
  [450, 'кзт^'],
  [500, 'Jcksvxyzсух'],
  [525, 'эчьв'],
  [560, 'Гпян±≥≤#$0123456789?L_abdeghnopquаеийор–€бц'],
  [590, '+<=>~Кдл×З●○■'],
  [615, 'FTZТъУ'],
  [665, '&ABEKPSVXYАВЕРХЧжБЛЬДм'],
  [720, 'CDHNRUwИЙНПСЭЯыЦ'],
  [775, 'GOQОЪФю'],
  [825, 'MmМшфщ'],
  [900, '%ЫЖШ'],
  [950, 'WЩ'],
  [1000, '▲▼—…→Ю@'],
  [1070, '№'],
];
/** By how much bold letters are wider. */
const boldness = 1.075;

const widths = new Map(groups.flatMap(([width, all]) => [...all].map((one) => [one, width] as const)));

/** About the width of a text in twentieths of a point; its size in half points. */
export function textWidth(text: string, size: number, bold: boolean): number {
  let width = 0;
  for (const one of text) width += widths.get(one) ?? 600;
  return (width * size * (bold ? boldness : 1)) / 100;
}
