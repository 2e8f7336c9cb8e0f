import { dueWords } from '../../i18n/due.ts';
import type { DueItem } from '../../model/due.ts';
import {
  type DuePage,
  dueText,
  organisationHeading,
  silentText,
  spanText,
  sumText,
  whenText,
} from '../due-phrases.ts';
import { markdownText } from './escape.ts';

/** What is due as GitHub's markdown: a heading for each plan and each lead, and a list to tick off. */
export function dueMarkdown(pages: readonly DuePage[]): string {
  return pages.map(planMarkdown).join('\n');
}

function planMarkdown(page: DuePage): string {
  const { status, due, phrases } = page;
  const { words, language } = phrases;
  const texts = dueWords[language];
  const title = markdownText(`${texts.heading}: ${phrases.text(status.state.plan.title)}`);
  const parts = [`# ${title}\n`, `${markdownText(spanText(page))}\n`];
  const { closedOn } = status.asOf;
  if (closedOn !== undefined) parts.push(`${markdownText(words.planClosed(phrases.date(closedOn)))}\n`);
  parts.push(`${markdownText(due.items.length === 0 ? texts.nothing : sumText(due, phrases))}\n`);
  for (const { org, items } of due.groups) {
    parts.push(`## ${markdownText(organisationHeading(org, phrases))}\n`, checklist(items, page));
  }
  if (due.related.length > 0)
    parts.push(`## ${markdownText(words.relatedApart)}\n`, checklist(due.related, page, true));
  if (due.silent.length > 0) {
    const leads = due.silent.map((lead) => {
      const name = markdownText(organisationHeading(lead.org, phrases));
      return `- **${name}**: ${markdownText(silentText(lead, phrases))}\n`;
    });
    parts.push(`## ${markdownText(texts.silent)}\n`, `${markdownText(texts.silentNote)}\n`, leads.join(''));
  }
  return parts.join('\n');
}

function checklist(items: readonly DueItem[], page: DuePage, withLead = false): string {
  const { phrases } = page;
  return items
    .map((item) => {
      const name = item.code === 'reporting' ? '' : phrases.name(item.entity);
      const about = item.code === 'reporting' ? '' : `**${item.entity.id}** ${markdownText(name)}: `;
      const lead = withLead ? ` – ${markdownText(organisationHeading(item.org, phrases))}` : '';
      const what = markdownText(dueText(item, phrases));
      return `- [ ] ${about}${what} – ${markdownText(whenText(item, page))}${lead}\n`;
    })
    .join('');
}
