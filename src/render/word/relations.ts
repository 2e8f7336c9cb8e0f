import { declaration, escaped } from './text.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a part of a package can be to another one. */
export const relationTypes = {
  document: `${office}/officeDocument`,
  core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  application: `${office}/extended-properties`,
  styles: `${office}/styles`,
  numbering: `${office}/numbering`,
  settings: `${office}/settings`,
  fonts: `${office}/fontTable`,
  header: `${office}/header`,
  footer: `${office}/footer`,
  hyperlink: `${office}/hyperlink`,
  chart: `${office}/chart`,
  workbook: `${office}/package`,
  sheet: `${office}/worksheet`,
} as const;

/** The relationships of one part, in the order in which they were asked for: the same target has one name. */
export class Relations {
  readonly #names = new Map<string, string>();
  readonly #lines: string[] = [];

  /** The name of a relationship; its target is a path in the package, or leads outside of it. */
  add(type: string, target: string, where: 'inside' | 'outside' = 'inside'): string {
    const key = `${type} ${target}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `rId${this.#names.size + 1}`;
    this.#names.set(key, name);
    const mode = where === 'outside' ? ' TargetMode="External"' : '';
    this.#lines.push(`<Relationship Id="${name}" Type="${type}" Target="${escaped(target)}"${mode}/>`);
    return name;
  }

  toString(): string {
    return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.#lines.join('')}</Relationships>`;
  }
}
