/** What a page of wide charts has besides: three widths of each, and their numbers on paper too. */
export const wideStyle = `svg.wide{display:none;max-width:none}
@media print,screen and (min-width:75rem){svg.wide{display:block}svg.broad{display:none}}
details .table{max-width:none}
@media print{
nav{display:none}
details{display:block}
summary{display:none}
figure{margin:1mm 0 0;break-inside:auto}
.part{margin:0 0 3mm}
.foot{display:none}
section+section{break-inside:avoid}
.head .page{padding:0 0 1mm}
.subtitle{margin:1mm 0 0}
.facts{margin:2mm 0 3mm}
h1{font-size:16pt;max-width:none}h2{margin-bottom:1.5mm}
}`;
