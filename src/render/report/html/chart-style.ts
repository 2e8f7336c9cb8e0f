/** How charts look. Everything that is told apart by colour differs by shape, stroke or pattern as well. */
export const chartStyle = `figure{margin:1.5rem 0;break-inside:avoid}
figcaption{font-weight:600;margin:0 0 .5rem;break-after:avoid}
figure.parts{break-inside:auto}
.part{break-inside:avoid;margin:0 0 1rem}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:0 2rem;margin:1.5rem 0}
.charts figure{display:grid;grid-template-rows:subgrid;grid-row:span 3;margin:0;padding:1rem 0;border-top:1px solid var(--edge)}
.charts svg{align-self:end}
.charts details{align-self:start}
svg{display:block;width:100%;height:auto;max-width:56rem;font-size:13px;overflow:visible}
.charts svg{max-width:30rem}
svg.narrow{display:none;max-width:25rem}
@media screen and (max-width:42rem){svg.broad{display:none}svg.narrow{display:block}}
svg text{fill:var(--text)}
svg .small{font-size:11.5px;fill:var(--muted)}
svg .heading{font-size:14px;font-weight:600;fill:var(--accent)}
svg .muted{fill:var(--muted)}
svg .strong{font-weight:600;fill:var(--text)}
svg .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.fill-green{fill:var(--paint-green)}.fill-amber{fill:var(--paint-amber)}.fill-red{fill:var(--paint-red)}.fill-grey{fill:var(--paint-grey)}
.ring{fill:var(--paper);stroke:var(--paint-grey);stroke-width:2}
.was{fill:var(--paper);stroke:var(--muted);stroke-width:1.5}
.arrow{fill:none;stroke:var(--muted);stroke-width:1.5}
.edge{stroke:var(--text);stroke-width:.75}
.plate{fill:var(--paper)}
.hatch{fill:none;stroke:var(--paper);stroke-width:1.6;stroke-linecap:round}
.grid{fill:none;stroke:var(--grid);stroke-width:1}
.grid.quarter{stroke-dasharray:1 3}.grid.year{stroke:var(--edge)}
.dotted{stroke:var(--edge);stroke-dasharray:1 3}
.axis{stroke:var(--muted);stroke-width:1}
.as-of{stroke:var(--text);stroke-width:1.25;stroke-dasharray:4 3}
.bar{fill:var(--paper);stroke:var(--muted);stroke-width:1.25}
.dashed{stroke-dasharray:4 2.5}
.forecast{stroke:var(--text);stroke-width:1.5;stroke-dasharray:2 2}
.forecast.end{stroke-dasharray:none;stroke-width:2}
.milestone{stroke:var(--text);stroke-width:1.5}
.milestone.done{fill:var(--text)}.milestone.open{fill:var(--paper)}.milestone.overdue{fill:var(--paint-red)}
.alarm{fill:none;stroke:var(--paper);stroke-width:2}
.original{fill:var(--paper);stroke:var(--muted);stroke-width:1.25}
.cross{fill:none;stroke:var(--text);stroke-width:2}
.band{fill:var(--band)}
.band-edge{stroke:var(--muted);stroke-width:1;stroke-dasharray:1 3}
.way{fill:none;stroke:var(--muted);stroke-width:1.75;stroke-dasharray:6 3}
.target{fill:none;stroke:var(--muted);stroke-width:2}
.values{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round}
.point{fill:var(--accent);stroke:var(--accent);stroke-width:2}
.hollow{fill:var(--paper)}
details{margin:.5rem 0 0}
summary{display:inline-block;padding:.3rem .4rem .3rem 0;color:var(--link);cursor:pointer;font-size:.9rem}
summary::before{content:"\\25B8\\A0"}
details[open]>summary::before{content:"\\25BE\\A0"}
details .table{margin:.25rem 0 1rem;max-width:56rem}`;
