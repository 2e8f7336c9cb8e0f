import type { ReportDocument } from '../report/document.ts';
import { type PageSection, pageHtml } from '../report/html/page.ts';
import { type ChartLook, Place } from '../report/html/place.ts';

/** Wide screens and paper that lies, narrower windows, phones; parts of a chart fit a page of A4. */
const charts: ChartLook = {
  sheets: [
    { classes: 'wide', width: 1000 },
    { classes: 'broad', width: 720 },
    { classes: 'narrow', width: 300 },
  ],
  paper: { width: 1000, height: 690, first: 470 },
  open: true,
};

/** A timeline as one HTML file without script and without anything from elsewhere. */
export function timelineHtml(document: ReportDocument): string {
  const { sections, title } = document;
  return pageHtml({
    document,
    title,
    place: new Place(document, sections, undefined, charts),
    sections: sections.map((section): PageSection => ({ section, number: '', listed: '', fresh: false })),
    paper: 'landscape',
    foot: null,
  });
}
