/** The signs of the verdicts: shapes that differ, as signs on a road do, so that colour is never alone. */
export const HTML_SIGNS =
  '<svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs>' +
  '<symbol id="v-controlled" viewBox="0 0 16 16"><path fill="currentColor" fill-rule="evenodd" ' +
  'd="M5 1h6l4 4v6l-4 4H5l-4-4V5zM3.600 6.700v2.600h8.800V6.700z"/></symbol>' +
  '<symbol id="v-review" viewBox="0 0 16 16"><path fill="currentColor" fill-rule="evenodd" ' +
  'd="M8 1l7.500 14H.5zM7 6v4.500h2V6zm0 5.700v1.900h2v-1.900z"/></symbol>' +
  '<symbol id="v-not-listed" viewBox="0 0 16 16"><path fill="none" stroke="currentColor" stroke-width="1.600" ' +
  'd="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM4.600 8.300L7 10.700l4.500-5"/></symbol>' +
  '<symbol id="v-unidentified" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" ' +
  'stroke-width="1.600" stroke-dasharray="2.800 2.100"/><path stroke="currentColor" stroke-width="1.600" d="M5 8h6"/></symbol>' +
  '</defs></svg>'

export const HTML_STYLE = `
:root{--ink:#15191a;--ink-2:#424a4b;--ink-3:#5d6566;--paper:#fff;--line:#d5d9d7;--line-strong:#848b88;
  --controlled:#9c1419;--review:#855000;--not-listed:#1a5f32;--unidentified:#424a4b;--clause-1:#5b3fb0;
  --clause-2:#00666f;--clause-3:#94218a}
@media(prefers-color-scheme:dark){@media screen{:root{--ink:#e8ebeb;--ink-2:#b9c0c1;--ink-3:#98a1a3;--paper:#16191b;
  --line:#31373a;--line-strong:#747e81;--controlled:#ff9d97;--review:#f1c366;--not-listed:#87d39e;
  --unidentified:#b9c0c1;--clause-1:#bba9fb;--clause-2:#6fd0d9;--clause-3:#ee9be2}}}
*{box-sizing:border-box;margin:0;padding:0}
body{display:flex;flex-direction:column;max-inline-size:1040px;margin-inline:auto;padding:24px;
  background:var(--paper);color:var(--ink);font:13px/20px system-ui,"Noto Sans","Noto Sans Arabic",
  "Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums}
header{order:-3;border-block-end:2px solid var(--ink);padding-block-end:8px;display:flex;
  justify-content:space-between;align-items:baseline}
h1{font-size:20px;line-height:28px}
h2{font-size:13px;padding-block:12px 4px}
.counts{order:-2}
.lists{order:-1}
.counts ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 32px;font-size:16px;line-height:24px}
table{inline-size:100%;border-collapse:collapse}
th{text-align:start;font-weight:400;font-size:12px;color:var(--ink-3);border-block-end:1px solid var(--line-strong)}
td{border-block-end:1px solid var(--line);vertical-align:baseline;padding-block:2px}
th,td{padding-inline-end:12px}
.fit{white-space:nowrap}
main{padding-block-start:16px}
.row{border-block-start:1px solid var(--line-strong);padding-block:6px;break-inside:avoid-page}
h3{display:grid;grid-template-columns:96px 128px minmax(0,1fr);gap:12px;font-size:13px;font-weight:400;
  align-items:baseline}
.n{color:var(--ink-3)}
.goods{overflow-wrap:anywhere}
.v{display:inline-flex;gap:6px;align-items:center;font-weight:600}
.v svg{inline-size:14px;block-size:14px;flex:none}
.controlled{color:var(--controlled)}
.review{color:var(--review)}
.not-listed{color:var(--not-listed)}
.unidentified{color:var(--unidentified)}
.named,.issues{margin-inline-start:248px;color:var(--ink-2);font-size:12px}
.issues{list-style:none}
code{font:11px ui-monospace,monospace;color:var(--ink-3)}
.finding{display:grid;grid-template-columns:136px minmax(0,1fr) 216px;gap:16px;padding-block:10px;
  border-block-start:1px solid var(--line);margin-block-start:6px;break-inside:avoid}
.entry{font-weight:600}
.how,.edition{font-size:12px;line-height:16px;color:var(--ink-3)}
.edition{padding-block:6px}
.phrase{font-size:15px;line-height:24px;color:var(--ink-2)}
.clause{font-weight:600;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:4px}
.clause sup,dt{font-weight:700;font-size:11px}
.clause-0{color:var(--ink)}
.clause-1{color:var(--clause-1)}
.clause-2{color:var(--clause-2)}
.clause-3{color:var(--clause-3)}
dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 8px;font-size:12px;line-height:18px;
  padding-block-start:6px}
dd{color:var(--ink-2)}
figure{direction:ltr}
.drawing{inline-size:100%;block-size:auto}
.drawing text{font:600 19px system-ui,sans-serif;fill:currentColor}
.drawing .tag{font-size:11px;font-weight:700}
.drawing .plain{color:var(--ink-3)}
.drawing .bond{stroke:var(--ink-2);stroke-width:1.800;fill:none;stroke-linecap:round}
figcaption{font-size:11px;color:var(--ink-3);text-align:center}
footer{margin-block-start:24px;border-block-start:1px solid var(--ink);padding-block-start:8px;font-size:11px;
  color:var(--ink-3)}
@media(max-width:700px){h3,.finding{grid-template-columns:minmax(0,1fr)}.named,.issues{margin-inline-start:0}
  figure{max-inline-size:320px}}
@media print{@page{size:A4;margin:14mm 15mm}body{padding:0;max-inline-size:none;font-size:11px;line-height:16px}}
`.replaceAll(/\n */g, '')
