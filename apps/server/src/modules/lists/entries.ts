import {
  editionOn,
  entriesInForce,
  entryMatchesAny,
  limitsInForce,
  obligationsInForce,
  inForce,
  type ControlList,
  type Entry,
  type IsoDate,
} from '@holdfast/control-lists'

/** Entries that were law on a day and hold all words; in the order of the list. */
export function entriesWith(list: ControlList, day: IsoDate, text: string | null): readonly Entry[] {
  const words = folded(text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  return entriesInForce(list, day).filter((entry) => {
    const searched = searchedIn(entry)
    return words.every((word) => searched.includes(word))
  })
}

function searchedIn({ id, title, text, members }: Entry): string {
  const names = members.flatMap(({ printedName, printedCas }) => [printedName, printedCas ?? ''])
  return folded([id, title, text, ...names].join('\n'))
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** An entry in a row of a table. */
export function entryRow(list: ControlList, { id, title, from, until, members, citation, families }: Entry) {
  return {
    entry: id,
    title,
    since: editionOn(list, from)?.id ?? null,
    from,
    until,
    cas: [...new Set(members.flatMap(({ printedCas }) => (printedCas === null ? [] : [printedCas])))],
    isFamily: families.length > 0,
    citation: citation.source,
    verified: citation.confidence === 'verified',
  }
}

/** An entry with everything that the law of that day says of it. */
export function entryInFull(list: ControlList, entry: Entry, day: IsoDate) {
  const names = ({ entries }: { readonly entries: readonly string[] }): boolean => entryMatchesAny(entries, entry.id)
  const limits = [...limitsInForce(list, day), ...list.conditionalLimits.filter((limit) => inForce(limit, day))]
  return {
    ...entryRow(list, entry),
    text: entry.text === '' ? entry.title : entry.text,
    note: entry.note,
    exceptEntries: entry.exceptEntries,
    saltsPrinted: entry.saltsPrinted,
    clauses: entry.families.flatMap(clausesOf),
    members: entry.members,
    equipment: entry.equipment,
    hs: entry.hs,
    limits: limits.filter(names),
    thresholds: list.thresholds.filter((threshold) => inForce(threshold, day) && names(threshold)),
    obligations: obligationsInForce(list, day).filter(names),
  }
}

type Family = Entry['families'][number]

/** What a phrase of the law stands for in a molecule. */
export type Part =
  | { readonly kind: 'atom'; readonly element: string }
  | { readonly kind: 'substituent'; readonly on: string; readonly anyOf: Family['sites'][number]['anyOf'] }
  | { readonly kind: 'chain'; readonly carbonsMin: number; readonly carbonsMax: number }
  /** A rule for the whole: salts, a counter-ion, an exception, atoms that may not follow. */
  | { readonly kind: 'rule'; readonly id: string }

function clausesOf(family: Family) {
  return family.clauses.map(({ id, quote, binds }) => ({ id, quote, parts: binds.map((part) => partOf(family, part)) }))
}

function partOf({ core, sites, chains = [] }: Family, id: string): Part {
  const elementOf = (atom: string): string => core.find((one) => one.id === atom)?.element ?? atom
  const atom = core.find((one) => one.id === id)
  if (atom !== undefined) return { kind: 'atom', element: atom.element }
  const site = sites.find((one) => one.id === id)
  if (site !== undefined) return { kind: 'substituent', on: elementOf(site.on), anyOf: site.anyOf }
  const chain = chains.find((one) => one.id === id)
  if (chain === undefined) return { kind: 'rule', id }
  return { kind: 'chain', carbonsMin: chain.carbonsMin, carbonsMax: chain.carbonsMax }
}
