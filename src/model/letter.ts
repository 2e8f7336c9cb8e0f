/** A letter that goes out with a form, before anybody decides how it looks. */
export interface Letter {
  readonly language: 'bg' | 'en';
  /** Who writes: the organisation that leads the plan, and the plan. */
  readonly sender: readonly string[];
  /** A line for the number and the day of registration. */
  readonly reference: string;
  readonly to: { readonly label: string; readonly name: string };
  readonly subject: { readonly label: string; readonly text: string };
  readonly greeting: string;
  readonly paragraphs: readonly LetterParagraph[];
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
  /** Under the lists. */
  readonly after: readonly LetterParagraph[];
  readonly closing: string;
  readonly signature: readonly string[];
  readonly enclosure: { readonly label: string; readonly text: string };
  /** How many more items there are than a page holds. */
  readonly more: (count: number) => string;
}

export interface LetterParagraph {
  readonly text: string;
  readonly strong?: true;
}
