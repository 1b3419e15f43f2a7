import type { Verdict } from '@holdfast/screening'
import { useSyncExternalStore } from 'react'
import { askedCount, entryLabel } from '../../answer/instruction.ts'
import type { Answer, ListSummary } from '../../engine/protocol.ts'
import { VERDICTS } from '../../app/search.ts'
import { store, stored } from '../../app/storage.ts'

// What was checked today on this device: kept in this browser alone, for the person who works here.

const STORAGE_KEY = 'holdfast.checked'
/** A long shift; older lines fall out, so the store stays under 200 kB. */
const LINES_MAX = 200
const LINE_LENGTH_MAX = 500

export interface CheckedLine {
  readonly atMs: number
  readonly line: string
  readonly search: string
  readonly verdict: Verdict
  /** Entries that apply, as labels; empty where none does. */
  readonly entries: string
  readonly listCount: number
}

let lines: readonly CheckedLine[] = load()
const watchers = new Set<() => void>()

export function useCheckedLines(): readonly CheckedLine[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => lines,
  )
}

/** A reload of the line that was checked last is no second check. */
export function remember(line: string, search: string, answer: Answer, lists: readonly ListSummary[]): void {
  if (lines[0]?.search === search) return
  const inEffect = answer.screening.findings.filter(({ effect }) => effect === 'controlled')
  const checked: CheckedLine = {
    atMs: Date.now(),
    line: line.slice(0, LINE_LENGTH_MAX),
    search,
    verdict: answer.screening.verdict,
    entries: [...new Set(inEffect.map((finding) => entryLabel(finding, lists)))].join(', '),
    listCount: askedCount(answer.options, lists),
  }
  keep([checked, ...lines.filter((other) => other.search !== search)])
}

export function forgetCheckedLines(): void {
  keep([])
}

function keep(next: readonly CheckedLine[]): void {
  lines = next.slice(0, LINES_MAX)
  store(STORAGE_KEY, JSON.stringify(lines))
  for (const watcher of watchers) watcher()
}

function load(): readonly CheckedLine[] {
  try {
    const kept: unknown = JSON.parse(stored(STORAGE_KEY) ?? '[]')
    const midnight = new Date().setHours(0, 0, 0, 0)
    return Array.isArray(kept) ? kept.filter(isCheckedLine).filter(({ atMs }) => atMs >= midnight) : []
  } catch {
    return []
  }
}

/** The store belongs to whoever uses this browser: what is read back is checked like any input. */
function isCheckedLine(value: unknown): value is CheckedLine {
  return (
    typeof value === 'object' &&
    value !== null &&
    'atMs' in value &&
    typeof value.atMs === 'number' &&
    'line' in value &&
    typeof value.line === 'string' &&
    'search' in value &&
    typeof value.search === 'string' &&
    'entries' in value &&
    typeof value.entries === 'string' &&
    'listCount' in value &&
    typeof value.listCount === 'number' &&
    'verdict' in value &&
    VERDICTS.some((verdict) => verdict === value.verdict)
  )
}
