import { diffWords } from '../../i18n/changes.ts';
import { checkWords } from '../../i18n/check.ts';
import type { Language } from '../../i18n/language.ts';
import {
  type CheckPage,
  type CheckRun,
  decisionsOf,
  isTold,
  oldOf,
  unconfirmedOf,
  verdictSentence,
} from '../check-page.ts';
import { findingsList } from '../findings/markdown.ts';
import type { ReportedFindings } from '../findings/report.ts';
import { changesMarkdown, impactMarkdown } from './diff.ts';
import { markdownText } from './escape.ts';

/** A comment on GitHub has at most 65,536 characters, with what a workflow writes above it; GitLab takes more. */
const room = 60_000;

/** So many changes stand open; more are folded. */
const open = 12;

/** The comment on a pull request: the verdict, what changes, which ratings change, findings, decisions. */
export function checkMarkdown(run: CheckRun, report: ReportedFindings, language: Language): string {
  const words = checkWords[language];
  const head = `### ${run.passed ? '✅' : '❌'} ${markdownText(verdictSentence(run, language))}\n`;
  const ends = [...decisionParts(run, language), ...acceptedParts(run, language)];
  const old = oldOf(run);
  if (!run.all && old > 0) ends.push(`${markdownText(words.old(old))}\n`);
  const end = fitted(ends.join('\n'), room / 4, language);
  const findings = findingsList(report.findings, language, room / 3);
  const found = report.findings.length === 0 ? '' : `#### ${words.headings.findings}\n\n${findings}`;
  const told = run.pages.filter(isTold);
  let left = room - head.length - found.length - end.length;
  const plans = told.map((page, i) => {
    const part = planPart(page, run.pages.length > 1, left / (told.length - i) - 500, language);
    left -= part.length;
    return part;
  });
  return [head, ...plans, found, end].filter((part) => part !== '').join('\n');
}

function planPart(page: CheckPage, several: boolean, most: number, language: Language): string {
  const { diff } = page;
  const words = checkWords[language];
  const { facts, unread } = diff.comparison;
  const plan = (diff.on === 'before' ? diff.phrases.before : diff.phrases.after).state.plan;
  const title = several ? [`#### ${markdownText(diff.phrases.after.text(plan.title))}\n`] : [];
  if (diff.on !== 'both') {
    return [...title, `${diff.on === 'after' ? words.planAdded : words.planRemoved}\n`].join('\n');
  }
  const level = several ? '#####' : '####';
  const part = (heading: string, count: number, summary: string, text: string, share: number): string => {
    const body = fitted(text, most * share, language);
    return `${level} ${heading}\n\n${count <= open ? body : folded(summary, body)}`;
  };
  const { changes, impact } = words.headings;
  const missed = unread.length === 0 ? '' : diffWords[language].unread(unread.join(', '));
  return [
    ...title,
    ...(missed === '' ? [] : [`${markdownText(missed)}\n`]),
    ...(facts.length === 0
      ? []
      : [part(changes, facts.length, words.showChanges(facts.length), changesMarkdown(diff, bold), 0.6)]),
    ...(diff.impact.length === 0
      ? []
      : [part(impact, diff.impact.length, words.showImpact(diff.impact.length), impactMarkdown(diff), 0.4)]),
  ].join('\n');
}

/** An area stands below two levels of headings at the most; a third would be smaller than the text. */
function bold(text: string): string {
  return `**${text}**`;
}

function decisionParts({ pages }: CheckRun, language: Language): readonly string[] {
  const { headings, moreDecisions } = checkWords[language];
  const decisions = pages.flatMap(decisionsOf).map(({ id, name, values }) => {
    const what = values.length === 0 ? [moreDecisions] : values;
    return `- **${markdownText(id)}** ${markdownText(name)}\n${what.map((text) => `  - ${markdownText(text)}\n`).join('')}`;
  });
  const unconfirmed = pages.flatMap(unconfirmedOf).map((text) => `- ${markdownText(text)}\n`);
  return [
    ...(decisions.length === 0 ? [] : [`#### ${headings.decisions}\n\n${decisions.join('')}`]),
    ...(unconfirmed.length === 0 ? [] : [`#### ${headings.unconfirmed}\n\n${unconfirmed.join('')}`]),
  ];
}

function acceptedParts({ pages }: CheckRun, language: Language): readonly string[] {
  const words = checkWords[language];
  const accepted = pages.flatMap((page) => page.accepted);
  if (accepted.length === 0) return [];
  const items = accepted.map(({ finding, acceptance: { reason, author, commit } }) => {
    const about = markdownText(finding.entity ?? finding.file);
    return `- \`${finding.code}\` ${about}: ${markdownText(words.acceptedBy(reason, author, commit.slice(0, 9)))}\n`;
  });
  return [`#### ${words.headings.accepted}\n\n${items.join('')}`];
}

function folded(summary: string, markdown: string): string {
  return `<details><summary>${markdownText(summary)}</summary>\n\n${markdown}\n</details>\n`;
}

/** As many whole lines as there is room for. */
function fitted(markdown: string, most: number, language: Language): string {
  if (markdown.length <= most) return markdown;
  const end = markdown.lastIndexOf('\n', Math.max(most, 0));
  return `${markdown.slice(0, end + 1)}\n${markdownText(checkWords[language].cut)}\n`;
}
