import { visible } from '../../model/visible.ts';

/**
 * A text of a plan as one line of GitHub's markdown that says the text and nothing else: no emphasis, code, link,
 * table cell, HTML or formula comes of it, and nobody is mentioned and no issue linked by it.
 */
export function markdownText(text: string): string {
  return (
    visible(text.replace(/[^\S\u00a0]+/gu, ' ').trim())
      .replace(/[\\`*_~[\]<>|&$#]/g, '\\$&')
      // A comment between the sign and the word keeps GitHub from finding a person or an issue.
      .replace(/@(?=[\p{L}\p{N}])/gu, '@<!-- -->')
      .replace(/\\#(?=\d)/g, '\\#<!-- -->')
      .replace(/(?<=\bGH-|!)(?=\d)/gi, '<!-- -->')
      // Nor an address, which it would make a link of.
      .replace(/:(?=\/\/)/g, ':<!-- -->')
      .replace(/(?<=www)\./gi, '<!-- -->.')
  );
}
