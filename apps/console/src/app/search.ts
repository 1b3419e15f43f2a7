import type { Direction, IsoDate } from '@holdfast/control-lists'
import type { Verdict } from '@holdfast/screening'
import { parseIsoDate } from '../i18n/iso-date.ts'

// What stands in the address. It follows the `#`, so a goods line is never sent to a server, not even by a reload.

const LINE_LENGTH_MAX = 20_000
const FILTER_LENGTH_MAX = 200
const ROW_MAX = 10_000_000

export const DIRECTIONS: readonly Direction[] = ['import', 'export', 'transit', 'domestic']
export const VERDICTS: readonly Verdict[] = ['controlled', 'review', 'not-listed', 'unidentified']

export interface MovementSearch {
  readonly direction?: Direction
  readonly origin?: string
  readonly destination?: string
  /** The law of which day; absent: today. */
  readonly asOf?: IsoDate
  /** List ids, joined by commas; absent: all. */
  readonly lists?: string
}

export interface CheckSearch extends MovementSearch {
  readonly line?: string
}

export interface ManifestSearch extends MovementSearch {
  readonly verdict?: Verdict
  readonly list?: string
  readonly text?: string
  readonly row?: number
}

export interface ListsSearch {
  readonly list?: string
  readonly text?: string
  /** The entry of the list that is shown. */
  readonly entry?: string
  /** The law of which day; absent: today. */
  readonly asOf?: IsoDate
  /** What is different between the law of two days. */
  readonly from?: IsoDate
  readonly to?: IsoDate
}

/** A queue of the server: its filters, and the page by the cursor that the server gave. */
export interface QueueSearch {
  readonly verdict?: Verdict
  readonly text?: string
  readonly mine?: 'true'
  readonly state?: string
  readonly after?: string
  /** The form that is open over the queue. */
  readonly form?: string
}

export interface EvidenceSearch {
  /** The command whose receipt is shown. */
  readonly command?: string
}

export interface SignInSearch {
  /** The page to go back to. */
  readonly to?: string
  /** The code with which signing in at the identity provider, or the link to it, was refused. */
  readonly refused?: string
}

type Raw = Readonly<Record<string, unknown>>

export function parseCheckSearch(raw: Raw): CheckSearch {
  const line = textOf(raw['line'], LINE_LENGTH_MAX)
  return { ...parseMovement(raw), ...(line !== undefined && { line }) }
}

export function parseManifestSearch(raw: Raw): ManifestSearch {
  const verdict = VERDICTS.find((candidate) => candidate === raw['verdict'])
  const list = textOf(raw['list'], FILTER_LENGTH_MAX)
  const text = textOf(raw['text'], FILTER_LENGTH_MAX)
  const row = Number(raw['row'])
  return {
    ...parseMovement(raw),
    ...(verdict !== undefined && { verdict }),
    ...(list !== undefined && { list }),
    ...(text !== undefined && { text }),
    ...(Number.isInteger(row) && row > 0 && row < ROW_MAX && { row }),
  }
}

export function parseListsSearch(raw: Raw): ListsSearch {
  const list = textOf(raw['list'], FILTER_LENGTH_MAX)
  const text = textOf(raw['text'], FILTER_LENGTH_MAX)
  const entry = textOf(raw['entry'], FILTER_LENGTH_MAX)
  const [asOf, from, to] = [dayOf(raw['asOf']), dayOf(raw['from']), dayOf(raw['to'])]
  return {
    ...(list !== undefined && { list }),
    ...(text !== undefined && { text }),
    ...(entry !== undefined && { entry }),
    ...(asOf !== null && { asOf }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  }
}

export function parseQueueSearch(raw: Raw): QueueSearch {
  const verdict = VERDICTS.find((candidate) => candidate === raw['verdict'])
  const text = textOf(raw['text'], FILTER_LENGTH_MAX)
  const state = textOf(raw['state'], FILTER_LENGTH_MAX)
  const after = textOf(raw['after'], FILTER_LENGTH_MAX)
  const form = textOf(raw['form'], FILTER_LENGTH_MAX)
  return {
    ...(verdict !== undefined && { verdict }),
    ...(text !== undefined && { text }),
    ...(raw['mine'] === 'true' && { mine: 'true' }),
    ...(state !== undefined && { state }),
    ...(after !== undefined && { after }),
    ...(form !== undefined && { form }),
  }
}

export function parseEvidenceSearch(raw: Raw): EvidenceSearch {
  const command = textOf(raw['command'], FILTER_LENGTH_MAX)
  return command === undefined ? {} : { command }
}

export function parseSignInSearch(raw: Raw): SignInSearch {
  const to = textOf(raw['to'], LINE_LENGTH_MAX)
  // A page of ours, never an address elsewhere.
  const isOurs = to?.startsWith('/') === true && !to.startsWith('//')
  const refused = textOf(raw['refused'], FILTER_LENGTH_MAX)
  return { ...(isOurs && { to }), ...(refused !== undefined && { refused }) }
}

function parseMovement(raw: Raw): MovementSearch {
  const direction = DIRECTIONS.find((candidate) => candidate === raw['direction'])
  const origin = countryOf(raw['origin'])
  const destination = countryOf(raw['destination'])
  const asOf = dayOf(raw['asOf'])
  const lists = textOf(raw['lists'], FILTER_LENGTH_MAX)
  return {
    ...(direction !== undefined && { direction }),
    ...(origin !== undefined && { origin }),
    ...(destination !== undefined && { destination }),
    ...(asOf !== null && { asOf }),
    ...(lists !== undefined && { lists }),
  }
}

function textOf(value: unknown, lengthMax: number): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, lengthMax) : undefined
}

function dayOf(value: unknown): IsoDate | null {
  return typeof value === 'string' ? parseIsoDate(value) : null
}

function countryOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : undefined
}

/** Plain `name=value` pairs: an address that a person can read and write. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  )
  const text = new URLSearchParams(pairs).toString()
  return text === '' ? '' : `?${text}`
}
