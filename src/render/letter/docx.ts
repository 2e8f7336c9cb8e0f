import type { Letter, LetterParagraph } from '../../model/letter.ts';
import { type ParagraphLook, paragraph, type RunLook, run, runProperties } from '../report/docx/paragraph.ts';
import { plainDocument } from '../report/docx/plain-document.ts';
import { shortened, xmlText } from '../report/docx/text.ts';

/** Items that a page holds, each of one line, beside the rest of the letter. */
const mostItems = 16;

/** The longest item in one line. */
const longestItem = 88;

const margin = { top: 1134, bottom: 1021, left: 1418, right: 1134 };

/**
 * A letter on one page as a Word document: the same bytes for the same letter. `day` stands for the day on which the
 * file was made, which would be another one each time.
 */
export function letterDocx(letter: Letter, day: string): Uint8Array {
  const { language, sender, to, subject, enclosure } = letter;
  const [office, ...plan] = sender;
  const properties = { title: subject.text, subtitle: '', asOf: day, language };
  return plainDocument(properties, { lying: false, margin, numbered: false }, () =>
    [
      line(shortened(office ?? '', 120), { bold: true, size: 24 }, { align: 'center', after: 0 }),
      ...plan.map((text) =>
        line(shortened(text, 200), { size: 20 }, { align: 'center', ruled: true, after: 200 }),
      ),
      line(letter.reference, {}, { after: 240 }),
      line(to.label, { bold: true }, { after: 0 }),
      line(shortened(to.name, 200), { bold: true }, { after: 240 }),
      labelled(subject.label, shortened(subject.text, 240), {}, { after: 200, left: 1418, hanging: 1418 }),
      line(letter.greeting, { bold: true }, { after: 160 }),
      ...letter.paragraphs.map((one) => textParagraph(one)),
      ...lists(letter),
      ...letter.after.map((one) => textParagraph(one, 120)),
      line(letter.closing, { bold: true }, { before: 240, after: 200, keepNext: true }),
      ...letter.signature.map((text) => line(text, {}, { after: 0 })),
      labelled(enclosure.label, shortened(enclosure.text, 160), { size: 18 }, { before: 200 }),
    ].join(''),
  );
}

function line(text: string, look: RunLook, around: ParagraphLook): string {
  return paragraph(run(xmlText(text), runProperties(look)), around);
}

function labelled(label: string, text: string, look: RunLook, around: ParagraphLook): string {
  const name = run(xmlText(`${label}: `), runProperties({ ...look, bold: true }));
  return paragraph(name + run(xmlText(text), runProperties(look)), around);
}

function textParagraph({ text, strong }: LetterParagraph, before = 0): string {
  return line(shortened(text, 700), strong ? { bold: true } : {}, { align: 'both', before, after: 140 });
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
      line(title, { bold: true }, { before: 60, after: 60, keepNext: true }),
      ...shown.map((item) => line(shortened(item, longestItem), {}, { style: 'ReportList', bullet: true })),
      ...(shown.length < items.length
        ? [line(more(items.length - shown.length), { size: 18 }, { left: 340 })]
        : []),
    ];
  });
}
