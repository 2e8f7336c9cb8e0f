import type { Table } from '../document.ts';
import { plainWords, words } from './inline.ts';
import { attributes, html, type Markup } from './markup.ts';
import type { Place } from './place.ts';

/** From so many columns on a table turns to cards on a tablet already. */
const wide = 7;

/** Whether a table is one of few numbers, which stays a table on a phone; others turn to cards. */
export function isNarrow({ columns }: Table): boolean {
  return columns.length < 4 && columns.every(({ align }, i) => i === 0 || align === 'end');
}

/** A table; with `said` its caption stands above it as a heading already. */
export function tableMarkup(table: Table, place: Place, said: boolean): Markup {
  const { caption, columns, rows } = table;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const classes = ['table', isNarrow(table) ? 'few' : 'many', columns.length >= wide && 'wide'];
  return html`<div class="${classes.filter(Boolean).join(' ')}"><table>
<caption${attributes({ class: said ? 'unseen' : undefined })}>${caption}</caption>
<colgroup>${columns.map(({ width }) => html`<col style="width:${(100 * width) / total}%" />`)}</colgroup>
<thead><tr>${columns.map(({ head, align }) => html`<th scope="col"${endOf(align)}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ id, cells }) => html`<tr${attributes({ id: place.claim(id) })}>${cells.map((cell, i) => {
    const column = columns[i];
    const text = words(cell, place);
    if (i === 0 && plainWords(cell).trim() !== '')
      return html`<th scope="row"${endOf(column?.align)}>${text}</th>`;
    return html`<td data-label="${column?.head ?? ''}"${endOf(column?.align)}><div>${text}</div></td>`;
  })}</tr>
`,
)}</tbody></table></div>`;
}

function endOf(align: 'start' | 'end' | undefined): Markup {
  return attributes({ class: align === 'end' ? 'end' : undefined });
}
