/** The look of every page: one column, large figures in tables, colours that colour-blind readers tell apart. */
export const pageStyle = `
:root { --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #fff; --tint: #f6f8fa; --link: #0a4b9c; }
* { box-sizing: border-box; }
html { font: 17px/1.55 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; color: var(--ink); background: var(--paper); }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: .6rem 0; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.4rem 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
p, ul, ol { max-width: 44rem; }
a { color: var(--link); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.language { border: 0; padding: 0; margin: 0; display: flex; gap: .3rem .5rem; align-items: center; justify-content: flex-end; }
.soft, figcaption, .note { color: var(--soft); }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; margin: .6rem 0; }
caption { text-align: left; color: var(--soft); padding: .2rem 0; }
th, td { padding: .28rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; }
td.number { white-space: nowrap; }
td.number small { white-space: normal; }
tbody th { min-width: 9rem; }
thead th { border-bottom: 2px solid var(--soft); }
figure { margin: 1.4rem 0; }
figure > .title { font-weight: 600; max-width: 44rem; margin: 0 0 .3rem; }
figure svg { width: min(100%, 30rem); max-width: 100%; height: auto; }
.warning { border-left: .3rem solid #b35900; background: #fff6e9; padding: .5rem .8rem; max-width: 44rem; margin: .8rem 0; }
.assumed { border-bottom: 2px dotted var(--soft); }
.hypothetical { border-bottom: 2px dashed #8a2a6b; }
details { margin: .4rem 0; }
summary { cursor: pointer; color: var(--link); }
code { overflow-wrap: anywhere; }
code, kbd, pre { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-size: .88em; }
pre { white-space: pre-wrap; background: var(--tint); padding: .6rem; }
@media (min-width: 52rem) { .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem; align-items: start; } }
section { scroll-margin-top: 1rem; }
.opening p { margin: .4rem 0 .7rem; }
.opening figure { margin: .4rem 0; }
.opening small { color: var(--soft); white-space: nowrap; }
@media (min-width: 52rem) { .opening { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 10fr); gap: 1.8rem; align-items: start; } }
.figures { list-style: none; padding: 0; margin: .6rem 0; display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .4rem .8rem; }
.figures [data-figure] { display: block; overflow-wrap: normal; font-size: clamp(1.15rem, .8rem + 1.6vw, 1.5rem); line-height: 1.15; font-weight: 700; font-variant-numeric: tabular-nums; }
.figures small { display: block; white-space: normal; font-size: .78rem; line-height: 1.3; }
.figures .label { display: block; font-size: .88rem; line-height: 1.25; }
.folded { border-top: 1px solid var(--line); }
.folded h2 { display: inline; font-size: 1.1rem; border: 0; margin: 0; padding: 0; }
.folded > details > summary { padding: .55rem 0; }
cite { font-style: normal; }
.blank { border: 1px dashed var(--soft); padding: .4rem .8rem 3rem; margin: .8rem 0; max-width: 44rem; }
html:has(#language-fr:checked) [lang='en']:not(label, html, cite) { display: none; }
html:has(#language-en:checked) [lang='fr']:not(label, html, cite) { display: none; }
@media print {
  .language, .downloads { display: none; }
  html { font-size: 11pt; } body { max-width: none; }
  figure, tr, .warning { break-inside: avoid; }
  figure svg { max-height: 22cm; }
  details > * { display: revert; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .opening { display: grid; grid-template-columns: 11fr 10fr; gap: 1rem; }
  body:has(.opening) { font-size: 9.5pt; line-height: 1.35; padding: 0; }
  body:has(.opening) figure svg { max-height: 4.6cm; width: auto; }
  body:has(.opening) :is(h2, h3, p, ul, figure, table) { margin-top: .35rem; margin-bottom: .3rem; max-width: none; }
  body:has(.opening) h2 { padding-top: .3rem; font-size: 12pt; }
  body:has(.opening) :is(figure details, .folded details details, #contents) { display: none; }
  body:has(.opening) .scroll { overflow: visible; }
  body:has(.opening) table { font-size: 8pt; max-width: 100%; }
  body:has(.opening) :is(th, td, td.number, th small, td small) { white-space: normal; overflow-wrap: anywhere; }
  section:not(.folded) + .folded { break-before: page; }
  .folded { font-size: 7.5pt; line-height: 1.25; }
  .folded > details > summary { list-style: none; padding: .2rem 0; break-after: avoid; }
  .folded figure { display: inline-block; width: 49%; vertical-align: top; }
  .folded table { font-size: 6.8pt; }
  .folded :is(th, td) { padding: .08rem .3rem; }
  .folded :is(th, td), .folded td.number { white-space: normal; }
  .folded :is(th, td) small { display: inline; margin-left: .3rem; }
  .folded .scroll { overflow: visible; }
  .folded tbody th { min-width: 4rem; }
  body:has(.opening) .folded figure svg { max-height: 8cm; }
  .folded ul { columns: 2; }
}
tbody th { font-weight: 600; }
th small, td small { display: block; color: var(--soft); font-weight: 400; }
@media (max-width: 36rem) {
  table.stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; width: 100%; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { border-bottom: 2px solid var(--line); padding: .4rem 0; }
  .stacked th, .stacked td { border: 0; padding: .12rem 0; white-space: normal; }
  .stacked td.number { text-align: left; }
  .stacked td::before { color: var(--soft); }
  html:has(#language-en:checked) .stacked td::before { content: attr(data-en) ": "; }
  html:has(#language-fr:checked) .stacked td::before { content: attr(data-fr) "\\00a0: "; }
  .stacked td small { display: inline; margin-left: .4rem; }
  .stacked th small { display: inline; margin-left: .3rem; }
}
@media (max-width: 30rem) { html { font-size: 16px; } th, td { padding: .25rem .4rem; } }
`;

/** A line at the foot of every page. */
export const runningStyle = `
.running { position: sticky; bottom: 0; background: var(--paper); border-top: 1px solid var(--line); padding: .3rem 0; margin: 0; max-width: none; }
@media print { .running { position: fixed; left: 0; right: 0; text-align: center; } section { break-before: page; } body { padding-bottom: 2.5rem; } }
`;
