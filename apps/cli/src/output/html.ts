import type { Lists } from '@holdfast/control-lists'
import type { RowAnswer, Summary } from '../pool/answer.ts'
import type { Format, RunContext } from './format.ts'
import { findingHtml } from './html-finding.ts'
import { HTML_SIGNS, HTML_STYLE } from './html-style.ts'
import { escapeHtml } from './html-text.ts'
import { VERDICT_WORDS } from './table.ts'

/**
 * A report to print or to keep: one file, no script, nothing loaded. The counts are known only at the end of a run, so they are
 * written there and placed at the top by the style sheet.
 */
export const html: Format = {
  head: (context) =>
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>Screening of ${escapeHtml(context.source)}</title><style>${HTML_STYLE}</style></head><body>${HTML_SIGNS}` +
    `<header><h1>Screening report</h1><p>${escapeHtml(context.source)}, law of ${context.asOf}</p></header>` +
    `${listsHtml(context)}<main>\n`,
  row: (answer, _context, lists) => rowHtml(answer, lists),
  foot: (summary, context, isComplete) =>
    `</main>${countsHtml(summary, isComplete)}<footer><p>Holdfast, lists ${escapeHtml(context.digest.slice(0, 16))}. ` +
    '“Not listed” answers for the lists and the day named above and for no other law.</p></footer></body></html>\n',
}

function listsHtml({ lists }: RunContext): string {
  const rows = lists.map(
    ({ title, edition, note }) =>
      `<tr><td>${escapeHtml(title)}</td><td class="fit">${escapeHtml(edition)}</td><td class="fit">${escapeHtml(note)}</td></tr>`,
  )
  return `<section class="lists"><h2>Lists asked</h2><table><thead><tr><th>List</th><th>Edition</th><th>Review</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`
}

function countsHtml({ rows, verdicts, damaged }: Summary, isComplete: boolean): string {
  const counts = Object.entries(verdicts).map(
    ([verdict, count]) => `<li>${mark(verdict)} <b>${count.toLocaleString('en')}</b></li>`,
  )
  const damage = damaged === 0 ? '' : ` ${damaged.toLocaleString('en')} of them damaged.`
  const cut = isComplete ? '' : ' <strong>Interrupted: the rows after these were not screened.</strong>'
  return `<section class="counts"><h2>${rows.toLocaleString('en')} rows.${damage}${cut}</h2><ul>${counts.join('')}</ul></section>`
}

function mark(verdict: string): string {
  const word = Object.entries(VERDICT_WORDS).find(([name]) => name === verdict)?.[1] ?? verdict
  return `<span class="v ${verdict}"><svg aria-hidden="true"><use href="#v-${verdict}"/></svg>${word}</span>`
}

function rowHtml({ row, id, input, screening }: RowAnswer, lists: Lists): string {
  const { verdict, findings, issues, substances } = screening
  const head =
    `<section class="row"><h3><span class="n">${row}${id === null ? '' : ` · ${escapeHtml(id)}`}</span>${mark(verdict)}` +
    `<bdi class="goods">${escapeHtml(input)}</bdi></h3>`
  const named = [...new Set(substances.map(({ name, cas }) => (cas === null ? name : `${name} (${cas})`)))].join(', ')
  const said = named === '' ? '' : `<p class="named">${escapeHtml(named)}</p>`
  const questions = issues.map(({ message, code }) => `<li>${escapeHtml(message)} <code>${code}</code></li>`).join('')
  const asked = questions === '' ? '' : `<ul class="issues">${questions}</ul>`
  return `${head}${said}${findings.map((finding) => findingHtml(finding, screening, lists)).join('')}${asked}</section>\n`
}
