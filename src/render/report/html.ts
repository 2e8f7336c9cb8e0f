import type { DocBlock, ReportDocument, Section } from './document.ts';
import { sectionMarkup } from './html/blocks.ts';
import { plainWords, words } from './html/inline.ts';
import { type Fill, html, Markup } from './html/markup.ts';
import { ownNames, Place } from './html/place.ts';
import { styleSheet } from './html/style.ts';

/** A part of a report that is a file of its own. */
type Part = 'all' | 'body' | 'annex';

/**
 * A report as one HTML file without script and without anything from elsewhere. `otherFile` is the name of the file
 * with the other part, body or annexes, so that links lead there; without it they are plain text.
 */
export function documentHtml(document: ReportDocument, part: Part, otherFile?: string): string {
  const { language, labels } = document;
  const annexes = part === 'body' ? [] : document.annexes;
  const sections = part === 'annex' ? [] : document.sections;
  const shown = [...sections, ...annexes];
  const other = part === 'body' ? document.annexes : part === 'annex' ? document.sections : [];
  const place = new Place(
    document,
    shown,
    otherFile === undefined ? undefined : { file: otherFile, sections: other },
  );
  const title = part === 'annex' ? `${document.title}: ${labels.annexes.toLowerCase()}` : document.title;
  const fresh = (section: Section, i: number): boolean =>
    annexes.includes(section) ? i > 0 && section === annexes[0] : false;
  const number = (section: Section): string =>
    annexes.includes(section) ? `${labels.annex} ${section.number}.` : `${section.number}.`;
  // Beside the other numbers of the contents a letter says enough to the eye.
  const listed = (section: Section): Fill =>
    annexes.includes(section)
      ? html`<span class="unseen">${labels.annex} </span>${section.number}.`
      : number(section);
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
${Markup.style(styleSheet({ title, page: labels.page, of: labels.of }))}
</head>
<body>
<a class="skip" href="#${ownNames.main}">${labels.skip}</a>
<header class="head"><div class="page">
<h1>${title}</h1>
<p class="subtitle">${document.subtitle}</p>
<dl class="facts">${document.facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${words(value, place)}</dd></div>`)}</dl>
</div></header>
<div class="page columns">
${contents(shown, listed, place)}
<main id="${ownNames.main}" tabindex="-1">
${shown.map((section, i) => sectionMarkup(section, place, number(section), fresh(section, i)))}</main>
</div>
<footer class="foot"><div class="page">
${note(document, part, otherFile)}<p class="top"><a href="#${ownNames.contents}">${labels.top}</a></p>
</div></footer>
</body>
</html>
`.toString();
}

function contents(sections: readonly Section[], number: (section: Section) => Fill, place: Place): Markup {
  const links = sections.map((section) => {
    const href = place.address(`#${section.id}`);
    const said = html`<span class="number">${number(section)}</span> <span>${section.title}</span>`;
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

function note({ annexNote }: ReportDocument, part: Part, otherFile: string | undefined): Fill {
  if (part !== 'body') return null;
  const said =
    otherFile === undefined ? annexNote : html`<a href="${encodeURIComponent(otherFile)}">${annexNote}</a>`;
  return html`<p>${said}</p>
`;
}
