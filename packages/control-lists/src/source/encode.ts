import { ARTEFACT_FORMAT, MARK_BASE, PLAIN_KEY_END, type ArtefactBody } from '../artefact.ts'
import type { Citation, ControlList, Entry, Limit, Lists, Substance, SubstanceName } from '../model.ts'

/** The compiled form: citations once, defaults left out, tables as columns. `loadLists` undoes it exactly. */
export function encodeLists(lists: Omit<Lists, 'digest'>): ArtefactBody {
  const citations = new CitationTable()
  return {
    format: ARTEFACT_FORMAT,
    lists: lists.lists.map((list) => encodeList(list, citations)),
    substances: encodeSubstances(lists.substances),
    names: encodeNames(lists.substances, lists.names),
    un: {
      number: column(lists.unNumbers.map((row) => row.number)),
      shippingName: column(lists.unNumbers.map((row) => row.shippingName)),
      substances: column(lists.unNumbers.map((row) => row.substances.join(';'))),
      generic: lists.unNumbers.map((row) => (row.generic ? '1' : '0')).join(''),
    },
    states: lists.statesNotParty.map((state) => withCitation(state, citations)),
    citations: citations.rows,
  }
}

class CitationTable {
  readonly rows: (readonly [string, 0 | 1])[] = []
  readonly #index = new Map<string, number>()

  index(citation: Citation): number {
    const key = `${citation.confidence} ${citation.source}`
    const known = this.#index.get(key)
    if (known !== undefined) return known
    this.rows.push([citation.source, citation.confidence === 'verified' ? 0 : 1])
    this.#index.set(key, this.rows.length - 1)
    return this.rows.length - 1
  }
}

function column(values: readonly string[]): string {
  if (values.some((value) => value.includes('\n'))) throw new RangeError('a value of a column holds a line break')
  return values.join('\n')
}

function encodeSubstances(substances: readonly Substance[]): ArtefactBody['substances'] {
  const kind: Record<string, string> = {}
  const parent: Record<string, string> = {}
  for (const [index, substance] of substances.entries()) {
    if (substance.kind !== 'substance') kind[index] = substance.kind
    if (substance.parent !== null) parent[index] = substance.parent
  }
  return {
    id: column(substances.map((substance) => substance.id)),
    name: column(substances.map((substance) => substance.name)),
    cas: column(substances.map(({ id, cas }) => (cas.join(';') === id ? '=' : cas.join(';')))),
    smiles: column(substances.map((substance) => substance.smiles ?? '')),
    formula: column(substances.map((substance) => substance.formula ?? '')),
    inchikey: column(substances.map(({ inchiKey }) => shortKey(inchiKey ?? ''))),
    kind,
    parent,
  }
}

/** Most keys end alike, because most substances have no stereochemistry: only the first block is written. */
function shortKey(key: string): string {
  return key.endsWith(PLAIN_KEY_END) ? key.slice(0, -PLAIN_KEY_END.length) : key
}

function encodeNames(substances: readonly Substance[], names: readonly SubstanceName[]): ArtefactBody['names'] {
  const bySubstance = Map.groupBy(names, (name) => name.substance)
  const ordered = substances.flatMap(({ id }) => bySubstance.get(id) ?? [])
  const marks: (readonly [string, string, 0 | 1, 0 | 1])[] = []
  const index = new Map<string, number>()
  let mark = ''
  for (const name of ordered) {
    const row = [name.lang, name.kind, name.ambiguous ? 1 : 0, name.confidence === 'verified' ? 0 : 1] as const
    const key = row.join()
    const position = index.get(key) ?? marks.push(row) - 1
    index.set(key, position)
    mark += String.fromCharCode(MARK_BASE + position)
  }
  return {
    counts: substances.map(({ id }) => bySubstance.get(id)?.length ?? 0),
    name: column(ordered.map((name) => name.name)),
    mark,
    marks,
  }
}

type Cited = { readonly citation: Citation }

/** An item with its citation as an index, without the keys that are null or empty. */
function withCitation(item: Cited, citations: CitationTable): object {
  return sparse(Object.entries(item), { citation: citations.index(item.citation) })
}

function encodeList(list: ControlList, citations: CitationTable): object {
  const cited = (items: readonly Cited[]): readonly object[] => items.map((item) => withCitation(item, citations))
  const limits: readonly Limit[] = list.limits
  return {
    ...list,
    editions: cited(list.editions.map(({ id, inForce, citation }) => ({ id, inForce, citation }))),
    entries: list.entries.map((entry) => encodeEntry(entry, citations)),
    limits: cited(limits),
    conditionalLimits: cited(list.conditionalLimits),
    thresholds: cited(list.thresholds),
    obligations: cited(list.obligations),
    interpretations: cited(list.interpretations),
  }
}

function encodeEntry(entry: Entry, citations: CitationTable): object {
  return sparse(Object.entries(entry), {
    text: entry.text === entry.title ? null : entry.text,
    fromConfidence: entry.fromConfidence === 'verified' ? null : entry.fromConfidence,
    saltsPrinted: entry.saltsPrinted === 'none' ? null : entry.saltsPrinted,
    citation: citations.index(entry.citation),
    members: entry.members.map((member) =>
      sparse(Object.entries(member), {
        role: member.role === 'entry' ? null : member.role,
        printedName: member.printedName === entry.title ? null : member.printedName,
        citation: citations.index(member.citation),
      }),
    ),
    equipment: entry.equipment.map((rule) =>
      Object.fromEntries([...Object.entries(rule), ['citation', citations.index(rule.citation)]]),
    ),
    hs: entry.hs.map(({ code, edition, namesIt, confidence, substance }) => [
      code,
      edition,
      namesIt ? 1 : 0,
      confidence === 'verified' ? 0 : 1,
      ...(substance === null ? [] : [substance]),
    ]),
  })
}

function sparse(
  entries: readonly (readonly [string, unknown])[],
  replacements: Readonly<Record<string, unknown>>,
): object {
  return Object.fromEntries(
    entries
      .map(([key, value]): [string, unknown] => [key, key in replacements ? replacements[key] : value])
      .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)),
  )
}
