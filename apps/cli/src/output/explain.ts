import { styleText } from 'node:util'
import type { Lists } from '@holdfast/control-lists'
import type { Concentration, Finding, Screening, ScreeningOptions } from '@holdfast/screening'
import { printable } from '../terminal/width.ts'
import { verdictWord } from './table.ts'

const HOW: Readonly<Record<Finding['how'], string>> = {
  identity: 'by identity',
  family: 'by family',
  isotopologue: 'as a labelled form of it',
  stereoisomer: 'as a stereoisomer of it',
  salt: 'as a salt of it',
  name: 'by name',
  'hs-code': 'by HS code',
  'un-number': 'by UN number',
  equipment: 'by its parameters',
}
const EFFECT: Readonly<Record<Finding['effect'], string>> = {
  controlled: 'applies',
  'below-limit': 'named, but below the limit',
  exempt: 'named, but exempt',
}

/** One answer for people at a terminal: the verdict first, then everything it rests on. */
export function explain(screening: Screening, lists: Lists, options: ScreeningOptions): string {
  const blocks = [
    [styleText('bold', verdictWord(screening.verdict))],
    readLines(screening),
    ...screening.findings.map((finding) => findingLines(finding, lists)),
    screening.issues.map((issue) => `! ${issue.message} [${issue.code}]`),
    (screening.nearMisses ?? []).map((miss) => `near miss: ${miss.list} ${miss.entry}: ${miss.because}`),
    [...lapsedOnly(screening, lists), askedLine(lists, options)],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(printableLine).join('\n'))
    .join('\n\n')}\n`
}

function readLines({ substances, read }: Screening): readonly string[] {
  const named = substances.map((one) => {
    const share = one.concentration === null ? '' : `, ${concentrationText(one.concentration)}`
    const role = one.role === 'solvent' ? ', as solvent' : ''
    return `${one.name}${one.cas === null ? '' : ` (${one.cas})`}, ${one.certainty}, by ${one.by}${share}${role}`
  })
  const quantity = read.quantity === null ? [] : [`quantity ${read.quantity.value} ${read.quantity.unit}`]
  const packages = read.packages === null ? [] : [`packages ${read.packages.count} ${read.packages.kind}`]
  const codes = [read.hs === null ? [] : [`HS ${read.hs}`], read.un === null ? [] : [`UN ${read.un}`]].flat()
  const rest = [...quantity, ...packages, ...codes].join(', ')
  return rest === '' ? named : [...named, rest]
}

function concentrationText({ percentMin, percentMax, basis, text }: Concentration): string {
  const share = percentMin === percentMax ? `${percentMin} %` : `${percentMin} to ${percentMax} %`
  const assumed =
    basis === 'assumed-by-weight' ? ' taken as by weight' : basis === 'by-weight' ? ' by weight' : ` from ${text}`
  return `${share}${assumed}`
}

function findingLines(finding: Finding, lists: Lists): readonly string[] {
  const list = lists.lists.find((one) => one.id === finding.list)
  const mark = finding.unverified ? ', not yet checked against the official text' : ''
  return [
    `${styleText('bold', `${list?.short ?? finding.list} ${finding.entry}`)}  ${finding.title}`,
    `  ${EFFECT[finding.effect]}, ${finding.certainty}, ${HOW[finding.how]}; edition ${finding.edition}${mark}`,
    ...finding.reasons.map((reason) => `  ${reason.clause}: ${reason.text}`),
    ...finding.consequences.map(
      (one) =>
        `  → ${one.consequence}${one.when === 'if' ? ' (depends)' : ''}: ${one.text} [${one.citation}, since ${one.since}]`,
    ),
  ]
}

/** Reasons quote the input: it may not steer the terminal. Our own styles stay. */
function printableLine(line: string): string {
  return line
    .split(/(\u001b\[\d+(?:;\d+)*m)/)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join('')
}

/** A verdict of several lists stands on its own; one that rests on lapsed authority alone must say so. */
function lapsedOnly({ verdict, findings }: Screening, lists: Lists): readonly string[] {
  const deciding = findings.filter((finding) => finding.certainty === 'certain' && finding.effect === 'controlled')
  const lapsed = lists.lists.filter((list) => list.lapsedOn !== null && deciding.some((one) => one.list === list.id))
  const isAlone = deciding.every((one) => lapsed.some((list) => list.id === one.list))
  if (verdict !== 'controlled' || lapsed.length === 0 || !isAlone) return []
  return lapsed.map(
    ({ short, lapsedOn }) =>
      `Only ${short} lists it, whose authority lapsed on ${lapsedOn ?? ''}: it binds only where national law uses that list.`,
  )
}

/** "Not listed" means nothing without the lists and the day that were asked. */
function askedLine(lists: Lists, { lists: asked, asOf }: ScreeningOptions): string {
  const shorts = lists.lists.filter((list) => asked === undefined || asked.includes(list.id)).map((list) => list.short)
  return `Asked: ${shorts.join(', ')}; law of ${asOf}.`
}
