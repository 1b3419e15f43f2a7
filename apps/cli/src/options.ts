import type { FormatName } from './output/format.ts'
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
  /** `list/key=value`: another reading where the text leaves a choice. */
  readonly interpret?: readonly string[]
}

export interface ScreenFlags extends AskFlags {
  readonly format?: FormatName
  readonly output?: string
  readonly map?: readonly string[]
  readonly failOn?: 'controlled' | 'review'
}

export interface ClassifyFlags extends AskFlags {
  readonly format: 'text' | 'json'
  readonly from?: string
  readonly to?: string
}

export function screeningOptions(flags: AskFlags, lists: Lists): ScreeningOptions {
  return {
    asOf: dateOf(flags.asOf),
    nearMiss: flags.nearMiss,
    ...(flags.lists === undefined ? {} : { lists: listIds(flags.lists, lists) }),
    ...(flags.direction === undefined ? {} : { direction: flags.direction }),
    ...(flags.interpret === undefined ? {} : { interpretations: readings(flags.interpret, lists) }),
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

/** Readings chosen by hand, checked against the choices that the lists offer. */
function readings(chosen: readonly string[], lists: Lists): Readonly<Record<string, string>> {
  const offered = lists.lists.flatMap((list) =>
    list.interpretations.map((one) => ({ ...one, key: `${list.id}/${one.key}` })),
  )
  const entries = chosen.map((text) => {
    const [key = '', value = ''] = text.split('=')
    const found = offered.find((one) => one.key === key)
    if (found === undefined)
      throw new UsageError(`--interpret ${text}: known are ${offered.map((one) => one.key).join(', ')}.`)
    if (!found.choices.includes(value))
      throw new UsageError(`--interpret ${text}: ${key} is one of ${found.choices.join(', ')}.`)
    return [key, value]
  })
  return Object.fromEntries(entries)
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** A country by name or two-letter code; a code that no country has would make a rule hang on nothing. */
export function countryOf(text: string): string {
  const code = text.trim().toUpperCase()
  if (/^[A-Z]{2}$/.test(code) && regions.of(code) === undefined)
    throw new UsageError(`there is no country "${code}"; write its name or its two-letter code.`)
  return text
}
