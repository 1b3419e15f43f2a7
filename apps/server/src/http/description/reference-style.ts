/** The look of the reference: readable without a script, in the dark, and on paper. */
export const REFERENCE_STYLE = `
:root { color-scheme: light dark; --ink: #1a2027; --soft: #52606d;
  --paper: #fff; --shade: #f3f5f7; --line: #d5dbe1; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6eaee; --soft: #a5b1bd; --paper: #14181c; --shade: #1e242a; --line: #39434d; --link: #8ac0ff; }
}
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  display: grid; grid-template-columns: 19rem minmax(0, 1fr); }
a { color: var(--link); }
a:focus-visible, pre:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.5rem;
  background: var(--shade); border-right: 1px solid var(--line); font-size: .875rem; }
nav ul { list-style: none; margin: 0 0 1rem; padding: 0; }
nav li { margin: .25rem 0; }
nav h2 { font-size: 1rem; margin: 1rem 0 .25rem; }
main { padding: 2rem; max-width: 62rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; z-index: 1; }
h1, h2, h3, h4 { line-height: 1.25; }
main > section > h2 { border-bottom: 2px solid var(--line); padding-bottom: .25rem; margin-top: 3rem; }
article { border-bottom: 1px solid var(--line); padding-bottom: 1.5rem; margin-top: 2rem; }
article h3 { margin-bottom: .25rem; }
h4 { margin: 1.25rem 0 .25rem; }
.address, code, pre { font-family: ui-monospace, monospace; font-size: .875rem; }
.address { overflow-wrap: anywhere; }
pre { background: var(--shade); border: 1px solid var(--line); border-radius: 4px; padding: .75rem;
  overflow: auto; margin: .25rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
.soft { color: var(--soft); }
@media (max-width: 56rem) {
  body { display: block; }
  nav { position: static; height: auto; border-right: 0; }
  main { padding: 1rem; } }
@media print {
  body { display: block; font-size: 10pt; }
  nav { position: static; height: auto; break-after: page; }
  pre { white-space: pre-wrap; } article { break-inside: avoid-page; } }
`
