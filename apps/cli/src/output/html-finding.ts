import type { Lists } from '@holdfast/control-lists'
import { figureOf, svgOf } from '@holdfast/drawing'
import { depict } from '@holdfast/drawing/depiction'
import {
  atomMarks,
  type Finding,
  letteredReasons,
  type LetteredReason,
  phrasePieces,
  printedEntry,
  type Screening,
} from '@holdfast/screening'
import { escapeHtml } from './html-text.ts'

const EFFECTS: Readonly<Record<Finding['effect'], string>> = {
  controlled: 'Applies',
  'below-limit': 'Below the limit',
  exempt: 'Exempt',
}
const HOW: Readonly<Record<Finding['how'], string>> = {
  identity: 'by identity',
  family: 'by family',
  isotopologue: 'as a labelled form',
  stereoisomer: 'as a stereoisomer',
  salt: 'as a salt',
  name: 'by name',
  'hs-code': 'by HS code',
  'un-number': 'by UN number',
  equipment: 'by its parameters',
}

/** One finding: the law's words, what met each clause, the molecule in the same letters, and what follows. */
export function findingHtml(finding: Finding, screening: Screening, lists: Lists): string {
  const list = lists.lists.find((one) => one.id === finding.list)
  const entry = list?.entries.find((one) => one.id === finding.entry)
  const reasons = letteredReasons(finding, entry === undefined ? null : printedEntry(entry))
  const text = entry?.text ?? finding.title
  return (
    `<article class="finding"><div><p class="entry">${escapeHtml(`${list?.short ?? finding.list} ${finding.entry}`)}</p>` +
    `<p class="how">${EFFECTS[finding.effect]}, ${finding.certainty}<br>${HOW[finding.how]}</p></div>` +
    `<div><p class="phrase" lang="en">“${phraseHtml(text, reasons)}”</p><dl>${reasons.map(reasonHtml).join('')}</dl>` +
    `<p class="edition">Edition ${escapeHtml(finding.edition)}.${list === undefined ? '' : reviewHtml(list.reviewBy, list.lapsedOn)}` +
    `${finding.unverified ? ' <strong>Not yet checked against the official text.</strong>' : ''}</p>` +
    `${consequencesHtml(finding)}</div>${drawingHtml(finding, reasons, screening)}</article>`
  )
}

function phraseHtml(text: string, reasons: readonly LetteredReason[]): string {
  return phrasePieces(text, reasons)
    .map(({ text: piece, clause }) =>
      clause === null
        ? escapeHtml(piece)
        : `<span class="clause clause-${clause.colour}">${escapeHtml(piece)}<sup>${clause.letter}</sup></span>`,
    )
    .join('')
}

function reasonHtml({ letter, colour, reason, quote }: LetteredReason): string {
  const says = quote === null || quote !== reason.text ? reason.text : ''
  const atoms = reason.atoms.length === 0 ? '' : ` Atoms ${reason.atoms.map((atom) => atom + 1).join(', ')}.`
  return `<dt class="clause-${colour}">${letter}</dt><dd>${escapeHtml(`${says}${atoms}`.trim() || 'Met by the structure as a whole.')}</dd>`
}

function reviewHtml(reviewBy: string, lapsedOn: string | null): string {
  const lapsed = lapsedOn === null ? '' : ` <strong>The authority of this list lapsed on ${lapsedOn}.</strong>`
  return ` Review of the list due ${reviewBy}.${lapsed}`
}

function consequencesHtml({ consequences }: Finding): string {
  if (consequences.length === 0) return ''
  const rows = consequences.map(
    ({ consequence, text, when, citation, since }) =>
      `<tr><td>${when === 'if' ? 'Depends' : 'Applies'}</td><td><b>${consequence}</b></td><td>${escapeHtml(text)}</td>` +
      `<td>${escapeHtml(citation)}</td><td class="fit">${since}</td></tr>`,
  )
  return (
    '<table class="follows"><thead><tr><th>When</th><th>Then</th><th>What</th><th>Rule</th><th>Since</th></tr></thead>' +
    `<tbody>${rows.join('')}</tbody></table>`
  )
}

function drawingHtml(finding: Finding, reasons: readonly LetteredReason[], screening: Screening): string {
  const substance = finding.substance === null ? undefined : screening.substances[finding.substance]
  if (substance === undefined || substance.smiles === null) return ''
  const depiction = depict(substance.smiles)
  if (depiction === null) return ''
  const svg = svgOf(figureOf(depiction, atomMarks(reasons)), substance.name)
  return `<figure>${svg}<figcaption>${escapeHtml(substance.name)}</figcaption></figure>`
}
