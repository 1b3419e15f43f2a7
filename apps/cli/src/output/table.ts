import { styleText } from 'node:util'
import type { Verdict } from '@holdfast/screening'
import { fit } from '../terminal/width.ts'
import type { Format, RunContext } from './format.ts'

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  controlled: 'Controlled',
  review: 'Review',
  'not-listed': 'Not listed',
  unidentified: 'Unidentified',
}
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  controlled: '⛔',
  review: '▲',
  'not-listed': '✓',
  unidentified: '?',
}
const VERDICT_STYLES = { controlled: 'red', review: 'yellow', 'not-listed': 'green', unidentified: 'gray' } as const

/** A verdict as the terminal shows it: word first, colour only where colour is shown. */
export function verdictWord(verdict: Verdict): string {
  return styleText(VERDICT_STYLES[verdict], VERDICT_WORDS[verdict])
}

const ROW_COLUMNS = 7
const VERDICT_COLUMNS = 12
const LINE_COLUMNS_MIN = 24

function columnsOf({ width }: RunContext): { readonly entries: number; readonly line: number } {
  const left = Math.max(64, width) - ROW_COLUMNS - VERDICT_COLUMNS - 3
  const entries = Math.max(20, Math.floor(left * 0.4))
  return { entries, line: Math.max(LINE_COLUMNS_MIN, left - entries) }
}

export const table: Format = {
  head: (context) => {
    const { entries, line } = columnsOf(context)
    const titles = [
      fit('Row', ROW_COLUMNS),
      fit('Verdict', VERDICT_COLUMNS),
      fit('Entries', entries),
      fit('Goods', line),
    ]
    return `${titles.join(' ').trimEnd()}\n`
  },
  row: ({ row, input, screening }, context) => {
    const { entries, line } = columnsOf(context)
    const found = [...new Set(screening.findings.map((finding) => `${finding.list} ${finding.entry}`))].join(', ')
    const issue = screening.issues.find(({ code }) => code === 'row-malformed') ?? screening.issues[0]
    const why = found === '' ? (issue?.code ?? '') : found
    const word = styleText(VERDICT_STYLES[screening.verdict], fit(VERDICT_WORDS[screening.verdict], VERDICT_COLUMNS))
    return `${fit(String(row), ROW_COLUMNS)} ${word} ${fit(why, entries)} ${fit(input, line)}`.trimEnd() + '\n'
  },
  foot: () => '',
}
