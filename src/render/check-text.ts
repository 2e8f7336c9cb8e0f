import { checkWords } from '../i18n/check.ts';
import type { Language } from '../i18n/language.ts';
import { type Block, pieces } from './blocks.ts';
import type { CheckRun } from './check-page.ts';
import { oldOf } from './check-page.ts';
import { checkScreen } from './screens/check.ts';

/** What a check says before its findings, in plain lines: the verdict, what changes and which ratings change. */
export function checkText(run: CheckRun, language: Language): string {
  return checkScreen(run, language).map(plain).join('');
}

/** What a check says after its findings: how many there were before. */
export function oldText(run: CheckRun, language: Language): string {
  const old = oldOf(run);
  return run.all || old === 0 ? '' : `${checkWords[language].old(old)}\n`;
}

/** A block as lines of any length. */
function plain(block: Block): string {
  const text = (rich: Parameters<typeof pieces>[0]): string =>
    pieces(rich)
      .map((piece) => piece.text)
      .join('');
  switch (block.type) {
    case 'gap':
      return '\n';
    case 'title':
      return `${block.text}\n`;
    case 'heading':
      return `\n${block.text}\n`;
    case 'line':
      return `${' '.repeat(block.indent ?? 0)}${text(block.text)}\n`;
    case 'table':
      return block.rows
        .map((row) => {
          const [item = '', what = '', before = '', after = '', why = ''] = row.map(text);
          return `  ${item}: ${what}: ${before} → ${after}${why === '' ? '' : ` (${why})`}\n`;
        })
        .join('');
    default:
      return '';
  }
}
