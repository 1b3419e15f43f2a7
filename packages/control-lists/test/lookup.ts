import { builtinLists, type ControlList, type Entry, type Substance } from '../src/index.ts'

const lists = builtinLists()

export function listOf(id: string): ControlList {
  const list = lists.lists.find((one) => one.id === id)
  if (list === undefined) throw new Error(`no list ${id}`)
  return list
}

export function entryOf(list: string, id: string): Entry {
  const entry = listOf(list).entries.find((one) => one.id === id)
  if (entry === undefined) throw new Error(`no entry ${list} ${id}`)
  return entry
}

const byCas = new Map(lists.substances.flatMap((substance) => substance.cas.map((cas) => [cas, substance])))
const byId = new Map<string, Substance>(lists.substances.map((substance) => [substance.id, substance]))

export function substanceOf(idOrCas: string): Substance {
  const substance = byCas.get(idOrCas) ?? byId.get(idOrCas)
  if (substance === undefined) throw new Error(`no substance ${idOrCas}`)
  return substance
}

/** `list entry` of every entry that prints the CAS number, exemptions included. */
export function entriesPrinting(cas: string): readonly string[] {
  return lists.lists.flatMap((list) =>
    list.entries
      .filter((entry) => entry.members.some((member) => member.printedCas === cas))
      .map((entry) => `${list.id} ${entry.id}`),
  )
}
