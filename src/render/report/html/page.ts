import type { DocBlock, ReportDocument, Section } from '../document.ts';
import { sectionMarkup } from './blocks.ts';
import { plainWords, words } from './inline.ts';
import { type Fill, html, Markup } from './markup.ts';
import { ownNames, type Place } from './place.ts';
import { type StyleWords, styleSheet } from './style.ts';

/** What a page is put together from. */
export interface HtmlPage {
  readonly document: ReportDocument;
  readonly title: string;
  readonly place: Place;
  readonly sections: readonly PageSection[];
  readonly paper: NonNullable<StyleWords['paper']>;
  /** The end of the page, before the way back to the contents. */
  readonly foot: Fill;
}

/** A section as it stands on a page. */
export interface PageSection {
  readonly section: Section;
  /** Before its heading; empty where sections are not counted. */
  readonly number: string;
  /** Before its entry in the contents. */
  readonly listed: Fill;
  /** It begins a page on paper. */
  readonly fresh: boolean;
}

/** A page without script and without anything from elsewhere: head, contents, sections, foot. */
export function pageHtml({ document, title, place, sections, paper, foot }: HtmlPage): string {
  const { language, labels } = document;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
${Markup.style(styleSheet({ title, page: labels.page, of: labels.of, paper }))}
</head>
<body>
<a class="skip" href="#${ownNames.main}">${labels.skip}</a>
<header class="head"><div class="page">
<h1>${title}</h1>
<p class="subtitle">${document.subtitle}</p>
<dl class="facts">${document.facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${words(value, place)}</dd></div>`)}</dl>
</div></header>
<div class="page columns">
${contents(sections, place)}
<main id="${ownNames.main}" tabindex="-1">
${sections.map(({ section, number, fresh }) => sectionMarkup(section, place, number, fresh))}</main>
</div>
<footer class="foot"><div class="page">
${foot}<p class="top"><a href="#${ownNames.contents}">${labels.top}</a></p>
</div></footer>
</body>
</html>
`.toString();
}

function contents(sections: readonly PageSection[], place: Place): Markup {
  const links = sections.map(({ section, listed }) => {
    const href = place.address(`#${section.id}`);
    const number = listed === '' ? null : html`<span class="number">${listed}</span> `;
    const said = html`${number}<span>${section.title}</span>`;
    return html`<li>${href === undefined ? said : html`<a href="${href}">${said}</a>`}${below(section, place)}</li>
`;
  });
  return html`<nav aria-labelledby="${ownNames.contents}"><h2 id="${ownNames.contents}">${place.labels.contents}</h2>
<ol>
${links}</ol></nav>`;
}

/** The headings of a section that have an anchor, but for those of annexes, which are too many. */
function below({ id, blocks }: Section, place: Place): Fill {
  const headings = blocks.filter(
    (block): block is Extract<DocBlock, { type: 'heading' }> => block.type === 'heading' && block.level === 3,
  );
  const links = headings.flatMap((heading) => {
    const href = place.address(heading.id === undefined ? undefined : `#${heading.id}`);
    return href === undefined ? [] : [html`<li><a href="${href}">${plainWords(heading.text)}</a></li>`];
  });
  return links.length === 0 || id.startsWith('annex') ? null : html`<ol>${links}</ol>`;
}
