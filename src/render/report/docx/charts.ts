import type { Attached } from '../../word/package.ts';
import { paragraph } from '../../word/paragraph.ts';
import { Relations, relationTypes } from '../../word/relations.ts';
import { xmlText } from '../../word/text.ts';
import type { Chart } from '../document.ts';
import { stackedChart } from './chart-stacked.ts';
import { timelineCharts } from './chart-timeline.ts';
import { trajectoryChart } from './chart-trajectory.ts';
import { type NativeChart, nativeChart } from './native-chart.ts';
import { workbook } from './workbook.ts';

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** English metric units in a twentieth of a point, and in a point. */
const unit = { twip: 635, point: 12_700 };

/** The native charts of one document, as they are drawn. */
export class Charts {
  readonly #parts: Attached[] = [];
  #count = 0;
  readonly #relations: Relations;

  constructor(relations: Relations) {
    this.#relations = relations;
  }

  /** The files of the charts drawn so far: each a part, and the numbers it can be edited with. */
  get parts(): readonly Attached[] {
    return this.#parts;
  }

  /** The paragraphs that show a chart: a long one is several. */
  draw(chart: Chart, width: number): string {
    return drawn(chart)
      .map((one, i) =>
        this.#placed(one, width, i === 0 ? chart.title : `${chart.title} (${i + 1})`, chart.alt),
      )
      .join('');
  }

  #placed(chart: NativeChart, width: number, title: string, alt: string): string {
    const number = ++this.#count;
    const name = `chart${number}`;
    const own = new Relations();
    own.add(relationTypes.workbook, `../embeddings/${name}.xlsx`);
    this.#parts.push(
      { path: `charts/${name}.xml`, type: chartType, content: nativeChart(chart) },
      { path: `charts/_rels/${name}.xml.rels`, content: own.toString() },
      { path: `embeddings/${name}.xlsx`, content: workbook(chart) },
    );
    const relation = this.#relations.add(relationTypes.chart, `charts/${name}.xml`);
    const size = `cx="${width * unit.twip}" cy="${chart.height * unit.point}"`;
    return paragraph(
      [
        `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
        `<wp:docPr id="${number}" name="${xmlText(title)}" descr="${xmlText(alt)}"/><wp:cNvGraphicFramePr/>`,
        `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="${relation}"/></a:graphicData></a:graphic>`,
        '</wp:inline></w:drawing></w:r>',
      ].join(''),
      { style: 'ReportChart', keepNext: chart.kind === 'bars' },
    );
  }
}

/** The native charts of Word that show a chart; none where a table shows it better. */
export function drawn(chart: Chart): readonly NativeChart[] {
  switch (chart.chart) {
    case 'stacked':
      return [stackedChart(chart)];
    case 'trajectory':
      return [trajectoryChart(chart)];
    case 'timeline':
      return timelineCharts(chart);
    case 'travel':
      return [];
  }
}
