import { chartStyle } from './chart-style.ts';
import { cssString } from './markup.ts';
import { palettes, properties } from './palette.ts';
import { printStyle } from './print-style.ts';
import { wideStyle } from './wide-style.ts';

/** What a style sheet says in words: at the edges of printed pages. */
export interface StyleWords {
  readonly title: string;
  readonly page: string;
  readonly of: string;
  /** How a page of paper lies; a wide one holds charts of their own width. */
  readonly paper?: 'portrait' | 'landscape';
}

/** The style sheet of a report. */
export function styleSheet({ title, page, of, paper = 'portrait' }: StyleWords): string {
  return [
    `:root{color-scheme:light;${properties(palettes.light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${properties(palettes.dark)}}}`,
    textStyle,
    tableStyle,
    chartStyle,
    printStyle({ title: cssString(title), page: cssString(`${page} `), of: cssString(` ${of} `), paper }),
    ...(paper === 'landscape' ? [wideStyle] : []),
  ].join('\n');
}

const textStyle = `*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--text);font:1rem/1.55 "Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
.skip{position:absolute;left:1rem;top:-10rem;padding:.75rem 1rem;background:var(--paper);color:var(--link);border:2px solid var(--link);z-index:1}
.skip:focus{top:1rem}
.page{max-width:84rem;margin:0 auto;padding:0 1rem}
.head{border-top:.5rem solid var(--accent);background:var(--surface);border-bottom:1px solid var(--edge)}
.head .page{padding-top:1.75rem;padding-bottom:1.5rem}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;break-after:avoid}
h1{margin:0;font-size:clamp(1.5rem,1.1rem + 1.8vw,2.25rem);color:var(--accent);max-width:34em}
h2{margin:0 0 1rem;padding-bottom:.4rem;border-bottom:2px solid var(--accent);font-size:1.5rem;color:var(--accent)}
h2 .number{font-weight:400;margin-right:.5em}
h3{margin:2rem 0 .75rem;font-size:1.2rem}
h4{margin:1.5rem 0 .5rem;font-size:1.03rem}
h3 a,h4 a{text-decoration-thickness:1px}
.subtitle{margin:.5rem 0 0;color:var(--muted);font-size:1.1rem}
p,ul,ol{margin:.6rem 0;max-width:68ch;white-space:pre-line}
ul,ol{padding-left:1.4rem}
li{margin:.3rem 0}
h1,h2,h3,h4,figcaption,caption,summary,nav a,.facts dd,.tiles,.callout,.long{overflow-wrap:anywhere}
.dim,.note{color:var(--muted)}
.lead{font-size:1.1rem;border-left:.25rem solid var(--accent);padding-left:1rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.75rem 1.5rem;margin:1.25rem 0 0}
.facts dt{color:var(--muted);font-size:.875rem}
.facts dd{margin:0;font-weight:600}
nav{padding:1.25rem 0}
nav h2{font-size:1.1rem;border:0;margin:0 0 .25rem;padding:0}
nav ol{list-style:none;margin:0;padding:0;max-width:none;white-space:normal}
nav li{margin:0}
nav a{display:flex;gap:.25rem;padding:.3rem .5rem .3rem 0;min-height:2rem;text-decoration:none;border-radius:.25rem}
nav a:hover{background:var(--surface);text-decoration:underline}
nav .number{flex:0 0 1.9rem;color:var(--muted)}
nav ol ol a{padding-left:2.15rem;font-size:.9rem}
section{margin:0 0 3.5rem}
.foot{border-top:1px solid var(--edge);background:var(--surface)}
.foot .page{padding-top:1.25rem;padding-bottom:1.5rem}
.foot a{display:inline-block;padding:.3rem 0}
.signal{font-weight:600}
.signal.green{color:var(--green)}.signal.amber{color:var(--amber)}.signal.red{color:var(--red)}.signal.grey{color:var(--grey)}
a .signal,a.signal{color:inherit}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:1rem;margin:0 0 1.5rem}
.tiles div{margin:0;padding:1rem 1.1rem;background:var(--surface);border:1px solid var(--edge);border-top:.3rem solid var(--paint-grey);border-radius:.25rem;break-inside:avoid}
.tiles .green{border-top-color:var(--paint-green)}.tiles .amber{border-top-color:var(--paint-amber)}.tiles .red{border-top-color:var(--paint-red)}
.tiles dt{color:var(--muted)}
.tiles dd{margin:.15rem 0 0}
.tiles .value{font-size:1.4rem;line-height:1.3}
.tiles .beside{color:var(--muted);font-size:.95rem;margin-top:.4rem}
.callout{margin:1.25rem 0;padding:.75rem 1.1rem;background:var(--surface);border:1px solid var(--edge);border-left:.4rem solid var(--paint-grey);border-radius:.25rem;break-inside:avoid}
.callout.amber{border-left-color:var(--paint-amber)}.callout.red{border-left-color:var(--paint-red)}.callout.green{border-left-color:var(--paint-green)}
.callout p{margin:.25rem 0}
@media (min-width:75rem){
.columns{display:grid;grid-template-columns:16.5rem minmax(0,1fr);gap:3rem}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding-top:2rem}
main{padding-top:2rem}
}`;

const tableStyle = `.table{margin:1rem 0 1.5rem}
table{width:100%;border-collapse:collapse;font-size:.94rem;line-height:1.4}
caption{text-align:left;font-weight:600;padding:0 0 .4rem;break-after:avoid}
th,td{padding:.5rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--edge);white-space:pre-line}
@media screen and (max-width:42rem){th,td{overflow-wrap:anywhere}}
th:first-child,td:first-child{padding-left:0}
thead th{vertical-align:bottom;color:var(--muted);font-size:.86rem;border-bottom:2px solid var(--muted);white-space:normal}
tbody th{font-weight:400}
.few table{max-width:46rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:0 3rem}
th.end,td.end{padding-right:1.1rem}
.end{text-align:right;font-variant-numeric:tabular-nums}
.wide table{font-size:.86rem}
.wide th,.wide td{padding:.45rem .4rem}
tr:target{background:var(--surface);outline:2px solid var(--link)}
@media screen and (max-width:42rem){${cards('.many')}}
@media screen and (max-width:60rem){${cards('.wide')}}`;

/** Rows as cards: each cell with the head of its column before it. */
function cards(table: string): string {
  return `
${table} table,${table} caption,${table} tbody,${table} tr,${table} th,${table} td{display:block}
${table} table{font-size:.95rem}
${table} colgroup,${table} col{display:none}
${table} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
${table} tbody tr{border:1px solid var(--edge);border-radius:.25rem;padding:.6rem .8rem;margin:0 0 .75rem}
${table} tbody th,${table} tbody td{border:0;padding:.2rem 0;text-align:left}
${table} tbody th{font-weight:600;padding-bottom:.4rem}
${table} tbody td{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:.75rem}
${table} tbody td::before{content:attr(data-label);color:var(--muted);font-size:.875rem}
`;
}
