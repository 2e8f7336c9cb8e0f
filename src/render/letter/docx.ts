import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import type { Letter, LetterParagraph } from '../../model/letter.ts';
import { fixedPackage } from '../report/docx/package.ts';
import { bullets, numbering, reportStyles, thin } from '../report/docx/styles.ts';
import { oneLine, safe, shortened } from '../report/docx/text.ts';

/** Items that a page holds, each of one line, beside the rest of the letter. */
const mostItems = 16;

/** The longest item in one line. */
const longestItem = 88;

/** Sides of A4 and the margins, in twentieths of a point. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, bottom: 1021, left: 1418, right: 1134, header: 510, footer: 510 },
};

/**
 * A letter on one page as a Word document: the same bytes for the same letter. `day` stands for the day on which the
 * file was made, which would be another one each time.
 */
export async function letterDocx(letter: Letter, day: string): Promise<Uint8Array> {
  const { language, sender, to, subject, enclosure } = letter;
  const [office, ...plan] = sender;
  const file = new Document({
    title: oneLine(subject.text),
    creator: 'planctl',
    lastModifiedBy: 'planctl',
    styles: reportStyles(language),
    numbering,
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page },
        children: [
          line(
            shortened(office ?? '', 120),
            { bold: true, size: 24 },
            { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
          ),
          ...plan.map((text) =>
            line(
              shortened(text, 200),
              { size: 20 },
              { alignment: AlignmentType.CENTER, border: { bottom: thin }, spacing: { after: 200 } },
            ),
          ),
          line(letter.reference, {}, { spacing: { after: 240 } }),
          line(`${to.label}`, { bold: true }, { spacing: { after: 0 } }),
          line(shortened(to.name, 200), { bold: true }, { spacing: { after: 240 } }),
          new Paragraph({
            spacing: { after: 200 },
            indent: { left: 1418, hanging: 1418 },
            children: [
              new TextRun({ text: `${subject.label}: `, bold: true }),
              new TextRun({ text: shortened(subject.text, 240) }),
            ],
          }),
          line(letter.greeting, { bold: true }, { spacing: { after: 160 } }),
          ...letter.paragraphs.map((one) => paragraph(one)),
          ...lists(letter),
          ...letter.after.map((one) => paragraph(one, 120)),
          line(letter.closing, { bold: true }, { spacing: { before: 240, after: 200 }, keepNext: true }),
          ...letter.signature.map((text) => line(text, {}, { spacing: { after: 0 } })),
          new Paragraph({
            spacing: { before: 200 },
            children: [
              new TextRun({ text: `${enclosure.label}: `, bold: true, size: 18 }),
              new TextRun({ text: shortened(enclosure.text, 160), size: 18 }),
            ],
          }),
        ],
      },
    ],
  });
  return fixedPackage(await Packer.pack(file, 'uint8array'), day, language);
}

type RunLook = Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text'>;
type ParagraphLook = Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children'>;

function line(text: string, look: RunLook, around: ParagraphLook): Paragraph {
  return new Paragraph({ ...around, children: [new TextRun({ ...look, text: safe(text) })] });
}

function paragraph({ text, strong }: LetterParagraph, before = 0): Paragraph {
  return line(shortened(text, 700), strong ? { bold: true } : {}, {
    alignment: AlignmentType.BOTH,
    spacing: { before, after: 140 },
  });
}

/** As many items as the page holds, shared by the lists; the form has all of them. */
function lists({ lists: all, more }: Letter): readonly Paragraph[] {
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
      line(title, { bold: true }, { spacing: { before: 60, after: 60 }, keepNext: true }),
      ...shown.map(
        (item) =>
          new Paragraph({
            style: 'ReportList',
            numbering: { reference: bullets, level: 0 },
            children: [new TextRun({ text: shortened(item, longestItem) })],
          }),
      ),
      ...(shown.length < items.length
        ? [line(more(items.length - shown.length), { size: 18 }, { indent: { left: 340 } })]
        : []),
    ];
  });
}
