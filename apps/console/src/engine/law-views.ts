import {
  type ControlList,
  diffLists,
  type Difference,
  editionOn,
  entriesInForce,
  type Entry,
  entryMatchesAny,
  inForce,
  type IsoDate,
  type Lists,
  limitsInForce,
  type Member,
  obligationsInForce,
} from '@holdfast/control-lists'
import type { EntryInFull, FamilyPhrase, ListDifferences, NamedSubstance, PhrasePart } from './law.ts'

/** An entry as it was law on a day; null where there was none of that id. */
export function entryInFull(lists: Lists, listId: string, entryId: string, day: IsoDate): EntryInFull | null {
  const list = lists.lists.find(({ id }) => id === listId)
  const entry = list === undefined ? undefined : entriesInForce(list, day).find(({ id }) => id === entryId)
  if (list === undefined || entry === undefined) return null
  const { id, title, text, from, until, citation, note, exceptEntries, saltsPrinted, equipment } = entry
  return {
    list: list.id,
    entry: id,
    title,
    text: text === '' ? title : text,
    from,
    until,
    note,
    exceptEntries,
    saltsPrinted,
    equipment,
    edition: editionOn(list, day)?.shownAs ?? null,
    citation: citation.source,
    verified: citation.confidence === 'verified',
    families: entry.families.map((family) => phrasesOf(entry, family)),
    members: membersOf(lists, entry),
    hs: [...new Set(entry.hs.map(({ code, edition }) => `${code} (${edition})`))],
    ...lawOf(list, id, day),
  }
}

function lawOf(list: ControlList, id: string, day: IsoDate) {
  const names = ({ entries }: { readonly entries: readonly string[] }): boolean => entryMatchesAny(entries, id)
  const conditional = list.conditionalLimits.filter((limit) => inForce(limit, day))
  return {
    limits: [...limitsInForce(list, day), ...conditional].filter(names),
    thresholds: list.thresholds.filter((threshold) => inForce(threshold, day) && names(threshold)),
    obligations: obligationsInForce(list, day).filter(names),
  }
}

function membersOf({ substances }: Lists, { members }: Entry): readonly NamedSubstance[] {
  const wanted = new Set(members.map(({ substance }) => substance))
  const known = new Map(substances.flatMap((one) => (wanted.has(one.id) ? [[one.id, one] as const] : [])))
  return members.map(({ substance, role, printedName, printedCas, form, minPercent, note }: Member) => ({
    role,
    printedCas,
    form,
    minPercent,
    note,
    name: printedName === '' ? (known.get(substance)?.name ?? substance) : printedName,
    smiles: known.get(substance)?.smiles ?? null,
  }))
}

type Family = Entry['families'][number]

function phrasesOf(entry: Entry, family: Family): readonly FamilyPhrase[] {
  return family.clauses.map(({ quote, binds }) => ({
    quote,
    parts: binds.flatMap((id) => partOf(entry, family, id) ?? []),
  }))
}

function partOf(
  { exceptEntries }: Entry,
  { core, sites, chains, counterIon, salts }: Family,
  id: string,
): PhrasePart | null {
  const elementOf = (atom: string): string => core.find((one) => one.id === atom)?.element ?? atom
  const atom = core.find((one) => one.id === id)
  if (atom !== undefined) return { kind: 'atom', element: atom.element }
  const site = sites.find((one) => one.id === id)
  if (site !== undefined) return { kind: 'substituent', on: elementOf(site.on), anyOf: site.anyOf }
  const chain = chains?.find((one) => one.id === id)
  if (chain !== undefined) return { kind: 'chain', carbonsMin: chain.carbonsMin, carbonsMax: chain.carbonsMax }
  if (counterIon?.id === id) return { kind: 'counter-ion', element: counterIon.element, count: counterIon.count }
  if (id === 'salts') return { kind: 'salts', salts }
  if (id === 'exceptEntries') return { kind: 'excepted', entries: exceptEntries }
  const open = core.find((one) => `${one.id}.others` === id)
  return open === undefined ? null : { kind: 'no-further', on: open.element, elements: open.openExceptElements ?? [] }
}

/** What was added, removed and changed in one list between the law of two days. */
export function differencesOf(lists: Lists, listId: string, from: IsoDate, to: IsoDate): ListDifferences {
  const found = diffLists(lists, from, to).find(({ list }) => list === listId)
  if (found === undefined) return { entries: NONE, limits: NONE, obligations: NONE }
  return {
    entries: each(found.entries, ({ id, title, text }) => ({ id, title, text })),
    limits: each(found.limits, ({ id, text }) => ({ id, text })),
    obligations: each(found.obligations, ({ id, text }) => ({ id, text })),
  }
}

const NONE = { added: [], removed: [], changed: [] }

function each<Item, Short>(
  { added, removed, changed }: Difference<Item>,
  short: (item: Item) => Short,
): Difference<Short> {
  return {
    added: added.map(short),
    removed: removed.map(short),
    changed: changed.map(({ before, after }) => ({ before: short(before), after: short(after) })),
  }
}
