import { marks } from '../../judged.ts';
import type { DocBlock, Section, Table } from '../document.ts';
import { figure } from './figure.ts';
import { plainWords, words } from './inline.ts';
import { attributes, type Fill, html, type Markup } from './markup.ts';
import type { Place } from './place.ts';
import { isNarrow, tableMarkup } from './table.ts';

/** A section of the report; a `fresh` one begins a page on paper. */
export function sectionMarkup(section: Section, place: Place, number: string, fresh: boolean): Markup {
  const { id, title, blocks } = section;
  const anchor = place.claim(id);
  return html`<section${attributes({ class: fresh ? 'fresh' : undefined, 'aria-labelledby': anchor })}>
<h2${attributes({ id: anchor })}>${number === '' ? null : html`<span class="number">${number}</span> `}${title}</h2>
${blocksMarkup(blocks, title, place)}</section>
`;
}

function blocksMarkup(blocks: readonly DocBlock[], title: string, place: Place): Fill {
  let level = 2;
  let headed = title;
  return runsOf(blocks).map((run) => {
    const [block] = run;
    if (block?.type !== 'heading') {
      const made = run.map((one) => (one.type === 'heading' ? null : blockMarkup(one, headed, place)));
      const classes = run.length === 1 && !alone(block) ? undefined : besides(block);
      return [classes === undefined ? made : html`<div class="${classes}">${made}</div>`, '\n'];
    }
    level = Math.min(block.level, level + 1);
    headed = plainWords(block.text);
    return [heading(block, level, place), '\n'];
  });
}

/** Blocks in runs: what can stand beside its like is one with it. */
function runsOf(blocks: readonly DocBlock[]): readonly (readonly DocBlock[])[] {
  const runs: DocBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && besides(block) !== undefined && besides(last[0]) === besides(block)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** What holds blocks that stand beside each other where there is room; undefined for all others. */
function besides(block: DocBlock | undefined): 'charts' | 'pair' | undefined {
  if (block?.type === 'chart') return block.chart.chart === 'trajectory' ? 'charts' : undefined;
  return block?.type === 'table' && isNarrow(block) ? 'pair' : undefined;
}

/** Charts of KPIs keep their size, also a single one. */
function alone(block: DocBlock | undefined): boolean {
  return besides(block) === 'charts';
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

/** A caption that only repeats the heading above it, or the head below, is for those who hear the page. */
function captionSaid({ caption, columns }: Table, headed: string): boolean {
  return headed.startsWith(caption) || columns[0]?.head === caption;
}
