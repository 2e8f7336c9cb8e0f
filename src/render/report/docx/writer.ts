import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Language } from '../../../i18n/language.ts';
import { marks } from '../../judged.ts';
import { webAddress } from '../address.ts';
import type { Inline, Inlines, Section } from '../document.ts';
import { Anchors } from './anchors.ts';
import { faint, link, signalText } from './palette.ts';
import { proofing } from './styles.ts';
import { safe } from './text.ts';

type RunOptions = ConstructorParameters<typeof TextRun>[0] & object;

/** Writes words into paragraphs: marks, languages, links and the bookmarks they lead to. */
export class Writer {
  readonly #anchors: Anchors;
  readonly #language: Language;

  constructor(sections: readonly Section[], language: Language) {
    this.#anchors = new Anchors(sections);
    this.#language = language;
  }

  /** Words in a line, with the bookmark of a place around them. */
  line(inlines: Inlines, id?: string, bold = false): readonly ParagraphChild[] {
    const children = inlines.flatMap((inline) => this.#inline(inline, id, bold));
    const name = this.#anchors.place(id);
    return name === undefined ? children : [new Bookmark({ id: name, children })];
  }

  #inline(inline: Inline, own: string | undefined, bold: boolean): readonly ParagraphChild[] {
    if (typeof inline === 'string') return runs(inline, { ...(bold ? { bold } : {}) });
    const { text, strong, dim, signal, to, language } = inline;
    const target = to === undefined || to === `#${own}` ? undefined : this.#anchors.target(to);
    const outside = webAddress(to);
    const led = target !== undefined || outside !== undefined;
    const proofed = language === undefined ? undefined : proofingOf(language, this.#language);
    const said = signal === undefined ? text : `${marks[signal]}\u00a0${text}`;
    const color = signal === undefined ? (led ? link : dim ? faint : undefined) : signalText[signal];
    const children = runs(said, {
      ...(bold || strong || signal !== undefined ? { bold: true } : {}),
      ...(color === undefined ? {} : { color }),
      ...(outside === undefined ? {} : { underline: {} }),
      ...(proofed === undefined ? {} : { language: { value: proofed } }),
    });
    if (target !== undefined) return [new InternalHyperlink({ anchor: target, children })];
    if (outside !== undefined) return [new ExternalHyperlink({ link: outside, children })];
    return children;
  }
}

/** A text as runs, one for each of its lines. */
function runs(text: string, options: RunOptions): readonly ParagraphChild[] {
  return safe(text)
    .split('\n')
    .map((line, i) => new TextRun({ ...options, text: line, ...(i === 0 ? {} : { break: 1 }) }));
}

/** The tag of a language that Word knows; nothing for what is no tag, or the language of the whole. */
function proofingOf(language: string, ground: Language): string | undefined {
  if (language === ground || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) return undefined;
  return language === 'bg' || language === 'en' ? proofing[language] : language;
}
