import type { ReportDocument } from './document.ts';
import { type Fill, html } from './html/markup.ts';
import { type PageSection, pageHtml } from './html/page.ts';
import { Place } from './html/place.ts';

/** A part of a report that is a file of its own. */
type Part = 'all' | 'body' | 'annex';

/**
 * A report as one HTML file without script and without anything from elsewhere. `otherFile` is the name of the file
 * with the other part, body or annexes, so that links lead there; without it they are plain text.
 */
export function documentHtml(document: ReportDocument, part: Part, otherFile?: string): string {
  const { labels } = document;
  const annexes = part === 'body' ? [] : document.annexes;
  const sections = part === 'annex' ? [] : document.sections;
  const other = part === 'body' ? document.annexes : part === 'annex' ? document.sections : [];
  const place = new Place(
    document,
    [...sections, ...annexes],
    otherFile === undefined ? undefined : { file: otherFile, sections: other },
  );
  return pageHtml({
    document,
    title: part === 'annex' ? `${document.title}: ${labels.annexes.toLowerCase()}` : document.title,
    place,
    sections: [
      ...sections.map((section): PageSection => {
        const number = `${section.number}.`;
        return { section, number, listed: number, fresh: false };
      }),
      ...annexes.map(
        (section, i): PageSection => ({
          section,
          number: `${labels.annex} ${section.number}.`,
          // Beside the other numbers of the contents a letter says enough to the eye.
          listed: html`<span class="unseen">${labels.annex} </span>${section.number}.`,
          fresh: i === 0 && sections.length > 0,
        }),
      ),
    ],
    paper: 'portrait',
    foot: note(document, part, otherFile),
  });
}

function note({ annexNote }: ReportDocument, part: Part, otherFile: string | undefined): Fill {
  if (part !== 'body') return null;
  const said =
    otherFile === undefined ? annexNote : html`<a href="${encodeURIComponent(otherFile)}">${annexNote}</a>`;
  return html`<p>${said}</p>
`;
}
