import { marks } from '../../judged.ts';
import type { DocBlock, Section, Table } from '../document.ts';
import { figure, smallFigures } from './figure.ts';
import { plainWords, words } from './inline.ts';
import { attributes, type Fill, html, type Markup } from './markup.ts';
import type { Place } from './place.ts';
import { tableMarkup } from './table.ts';

/** A section of the report; a `fresh` one begins a page on paper. */
export function sectionMarkup(section: Section, place: Place, number: string, fresh: boolean): Markup {
  const { id, title, blocks } = section;
  const anchor = place.claim(id);
  return html`<section${attributes({ class: fresh ? 'fresh' : undefined, 'aria-labelledby': anchor })}>
<h2${attributes({ id: anchor })}><span class="number">${number}</span> ${title}</h2>
${blocksMarkup(blocks, title, place)}</section>
`;
}

function blocksMarkup(blocks: readonly DocBlock[], title: string, place: Place): Fill {
  const made: Fill[] = [];
  let level = 2;
  let headed = title;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) break;
    if (block.type === 'heading') {
      level = Math.min(block.level, level + 1);
      headed = plainWords(block.text);
      made.push(heading(block, level, place));
    } else if (block.type === 'chart' && block.chart.chart === 'trajectory') {
      const charts = [block.chart];
      for (
        let next = blocks[i + 1];
        next?.type === 'chart' && next.chart.chart === 'trajectory';
        next = blocks[i + 1]
      ) {
        charts.push(next.chart);
        i += 1;
      }
      made.push(smallFigures(charts, place));
    } else made.push(blockMarkup(block, headed, place));
    made.push('\n');
  }
  return made;
}

function heading({ id, text }: Extract<DocBlock, { type: 'heading' }>, level: number, place: Place): Markup {
  const [anchor, said] = [attributes({ id: place.claim(id) }), words(text, place)];
  return level === 3 ? html`<h3${anchor}>${said}</h3>` : html`<h4${anchor}>${said}</h4>`;
}

function blockMarkup(block: Exclude<DocBlock, { type: 'heading' }>, headed: string, place: Place): Markup {
  switch (block.type) {
    case 'paragraph':
      return html`<p${attributes({ class: block.tone })}>${words(block.text, place)}</p>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${words(item, place)}</li>`)}</ul>`;
    case 'table':
      return tableMarkup(block, place, captionSaid(block, headed));
    case 'tiles':
      return html`<dl class="tiles">${block.tiles.map(
        ({ label, value, note, signal }) =>
          html`<div class="${signal}"><dt>${label}</dt><dd class="value">${words(value, place)}</dd><dd class="beside">${words(note, place)}</dd></div>`,
      )}</dl>`;
    case 'callout':
      return html`<div class="callout ${block.tone}" role="note" aria-label="${block.title}"><p><strong><span aria-hidden="true">${marks[block.tone]} </span>${block.title}</strong></p>${
        block.text.length === 1
          ? html`<p>${words(block.text[0] ?? [], place)}</p>`
          : html`<ul>${block.text.map((one) => html`<li>${words(one, place)}</li>`)}</ul>`
      }</div>`;
    case 'chart':
      return figure(block.chart, place);
  }
}

/** A caption that only repeats the heading above it is for those who hear the page. */
function captionSaid({ caption }: Table, headed: string): boolean {
  return caption === headed;
}
