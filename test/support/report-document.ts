import type { DocBlock, ReportDocument, Table } from '../../src/render/report/document.ts';

/** A table of texts. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    caption: head.join(' '),
    columns: head.map((name) => ({ head: name, align: 'start', width: 1 })),
    rows: rows.map((cells) => ({ cells: cells.map((cell) => [cell]) })),
  };
}

/** A report with one section and one annex of the blocks given. */
export function madeDocument(blocks: readonly DocBlock[], annex: readonly DocBlock[] = []): ReportDocument {
  return {
    language: 'en',
    asOf: '2027-09-30',
    title: 'Progress report',
    subtitle: 'As of 30 September 2027',
    facts: [['Period', ['Q3 2027']]],
    sections: [{ id: 's1', number: '1', title: 'Summary', blocks }],
    annexes: [{ id: 'annex-a', number: 'A', title: 'Rules', blocks: annex }],
    annexNote: 'The annexes are in a file of their own.',
    labels: {
      contents: 'Contents',
      page: 'Page',
      of: 'of',
      skip: 'Skip',
      top: 'Top',
      numbers: 'The numbers',
      explains: 'How',
      annexes: 'Annexes',
      annex: 'Annex',
    },
  };
}
