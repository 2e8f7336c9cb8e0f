import { checkWords } from '../../i18n/check.ts';
import type { Language } from '../../i18n/language.ts';
import { type CheckPage, type CheckRun, verdictSentence } from '../check-page.ts';
import { findingsList } from '../findings/markdown.ts';
import type { ReportedFindings } from '../findings/report.ts';
import { changesMarkdown, impactMarkdown } from './diff.ts';
import { markdownText } from './escape.ts';

/** A comment on GitHub has at most 65,536 characters; GitLab's may be longer. */
const room = 60_000;

/** So many changes stand open; more are folded. */
const open = 12;

/** The comment on a pull request: the verdict, what changes, which ratings change, findings, decisions. */
export function checkMarkdown(run: CheckRun, report: ReportedFindings, language: Language): string {
  const words = checkWords[language];
  const parts = [`### ${run.passed ? '✅' : '❌'} ${markdownText(verdictSentence(run, language))}\n`];
  for (const page of run.pages) parts.push(...planParts(page, run.pages.length > 1, language));
  const findings = findingsList(report.findings, language, room / 2);
  if (report.findings.length > 0) parts.push(`#### ${words.headings.findings}\n`, findings);
  const old = run.pages.reduce((sum, page) => sum + page.old.length, 0);
  if (!run.all && old > 0) parts.push(`${markdownText(words.old(old))}\n`);
  return fitted(parts.join('\n'));
}

function planParts(page: CheckPage, several: boolean, language: Language): readonly string[] {
  const { diff } = page;
  const words = checkWords[language];
  const { facts } = diff.comparison;
  const title = several
    ? [`## ${markdownText(diff.phrases.after.text(diff.phrases.after.state.plan.title))}\n`]
    : [];
  if (facts.length === 0 && diff.impact.length === 0) return [];
  if (diff.on !== 'both') return [...title, `${diff.on === 'after' ? words.planAdded : words.planRemoved}\n`];
  const changes = lowered(changesMarkdown(diff));
  return [
    ...title,
    `#### ${words.headings.changes}\n`,
    facts.length <= open ? changes : folded(words.show(facts.length), cut(changes, room / 3)),
    ...(diff.impact.length === 0
      ? []
      : [
          `#### ${words.headings.impact}\n`,
          diff.impact.length <= open
            ? impactMarkdown(diff)
            : folded(words.impact(diff.impact.length), cut(impactMarkdown(diff), room / 4)),
        ]),
    ...acceptedPart(page, language),
  ];
}

/** Approved values that change in order, each with the decision that allows it. */
function acceptedPart({ accepted }: CheckPage, language: Language): readonly string[] {
  const words = checkWords[language];
  if (accepted.length === 0) return [];
  const items = accepted.map(({ entity, field, by, decision }) => {
    const why = by === 'decision' ? (decision ?? '') : words.reconstructed;
    return `- ${markdownText(words.decision(`${entity} ${field}`, why))}\n`;
  });
  return [`#### ${words.headings.accepted}\n`, items.join('')];
}

/** The headings of a comparison, below those of the comment. */
function lowered(markdown: string): string {
  return markdown.replace(/^## (.*)$/gm, '**$1**');
}

function folded(summary: string, markdown: string): string {
  return `<details><summary>${markdownText(summary)}</summary>\n\n${markdown}\n</details>\n`;
}

/** As many whole lines as there is room for. */
function cut(markdown: string, most: number): string {
  if (markdown.length <= most) return markdown;
  return `${markdown.slice(0, markdown.lastIndexOf('\n', most))}\n\n…\n`;
}

function fitted(markdown: string): string {
  return markdown.length <= room ? markdown : cut(markdown, room);
}
