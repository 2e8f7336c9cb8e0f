import { dateSpan } from '../../model/dates.ts';
import { asXmlId, type Deviation } from '../../model/stratml.ts';
import type { XmlElement } from '../../model/xml.ts';
import { choices, type Shape } from './shape.ts';

/** One element opened by its shape: its children by name, and the words that have no place in it. */
export interface Opened {
  readonly element: XmlElement;
  readonly of: (name: string) => readonly XmlElement[];
  /** What stands in it and is not of the standard, as lines of text. */
  readonly loose: readonly string[];
}

/** What a reader of a document knows while it reads: what was not right so far, and which identifiers there are. */
export class Reading {
  readonly deviations: Deviation[] = [];
  readonly #identifiers = new Map<string, number>();
  /** What belongs nowhere nearer than to the document itself. */
  readonly loose: string[] = [];

  /** Opens an element by its shape, and tells what is not as it should be. */
  open(element: XmlElement, shape: Shape): Opened {
    const within = element.name;
    const loose: string[] = [];
    const found = new Map<string, XmlElement[]>();
    let furthest = -1;
    for (const child of element.children) {
      const rank = shape.children.findIndex(({ name }) => name === child.name);
      if (rank < 0) {
        const text = wholeText({ ...child, text: '', children: [child] });
        if (text !== '') loose.push(`${child.name}: ${text}`);
        this.deviations.push({
          code: 'unknown-element',
          line: child.line,
          name: child.name,
          within,
          kept: text !== '',
        });
        continue;
      }
      if (rank < furthest) {
        const before = shape.children[furthest]?.name ?? '';
        this.deviations.push({ code: 'order', line: child.line, name: child.name, within, before });
      }
      furthest = Math.max(furthest, rank);
      const known = found.get(child.name);
      if (!known) found.set(child.name, [child]);
      else {
        if (!shape.children[rank]?.many)
          this.deviations.push({ code: 'repeated', line: child.line, name: child.name, within });
        known.push(child);
      }
    }
    for (const { name, required } of shape.children) {
      if (required && !found.has(name))
        this.deviations.push({ code: 'missing', line: element.line, name, within });
    }
    for (const [name, value] of Object.entries(element.attributes)) {
      if (
        shape.attributes?.includes(name) ||
        /^(?:xml:|schemaLocation$|noNamespaceSchemaLocation$)/.test(name)
      )
        continue;
      const said = cleaned(value);
      const kept = said !== '';
      if (kept) loose.push(`${name}: ${said}`);
      this.deviations.push({ code: 'unknown-attribute', line: element.line, name, within, kept });
    }
    const stray = cleaned(element.text);
    if (stray !== '') {
      loose.push(stray);
      this.deviations.push({ code: 'stray-text', line: element.line, within, text: stray });
    }
    return { element, of: (name) => found.get(name) ?? [], loose };
  }

  /** The text of a child; of one that stands there more than once all of them. Undefined where it says nothing. */
  text(opened: Opened, name: string, loose: readonly string[] = []): string | undefined {
    const parts = [...opened.of(name).map((child) => this.textOf(child)), ...loose];
    return parts.filter((part) => part !== '').join('\n\n') || undefined;
  }

  /** The text of an element that should hold nothing else. What else it holds is read as text as well. */
  textOf(element: XmlElement): string {
    if (element.children.length > 0) {
      const [child] = element.children;
      this.deviations.push({
        code: 'unknown-element',
        line: child?.line ?? element.line,
        name: child?.name ?? '',
        within: element.name,
        kept: true,
      });
    }
    if (hasHidden(element))
      this.deviations.push({ code: 'control', line: element.line, within: element.name });
    return wholeText(element);
  }

  /**
   * An identifier as XML wants it: it begins with a letter or `_`, has no blanks, and no other element has it. The
   * same wrong one is always mended in the same way.
   */
  identifier(opened: Opened): string | undefined {
    const [first] = opened.of('Identifier');
    const met = this.text(opened, 'Identifier');
    if (met === undefined) {
      if (first) this.deviations.push({ code: 'identifier', line: first.line, met: '', now: '' });
      return undefined;
    }
    const line = first?.line ?? opened.element.line;
    const mended = asXmlId(met);
    if (mended !== met) this.deviations.push({ code: 'identifier', line, met, now: mended });
    const seen = this.#identifiers.get(mended) ?? 0;
    this.#identifiers.set(mended, seen + 1);
    if (seen === 0) return mended;
    let now = `${mended}-${seen + 1}`;
    for (let n = seen + 2; this.#identifiers.has(now); n++) now = `${mended}-${n}`;
    this.#identifiers.set(now, 1);
    this.deviations.push({ code: 'repeated-identifier', line, met, now });
    return now;
  }

  /** A date of a child as `2027-03-31`; what is none is added to the words that have no place. */
  date(opened: Opened, name: string, loose: string[]): string | undefined {
    const met = this.text(opened, name);
    if (met === undefined) return undefined;
    const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(met)?.[1];
    const fine = day !== undefined && dateSpan(day) !== undefined;
    if (!fine || day !== met) {
      this.deviations.push({
        code: 'date',
        line: opened.of(name)[0]?.line ?? opened.element.line,
        name,
        met,
      });
    }
    if (fine) return day;
    loose.push(`${name}: ${met}`);
    return undefined;
  }

  /** A decimal number of a child; what is none is added to the words that have no place. */
  number(opened: Opened, name: string, loose: string[]): string | undefined {
    const met = this.text(opened, name);
    if (met === undefined) return undefined;
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(met)) return met;
    this.deviations.push({
      code: 'number',
      line: opened.of(name)[0]?.line ?? opened.element.line,
      name,
      met,
    });
    loose.push(`${name}: ${met}`);
    return undefined;
  }

  /** One of the values that an attribute may have. A blank stands for `_`. */
  choice(opened: Opened, name: keyof typeof choices, loose: string[]): string | undefined {
    const met = opened.element.attributes[name];
    return met === undefined ? undefined : this.chosen(met, name, opened.element.line, loose);
  }

  /** The same of a text. */
  chosen(met: string, name: keyof typeof choices, line: number, loose: string[]): string | undefined {
    const wanted = met
      .trim()
      .replace(/[\s-]+/g, '_')
      .toLowerCase();
    const found = choices[name].find((choice) => choice.toLowerCase() === wanted);
    if (found !== met) this.deviations.push({ code: 'choice', line, name, met });
    const said = cleaned(met);
    if (found === undefined && said !== '') loose.push(`${name}: ${said}`);
    return found;
  }
}

/** Characters that a plan file may not hold. */
const hidden = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const allHidden = new RegExp(hidden.source, 'g');

/** Whether an element holds characters that nobody sees. */
function hasHidden({ text, children }: XmlElement): boolean {
  return hidden.test(text) || children.some(hasHidden);
}

/** The text of an element with that of everything in it. */
export function wholeText(element: XmlElement): string {
  const inside = element.children.map((child) => {
    const said = Object.entries(child.attributes).map(([name, value]) => `${name}: ${cleaned(value)}`);
    return [...said, wholeText(child)].filter((text) => text !== '').join('\n');
  });
  return [cleaned(element.text), ...inside].filter((text) => text !== '').join('\n');
}

/** A text without what an editor of XML put around and between its lines: indentation, blanks, runs of empty lines. */
function cleaned(text: string): string {
  return text
    .replace(allHidden, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
