import { diffLists, editionOn, entriesInForce, type Entry, type Lists } from '@holdfast/control-lists'
import { buildCommand } from '@stricli/core'
import { UsageError } from '../exit.ts'
import { openLists } from '../lists.ts'
import { dateOf } from '../options.ts'
import { describeDiff, describeEntry, describeList, describeLists } from '../output/describe-lists.ts'

interface ListsFlags {
  readonly asOf?: string
  readonly addLists?: readonly string[]
  readonly json: boolean
}

const flags = {
  asOf: { kind: 'parsed', parse: String, optional: true, placeholder: 'DATE', brief: 'As they stood on that day' },
  addLists: {
    kind: 'parsed',
    parse: String,
    variadic: true,
    optional: true,
    placeholder: 'FOLDER',
    brief: 'Also the national list in this folder',
  },
  json: { kind: 'boolean', default: false, withNegated: false, brief: 'For programs' },
} as const

async function open(folders: readonly string[] | undefined): Promise<Lists> {
  const lists = await openLists(folders ?? [])
  if (!lists.ok) throw new UsageError(lists.refusal)
  return lists.value
}

function print(isJson: boolean, value: unknown, text: string): void {
  process.stdout.write(isJson ? `${JSON.stringify(value, null, 2)}\n` : text)
}

/** The entry of this id; points, spaces and case need not be right where that leaves one. */
function entryMeant(entries: readonly Entry[], wanted: string): Entry | undefined {
  const exact = entries.find((one) => one.id.toLowerCase() === wanted.toLowerCase())
  if (exact !== undefined) return exact
  const alike = entries.filter((one) => bareId(one.id) === bareId(wanted))
  return alike.length === 1 ? alike[0] : undefined
}

const SUGGESTIONS_MAX = 5

/** The entries whose id shares most of its beginning with what was asked for. */
function nearestTo(entries: readonly Entry[], wanted: string): string {
  const bare = bareId(wanted)
  for (let length = bare.length; length > 0; length -= 1) {
    const found = entries.filter((one) => bareId(one.id).startsWith(bare.slice(0, length)))
    if (found.length === 0) continue
    const named = found.slice(0, SUGGESTIONS_MAX).map((one) => one.id)
    return `; near it: ${named.join(', ')}${found.length > named.length ? ' …' : ''}`
  }
  return ''
}

function bareId(id: string): string {
  return id.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

export const listsOverview = buildCommand<ListsFlags>({
  func: async ({ asOf, addLists, json }) => {
    const lists = await open(addLists)
    const date = dateOf(asOf)
    const rows = lists.lists.map((list) => ({
      id: list.id,
      title: list.title,
      edition: editionOn(list, date)?.id ?? null,
      entries: entriesInForce(list, date).length,
      reviewBy: list.reviewBy,
      lapsedOn: list.lapsedOn,
    }))
    print(json, rows, describeLists(rows, date))
  },
  parameters: { flags },
  docs: { brief: 'The lists on this machine, with edition and review date' },
})

export const listsShow = buildCommand<ListsFlags, [string, string?]>({
  func: async ({ asOf, addLists, json }, id, entryId) => {
    const lists = await open(addLists)
    const list = lists.lists.find((one) => one.id === id.toLowerCase())
    if (list === undefined)
      throw new UsageError(`there is no list "${id}"; known: ${lists.lists.map((one) => one.id).join(', ')}.`)
    const date = dateOf(asOf)
    const entries = entriesInForce(list, date)
    if (entryId === undefined) {
      print(json, entries, describeList(list, entries))
      return
    }
    const entry = entryMeant(entries, entryId)
    if (entry === undefined)
      throw new UsageError(`${list.id} has no entry "${entryId}" in force on ${date}${nearestTo(entries, entryId)}.`)
    print(json, entry, describeEntry(list, entry, lists, date))
  },
  parameters: {
    flags,
    positional: {
      kind: 'tuple',
      parameters: [
        { brief: 'The list: cwc, ag-chem, ag-equip, cfats, eu-2019-1148, un-1988', parse: String, placeholder: 'LIST' },
        { brief: 'The entry, for example 2.B.4', parse: String, placeholder: 'ENTRY', optional: true },
      ],
    },
  },
  docs: { brief: 'The entries of a list, or one entry with its text, members, limits and rules' },
})

export const listsDiff = buildCommand<{ from: string; to?: string; addLists?: readonly string[]; json: boolean }>({
  func: async ({ from, to, addLists, json }) => {
    const lists = await open(addLists)
    const diff = diffLists(lists, dateOf(from), dateOf(to))
    print(json, diff, describeDiff(diff))
  },
  parameters: {
    flags: {
      from: { kind: 'parsed', parse: String, placeholder: 'DATE', brief: 'The earlier day' },
      to: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'DATE',
        brief: 'The later day (default: today)',
      },
      addLists: flags.addLists,
      json: flags.json,
    },
  },
  docs: { brief: 'What changed in the lists between two days' },
})
