import type { Letter, LetterParagraph } from '../../model/letter.ts';
import { markdownText } from '../markdown/escape.ts';

/** A letter as markdown. */
export function letterMarkdown(letter: Letter): string {
  const { to, subject, enclosure } = letter;
  const paragraph = ({ text, strong }: LetterParagraph): string =>
    strong ? `**${asWritten(text)}**` : asWritten(text);
  const parts = [
    `# ${markdownText(subject.text)}`,
    letter.sender.map(markdownText).join('  \n'),
    `${to.label}: **${markdownText(to.name)}**`,
    markdownText(letter.greeting),
    ...letter.paragraphs.map(paragraph),
    ...letter.lists.flatMap(({ title, items }) => [
      `## ${title}`,
      items.map((item) => `- ${markdownText(item)}`).join('\n'),
    ]),
    ...letter.after.map(paragraph),
    `${letter.closing}  \n${letter.signature.join('  \n')}`,
    `${enclosure.label}: \`${enclosure.text.replaceAll('`', '')}\``,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A letter mentions nobody: an address in it is to be copied as it stands. */
function asWritten(text: string): string {
  return markdownText(text).replaceAll('<!-- -->', '');
}
