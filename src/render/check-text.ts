import { checkWords } from '../i18n/check.ts';
import type { Language } from '../i18n/language.ts';
import { pieces } from './blocks.ts';
import { type CheckRun, verdictSentence } from './check-page.ts';
import { changesByArea, nameOf, sentencesOf } from './diff-page.ts';
import { judgementPiece, measureWord } from './impact-words.ts';

/** What a check says before its findings: the verdict, what changes and which ratings change, in plain lines. */
export function checkText(run: CheckRun, language: Language): string {
  const words = checkWords[language];
  const lines = [verdictSentence(run, language)];
  for (const { diff, accepted } of run.pages) {
    const { facts } = diff.comparison;
    if (facts.length === 0 && diff.impact.length === 0) continue;
    lines.push('');
    if (run.pages.length > 1) lines.push(diff.phrases.after.text(diff.phrases.after.state.plan.title));
    if (diff.on !== 'both') {
      lines.push(diff.on === 'after' ? words.planAdded : words.planRemoved);
      continue;
    }
    lines.push(`${words.headings.changes}:`);
    for (const { entities } of changesByArea(diff)) {
      for (const entity of entities) {
        lines.push(`  ${entity.id} ${entity.name}`);
        for (const text of sentencesOf(entity, diff.phrases)) lines.push(`    ${text}`);
      }
    }
    if (diff.impact.length > 0) {
      lines.push(`${words.headings.impact}:`);
      for (const one of diff.impact) {
        const word = (value: typeof one.before): string =>
          pieces([judgementPiece(one, value, diff.phrases)])
            .map(({ text }) => text)
            .join('');
        const name = `${one.entity} ${nameOf(one.entity, diff.phrases)}`;
        lines.push(`  ${name}: ${measureWord(one, diff.phrases)}: ${word(one.before)} → ${word(one.after)}`);
      }
    }
    if (accepted.length > 0) {
      lines.push(`${words.headings.accepted}:`);
      for (const { entity, field, decision } of accepted) {
        lines.push(`  ${words.decision(`${entity} ${field}`, decision ?? words.reconstructed)}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
