import { marks } from '../../judged.ts';
import type { Inline, Inlines } from '../document.ts';
import { attributes, type Fill, html, type Markup } from './markup.ts';
import type { Place } from './place.ts';

/** Words in a line. */
export function words(inlines: Inlines, place: Place): Markup {
  return html`${inlines.map((one) => (typeof one === 'string' ? breakable(one) : piece(one, place)))}`;
}

/** Longer words than people write: addresses, and what somebody pasted. */
const longWord = /([^\s\u2028\u2029-]{28,})/u;

/** A text whose longest words may be broken anywhere, so that no table grows wider than its page. */
function breakable(text: string): Fill {
  if (!longWord.test(text)) return text;
  return text
    .split(new RegExp(longWord, 'gu'))
    .map((part, i) => (i % 2 === 0 ? part : html`<span class="long">${part}</span>`));
}

/** The same words without marks and links. */
export function plainWords(inlines: Inlines): string {
  return inlines.map((one) => (typeof one === 'string' ? one : one.text)).join('');
}

function piece(inline: Exclude<Inline, string>, place: Place): Markup {
  const { text, signal, language } = inline;
  const href = place.address(inline.to);
  const classes = [signal && `signal ${signal}`, inline.dim && 'dim'].filter(Boolean).join(' ');
  const plain = signal
    ? html`<span aria-hidden="true">${marks[signal]}${noBreakSpace}</span>${breakable(text)}`
    : html`${breakable(text)}`;
  const said = attributes({ class: classes || undefined, lang: language });
  const marked = said.toString() === '' ? plain : html`<span${said}>${plain}</span>`;
  const strong = inline.strong ? html`<strong>${marked}</strong>` : marked;
  if (href === undefined) return strong;
  const explains = signal && inline.to?.startsWith('#');
  return html`<a href="${href}">${strong}${explains ? html`<span class="unseen"> (${place.labels.explains})</span>` : null}</a>`;
}

const noBreakSpace = '\u00a0';
