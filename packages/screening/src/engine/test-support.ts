import { builtinLists, parseIsoDate, type IsoDate } from '@holdfast/control-lists'
import type { Finding, Screening, ScreeningOptions, ScreeningRow } from '../model.ts'
import { openEngine } from './engine.ts'

/** The engine that tests share: lists as built, the law of one fixed day. */
export const engine = openEngine(builtinLists())
export const asOf = day('2026-11-24')

export function day(text: string): IsoDate {
  const parsed = parseIsoDate(text)
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  return parsed.value
}

export function screen(row: ScreeningRow, options: Partial<ScreeningOptions> = {}): Screening {
  return engine.screen(row, { asOf, ...options })
}

/** `cwc 2.B.4` for every finding, in order. */
export function entries(screening: Screening, keep: (finding: Finding) => boolean = () => true): readonly string[] {
  return screening.findings.filter(keep).map((finding) => `${finding.list} ${finding.entry}`)
}

/** Without the notice about the state of the lists, which stands beside every finding until a person has compared them. */
export function issues(screening: Screening): readonly string[] {
  return screening.issues.map((issue) => issue.code).filter((code) => code !== 'list-review-overdue')
}
