import type { Letter, LetterParagraph } from '../../model/letter.ts';
import { fitting } from '../word/arial.ts';
import { bodyRelations, wordPackage } from '../word/package.ts';
import { type ParagraphLook, paragraph, type RunLook, runs } from '../word/paragraph.ts';
import { a4, sectionProperties } from '../word/sections.ts';
import { normal } from '../word/styles.ts';
import { shortened } from '../word/text.ts';

/** Items that a page holds, each of one line, beside the rest of the letter. */
const mostItems = 16;

/** Room to file it on the left. */
const margin = { top: 1134, bottom: 1021, left: 1418, right: 1134, header: 510, footer: 510 };

/** How far the items of a list are from the left. */
const indent = 340;

/**
 * A letter on one page as a Word document: the same bytes for the same letter. `day` stands for the day on which the
 * file was made, which would be another one each time.
 */
export function letterDocx(letter: Letter, day: string): Uint8Array {
  const { language, sender, to, subject, enclosure } = letter;
  const [office = '', ...plan] = sender;
  return wordPackage({
    title: subject.text,
    day,
    language,
    body: [
      line(within(2, office, head), head, { align: 'center', after: 0 }),
      ...plan.map((text) => line(within(2, text), {}, { align: 'center', ruled: true, after: 200 })),
      line(letter.reference, {}, { after: 240 }),
      line(to.label, bold, { after: 0 }),
      line(within(2, to.name, bold), bold, { after: 240 }),
      labelled(subject.label, within(3, subject.text), {}, { after: 200, left: 1418, hanging: 1418 }),
      line(letter.greeting, bold, { after: 160 }),
      ...letter.paragraphs.map((one) => written(one)),
      ...lists(letter),
      ...letter.after.map((one) => written(one, 120)),
      line(letter.closing, bold, { before: 240, after: 200, keepNext: true }),
      ...letter.signature.map((text) => line(text, {}, { after: 0 })),
      labelled(enclosure.label, within(2, enclosure.text, small), small, { before: 200 }),
      sectionProperties('portrait', {}, margin),
    ].join(''),
    relations: bodyRelations(),
  });
}

const bold: RunLook = { bold: true };
const head: RunLook = { bold: true, size: 24 };
const small: RunLook = { size: 18 };

/** The room in a line, beside the bullet of an item. */
const width = a4.width - margin.left - margin.right - indent;

/** As much of a text as goes into so many lines: the widths of letters are about right, and lines end where words do. */
function within(lines: number, text: string, look: RunLook = {}): string {
  const { size = normal.size } = look;
  return fitting(text, width * (lines === 1 ? 0.98 : lines * 0.9), size, look.bold);
}

function line(text: string, look: RunLook, around: ParagraphLook): string {
  return paragraph(runs(text, look), around);
}

function labelled(label: string, text: string, look: RunLook, around: ParagraphLook): string {
  return paragraph(runs(`${label}: `, { ...look, ...bold }) + runs(text, look), around);
}

function written({ text, strong }: LetterParagraph, before = 0): string {
  return line(shortened(text, 700), strong ? bold : {}, { align: 'both', before, after: 140 });
}

/** As many items as the page holds, shared by the lists; the form has all of them. */
function lists({ lists: all, more }: Letter): readonly string[] {
  let left = mostItems;
  return all.flatMap(({ title, items }, i) => {
    const others = all.slice(i + 1).reduce((sum, one) => sum + one.items.length, 0);
    const room =
      items.length + others <= left
        ? items.length
        : Math.max(Math.min(items.length, left - Math.min(others, Math.floor(left / 2))), 1);
    const shown = items.slice(0, room);
    left -= shown.length;
    return [
      line(title, bold, { before: 60, after: 60, keepNext: true }),
      ...shown.map((item) => line(within(1, item), {}, { style: 'ReportList', bullet: true })),
      ...(shown.length < items.length
        ? [line(more(items.length - shown.length), small, { left: indent })]
        : []),
    ];
  });
}
