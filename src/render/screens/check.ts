import { diffWords } from '../../i18n/changes.ts';
import { checkWords } from '../../i18n/check.ts';
import type { Language } from '../../i18n/language.ts';
import { type Block, piece, type Rich } from '../blocks.ts';
import {
  type CheckPage,
  type CheckRun,
  decisionsOf,
  isTold,
  unconfirmedOf,
  verdictSentence,
} from '../check-page.ts';
import { changeBlocks, impactBlocks, line } from './diff.ts';

/** What a check says before its findings: the verdict, what changes, which ratings change, and what allows it. */
export function checkScreen(run: CheckRun, language: Language): readonly Block[] {
  const sign = run.passed ? piece('✓ ', 'good') : piece('✗ ', 'bad');
  const verdict: Rich = [sign, piece(verdictSentence(run, language), 'strong')];
  const told = run.pages.filter(isTold);
  return [
    line(verdict),
    ...told.flatMap((page) => planBlocks(page, run.pages.length > 1, language)),
    ...acceptedBlocks(run, language),
    { type: 'gap' },
  ];
}

function planBlocks(page: CheckPage, several: boolean, language: Language): readonly Block[] {
  const { diff } = page;
  const words = checkWords[language];
  const { unread } = diff.comparison;
  const plan = (diff.on === 'before' ? diff.phrases.before : diff.phrases.after).state.plan;
  const title: readonly Block[] = several
    ? [{ type: 'gap' }, { type: 'title', text: diff.phrases.after.text(plan.title) }]
    : [];
  if (diff.on !== 'both') return [...title, line(diff.on === 'after' ? words.planAdded : words.planRemoved)];
  const decisions = decisionsOf(page);
  const unconfirmed = unconfirmedOf(page);
  return [
    ...title,
    ...(unread.length === 0 ? [] : [line([piece(diffWords[language].unread(unread.join(', ')), 'warn')])]),
    ...changeBlocks(diff),
    ...(diff.impact.length === 0
      ? []
      : [{ type: 'heading', text: words.headings.impact } as const, ...impactBlocks(diff)]),
    ...(decisions.length === 0 ? [] : [{ type: 'heading', text: words.headings.decisions } as const]),
    ...decisions.flatMap(({ id, name, values }) => [
      line([piece(id, 'strong'), piece(` ${name}`)], 2),
      ...values.map((text) => line(text, 4)),
    ]),
    ...(unconfirmed.length === 0 ? [] : [{ type: 'heading', text: words.headings.unconfirmed } as const]),
    ...unconfirmed.map((text) => line(text, 2)),
  ];
}

function acceptedBlocks({ pages }: CheckRun, language: Language): readonly Block[] {
  const words = checkWords[language];
  const accepted = pages.flatMap((page) => page.accepted);
  if (accepted.length === 0) return [];
  return [
    { type: 'heading', text: words.headings.accepted },
    ...accepted.map(({ finding, acceptance: { reason, author, commit } }) =>
      line(
        [
          piece(`${finding.code} ${finding.entity ?? finding.file}`, 'strong'),
          piece(`: ${words.acceptedBy(reason, author, commit.slice(0, 9))}`),
        ],
        2,
      ),
    ),
  ];
}
