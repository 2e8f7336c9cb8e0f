/** How the report looks on A4: the numbers of charts stay in the file, since the charts and tables beside them say them. */
export function printStyle(edge: {
  readonly title: string;
  readonly page: string;
  readonly of: string;
  readonly paper: 'portrait' | 'landscape';
}): string {
  const size =
    edge.paper === 'portrait' ? 'size:A4;margin:18mm 16mm 18mm 18mm' : 'size:A4 landscape;margin:15mm 14mm';
  return `@page{${size};
@top-left{content:${edge.title};font:8pt "Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;color:#515b66;width:100%;overflow:hidden}
@bottom-right{content:${edge.page} counter(page) ${edge.of} counter(pages);font:8pt "Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;color:#515b66}}
@page:first{@top-left{content:none}}
@media print{
html{font-size:9.5pt}
body{line-height:1.4;print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
.page{max-width:none;padding:0}
.head{background:none;border-bottom:0;border-top-width:4pt}
.head .page{padding:6mm 0 2mm}
.skip,details,.top,nav ol ol{display:none}
nav{padding:3mm 0 5mm}
nav ol{columns:2;column-gap:8mm}
nav li{break-inside:avoid}
nav a{padding-top:0;padding-bottom:0;min-height:0}
h1{font-size:18pt}h2{font-size:13.5pt;margin-bottom:3mm}h3{font-size:11pt;margin:5mm 0 2mm}h4{font-size:10pt;margin:4mm 0 1.5mm}
p,li{orphans:3;widows:3}
p,ul,ol{max-width:none}
section{margin:0 0 8mm}
section.fresh{break-before:page}
thead{display:table-header-group}
tr{break-inside:avoid}
thead,caption,h4+p{break-after:avoid}
tbody tr:first-child{break-before:avoid}
table{font-size:8.5pt;line-height:1.3}
.wide table{font-size:7.5pt}
th,td,.wide th,.wide td{padding:1mm 1.2mm}
thead th{font-size:7.5pt}
.tiles,.callout{background:none}
.tiles{gap:4mm;grid-template-columns:1fr 1fr}
.tiles div,.callout{background:none;padding:2.5mm 3mm}
.pair{gap:0 8mm}
.charts{grid-template-columns:1fr 1fr;gap:4mm 8mm}
.foot{background:none}
.foot .page{padding:3mm 0 0}
}`;
}
