import type { Language } from '../../../i18n/language.ts';
import { marks } from '../../judged.ts';
import { faint, link, signalText } from '../../word/colours.ts';
import { runs } from '../../word/paragraph.ts';
import { type Relations, relationTypes } from '../../word/relations.ts';
import { proofing } from '../../word/styles.ts';
import { webAddress } from '../address.ts';
import type { Inline, Inlines, Section } from '../document.ts';
import { Anchors } from './anchors.ts';

/** The other file of a report, which links lead to by its name. */
export interface OtherFile {
  readonly file: string;
  readonly sections: readonly Section[];
}

/** Writes words into paragraphs: marks, languages, links and the bookmarks they lead to. */
export class Writer {
  readonly #anchors: Anchors;
  readonly #other: { readonly file: string; readonly anchors: Anchors } | undefined;
  readonly #language: Language;
  readonly #relations: Relations;
  #bookmarks = 0;
  #headings = 0;

  constructor(
    sections: readonly Section[],
    language: Language,
    relations: Relations,
    other: OtherFile | undefined,
  ) {
    this.#anchors = new Anchors(sections);
    this.#other = other && { file: encodeURIComponent(other.file), anchors: new Anchors(other.sections) };
    this.#language = language;
    this.#relations = relations;
  }

  /** Words in a line, with the bookmark of a place around them. */
  line(inlines: Inlines, id?: string, bold = false): string {
    const children = inlines.map((inline) => this.#inline(inline, id, bold)).join('');
    const name = this.#anchors.place(id);
    return name === undefined ? children : this.#marked(name, children);
  }

  /** The same for a heading that the table of contents leads to. */
  heading(inlines: Inlines, id?: string): string {
    this.#headings++;
    return this.#marked(`_Toc${this.#headings}`, this.line(inlines, id));
  }

  #marked(name: string, children: string): string {
    const id = ++this.#bookmarks;
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${children}<w:bookmarkEnd w:id="${id}"/>`;
  }

  #inline(inline: Inline, own: string | undefined, bold: boolean): string {
    if (typeof inline === 'string') return runs(inline, { bold });
    const { text, strong, dim, signal, to, language } = inline;
    const target = to === undefined || to === `#${own}` ? undefined : this.#anchors.target(to);
    const outside = target === undefined ? this.#outside(to) : undefined;
    const led = target !== undefined || outside !== undefined;
    const proofed = language === undefined ? undefined : proofingOf(language, this.#language);
    const said = signal === undefined ? text : `${marks[signal]}\u00a0${text}`;
    const color = signal === undefined ? (led ? link : dim ? faint : undefined) : signalText[signal];
    const children = runs(said, {
      bold: bold || strong === true || signal !== undefined,
      underline: outside !== undefined && webAddress(to) !== undefined,
      ...(color === undefined ? {} : { color }),
      ...(proofed === undefined ? {} : { language: proofed }),
    });
    if (target !== undefined)
      return `<w:hyperlink w:anchor="${target}" w:history="1">${children}</w:hyperlink>`;
    if (outside === undefined) return children;
    const relation = this.#relations.add(relationTypes.hyperlink, outside, 'outside');
    return `<w:hyperlink r:id="${relation}" w:history="1">${children}</w:hyperlink>`;
  }

  /** Where a link leads outside of this file: on the web, or in the other file of the report. */
  #outside(to: string | undefined): string | undefined {
    if (to === undefined) return undefined;
    const place = this.#other?.anchors.target(to);
    return place === undefined ? webAddress(to) : `${this.#other?.file}#${place}`;
  }
}

/** The tag of a language that Word knows; nothing for what is no tag, or the language of the whole. */
function proofingOf(language: string, ground: Language): string | undefined {
  if (language === ground || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) return undefined;
  return language === 'bg' || language === 'en' ? proofing[language] : language;
}
