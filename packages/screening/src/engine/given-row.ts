import { parseIsoDate, type Lists } from '@holdfast/control-lists'
import {
  type Issue,
  ROW_FIELDS,
  type RowField,
  type Screening,
  type ScreeningOptions,
  type ScreeningRow,
} from '../model.ts'

/** A row as the readers want it: every cell a text of bounded length. */
export interface GivenRow {
  readonly row: ScreeningRow
  readonly issues: readonly Issue[]
}

/** Longest cell that is read; what lies beyond is reported, never silently dropped. */
export const CELL_LENGTH_MAX = 16_384

const DIRECTIONS: readonly unknown[] = ['import', 'export', 'transit', 'domestic']
const EMPTY: ScreeningRow = {}
const NO_ISSUES: readonly Issue[] = []

/** A caller without types may pass anything: numbers are read as their text, nothing is no cell, the rest is said to be damaged. */
export function readGivenRow(given: unknown): GivenRow {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { row: EMPTY, issues: [malformed('The row is no record of cells.')] }
  }
  if (isSound(given)) return { row: given, issues: NO_ISSUES }
  const row: { [Field in RowField]?: string } = {}
  let issues: Issue[] | null = null
  for (const cell of ROW_FIELDS) {
    const value: unknown = Reflect.get(given, cell)
    if (value === undefined || value === null) continue
    const text = cellText(value)
    if (text === null) (issues ??= []).push(malformed(`The cell "${cell}" is neither text nor a number.`))
    else if (text.length <= CELL_LENGTH_MAX) row[cell] = text
    else {
      row[cell] = text.slice(0, CELL_LENGTH_MAX)
      const message = `Only the first ${CELL_LENGTH_MAX} characters of "${cell}" were read.`
      ;(issues ??= []).push({ code: 'text-too-long', message })
    }
  }
  return { row, issues: issues ?? NO_ISSUES }
}

/** The usual case, for which nothing is made anew: every cell is a text and none is too long. */
function isSound(given: object): given is ScreeningRow {
  return Object.values(given).every((value: unknown) => typeof value === 'string' && value.length <= CELL_LENGTH_MAX)
}

function cellText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'bigint') return String(value)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null
}

/** Why the question cannot be answered; null: it can. A list that is not held is never passed over as if it said nothing. */
function optionsFlaw(given: unknown, lists: Lists): Issue | null {
  if (typeof given !== 'object' || given === null) return malformed('The question has no day (asOf).')
  const asOf: unknown = Reflect.get(given, 'asOf')
  if (typeof asOf !== 'string' || !parseIsoDate(asOf).ok)
    return malformed('The day (asOf) is no date such as 2026-11-24.')
  const direction: unknown = Reflect.get(given, 'direction')
  if (direction !== undefined && !DIRECTIONS.includes(direction)) return malformed('The direction is none known here.')
  const asked: unknown = Reflect.get(given, 'lists')
  const held: readonly unknown[] = lists.lists.map((list) => list.id)
  if (Array.isArray(asked) && asked.length === 0) return malformed('No list is asked about.')
  if (asked !== undefined && !(Array.isArray(asked) && asked.every((id) => held.includes(id)))) {
    return malformed('The lists asked about are not all held here.')
  }
  const readings: unknown = Reflect.get(given, 'interpretations')
  if (readings === undefined || isTable(readings)) return null
  return malformed('The interpretations are no table of texts.')
}

function isTable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')
}

/** The answer to what is no question. */
export function unanswered(issue: Issue): Screening {
  return { verdict: 'unidentified', substances: [], findings: [], issues: [issue], read: NOTHING_READ }
}

const NOTHING_READ: Screening['read'] = {
  quantity: null,
  packages: null,
  concentration: null,
  hs: null,
  un: null,
  origin: null,
  destination: null,
}

export function malformed(message: string): Issue {
  return { code: 'row-malformed', message }
}

/** Options that were found sound are asked about again with every row of a file. */
export function optionsChecker(lists: Lists): (options: ScreeningOptions) => Issue | null {
  let last: unknown = null
  return (options) => {
    if (options === last) return null
    const flaw = optionsFlaw(options, lists)
    if (flaw === null) last = options
    return flaw
  }
}
