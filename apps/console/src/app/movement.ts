import type { Direction, ListId } from '@holdfast/control-lists'
import type { ScreeningOptions, ScreeningRow } from '@holdfast/screening'
import type { ListSummary } from '../engine/protocol.ts'
import { today } from '../i18n/format.ts'
import type { MovementSearch } from './search.ts'

/** A post at a border sees more coming in than going out. */
export const DIRECTION_DEFAULT: Direction = 'import'

export function optionsOf(search: MovementSearch, lists: readonly ListSummary[]): ScreeningOptions {
  const asked = askedLists(search, lists)
  return {
    asOf: search.asOf ?? today(),
    direction: search.direction ?? DIRECTION_DEFAULT,
    ...(asked !== null && { lists: asked }),
  }
}

/** The lists that were chosen; null: all. An id that this device does not have is ignored. */
export function askedLists({ lists }: MovementSearch, known: readonly ListSummary[]): readonly ListId[] | null {
  if (lists === undefined) return null
  const ids = new Set(lists.split(','))
  const chosen = known.flatMap(({ id }) => (ids.has(id) ? [id] : []))
  return chosen.length === 0 || chosen.length === known.length ? null : chosen
}

export function rowOfLine(line: string, { origin, destination }: MovementSearch): ScreeningRow {
  return {
    description: line,
    ...(origin !== undefined && { origin }),
    ...(destination !== undefined && { destination }),
  }
}

/** The country that decides for this direction: where it comes from, or where it goes. */
export function partnerField(direction: Direction): 'origin' | 'destination' {
  return direction === 'import' ? 'origin' : 'destination'
}
