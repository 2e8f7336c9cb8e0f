import { diffWords } from '../../i18n/changes.ts';
import { pieces } from '../blocks.ts';
import { changesByArea, type DiffPage, type DiffSide, nameOf, sentencesOf } from '../diff-page.ts';
import { impactReasons, judgementPiece, measureWord } from '../impact-words.ts';
import { areaText, sumText } from '../screens/diff.ts';
import { markdownText } from './escape.ts';

/** A comparison as GitHub's markdown: the changes by area, and a table of what is judged differently. */
export function diffMarkdown(pages: readonly DiffPage[], from: DiffSide, to: DiffSide): string {
  return pages.map((page) => pageMarkdown(page, from, to)).join('\n');
}

function pageMarkdown(page: DiffPage, from: DiffSide, to: DiffSide): string {
  const { phrases, comparison, impact, on } = page;
  const words = diffWords[phrases.after.language];
  const side = ({ typed, commit }: DiffSide): string => typed ?? commit?.slice(0, 9) ?? words.workingTree;
  const plan = (on === 'before' ? phrases.before : phrases.after).state.plan;
  const parts = [
    `# ${markdownText(`${words.heading}: ${phrases.after.text(plan.title)}`)}\n`,
    `${markdownText(`${side(from)} → ${side(to)}`)}\n`,
  ];
  if (comparison.unread.length > 0)
    parts.push(`${markdownText(words.unread(comparison.unread.join(', ')))}\n`);
  if (on !== 'both') {
    const count = comparison.facts.length - 1;
    return [
      ...parts,
      `${markdownText(on === 'after' ? words.planAdded(count) : words.planRemoved(count))}\n`,
    ].join('\n');
  }
  if (comparison.facts.length === 0 && impact.length === 0)
    return [...parts, `${words.noChange}\n`].join('\n');
  return [
    ...parts,
    `${sumText(page)}\n`,
    changesMarkdown(page),
    `## ${words.impact}\n`,
    impactMarkdown(page),
  ].join('\n');
}

/** The changes of a plan, a heading for each area and a list for each item. */
export function changesMarkdown(page: DiffPage, heading = (text: string): string => `## ${text}`): string {
  return changesByArea(page)
    .map(({ id, name, entities }) => {
      const listed = entities.map((entity) => {
        const head = `${`- **${markdownText(entity.id)}** ${markdownText(entity.name)}`.trimEnd()}\n`;
        const told = sentencesOf(entity, page.phrases).map((text) => `  - ${markdownText(text)}\n`);
        return `${head}${told.join('')}`;
      });
      return `${heading(markdownText(areaText(page, id, name)))}\n\n${listed.join('')}`;
    })
    .join('\n');
}

/** What is judged differently, as a table. */
export function impactMarkdown(page: DiffPage): string {
  const { impact, phrases } = page;
  const { columns, noImpact } = diffWords[phrases.after.language];
  if (impact.length === 0) return `${noImpact}\n`;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const heads = [columns.item, columns.what, columns.before, columns.after, columns.why];
  return [
    row(heads),
    row(heads.map(() => '---')),
    ...impact.map((one) => {
      const word = (value: typeof one.before): string =>
        pieces([judgementPiece(one, value, phrases)])
          .map(({ text }) => text)
          .join('');
      const name = `${one.entity} ${nameOf(one.entity, phrases)}`;
      const cells = [
        name,
        measureWord(one, phrases),
        word(one.before),
        word(one.after),
        impactReasons(one, phrases),
      ];
      return row(cells.map(markdownText));
    }),
  ].join('');
}
