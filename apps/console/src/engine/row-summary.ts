import type { Lists } from '@holdfast/control-lists'
import { entryLabelOf, type Screening, type ScreeningRow } from '@holdfast/screening'
import type { RowSummary } from './protocol.ts'

const LINE_LENGTH_MAX = 160 // what fits a row of the widest table; the full line is in the answer
const SUBSTANCES_MAX = 4

export function summaryOf(row: number, source: ScreeningRow, screening: Screening, lists: Lists): RowSummary {
  const inEffect = screening.findings.filter(({ effect }) => effect === 'controlled')
  const shorts = [...new Set(inEffect.map((finding) => entryLabelOf(shortOf(lists, finding.list), finding)))]
  const names = screening.substances.filter(({ role }) => role === 'goods').map(({ name }) => name)
  return {
    row,
    verdict: screening.verdict,
    line: lineOf(source).slice(0, LINE_LENGTH_MAX),
    findings: shorts.join(', '),
    lists: [...new Set(inEffect.map(({ list }) => list))],
    substances: [...new Set(names)].slice(0, SUBSTANCES_MAX).join(', '),
  }
}

/** The row as one line, in the order in which people write such lines. */
export function lineOf(row: ScreeningRow): string {
  const { description, name, cas, smiles, inchi, concentration, quantity, unit, hs, un } = row
  const amount = quantity === undefined ? undefined : unit === undefined ? quantity : `${quantity} ${unit}`
  const parts = [description, name, cas, smiles, inchi, concentration, amount]
  if (hs !== undefined) parts.push(`HS ${hs}`)
  if (un !== undefined) parts.push(/^un/i.test(un) ? un : `UN ${un}`)
  return parts.filter((part) => part !== undefined).join(' ')
}

function shortOf(lists: Lists, id: string): string {
  return lists.lists.find((list) => list.id === id)?.short ?? id
}
