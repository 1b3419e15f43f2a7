import { type IsoDate, type ListId, type Lists, parseIsoDate } from '@holdfast/control-lists'
import type { ScreeningOptions } from '@holdfast/screening'
import { UsageError } from './exit.ts'

/** Flags that every asking command shares. */
export interface AskFlags {
  readonly lists?: string
  readonly asOf?: string
  readonly direction?: 'import' | 'export' | 'transit' | 'domestic'
  readonly nearMiss: boolean
  readonly addLists?: readonly string[]
}

export function screeningOptions(flags: AskFlags, lists: Lists): ScreeningOptions {
  return {
    asOf: dateOf(flags.asOf),
    nearMiss: flags.nearMiss,
    ...(flags.lists === undefined ? {} : { lists: listIds(flags.lists, lists) }),
    ...(flags.direction === undefined ? {} : { direction: flags.direction }),
  }
}

/** The day whose law is asked; without one, today where this machine stands. */
export function dateOf(text: string | undefined): IsoDate {
  const asked = text ?? Temporal.Now.plainDateISO().toString()
  const date = parseIsoDate(asked)
  if (date.ok) return date.value
  throw new UsageError(`"${asked.slice(0, 40)}" is not a date; write it as 2026-11-24.`)
}

function listIds(text: string, lists: Lists): readonly ListId[] {
  const asked = text.split(',').map((id) => id.trim().toLowerCase())
  const known = lists.lists.map((list) => list.id)
  return asked.map((id) => {
    const found = known.find((one) => one === id)
    if (found === undefined) throw new UsageError(`there is no list "${id}"; known: ${known.join(', ')}.`)
    return found
  })
}
