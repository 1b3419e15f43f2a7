import { ARTEFACT_FORMAT, type ArtefactBody } from '../artefact.ts'
import { NAME_KINDS } from '../choices.ts'
import type { Citation, ControlList, Entry, Limit, Lists } from '../model.ts'

/** The compiled form: citations once, defaults left out, tables as tuples. `loadLists` undoes it exactly. */
export function encodeLists(lists: Omit<Lists, 'digest'>): ArtefactBody {
  const citations = new CitationTable()
  const index = new Map(lists.substances.map((substance, position) => [substance.id, position]))
  return {
    format: ARTEFACT_FORMAT,
    lists: lists.lists.map((list) => encodeList(list, citations)),
    substances: lists.substances.map(({ id, name, cas, smiles, kind, parent, formula }) =>
      trimmed([id, name, cas.join(';'), smiles ?? 0, kind === 'substance' ? 0 : kind, parent ?? 0, formula ?? 0]),
    ),
    names: lists.names.map((name) =>
      trimmed([
        index.get(name.substance) ?? -1,
        name.name,
        name.lang,
        NAME_KINDS.indexOf(name.kind),
        name.ambiguous ? 1 : 0,
        name.confidence === 'verified' ? 0 : 1,
      ]),
    ),
    un: lists.unNumbers.map(({ number, shippingName, substances, generic }) =>
      trimmed([number, shippingName, generic ? 1 : 0, substances.join(';')]),
    ),
    states: lists.statesNotParty.map((state) => ({ ...state, citation: citations.index(state.citation) })),
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

/** Trailing defaults (0 or empty) say nothing. */
function trimmed(row: readonly (string | number)[]): readonly (string | number)[] {
  let length = row.length
  while (length > 0 && (row[length - 1] === 0 || row[length - 1] === '')) length -= 1
  return row.slice(0, length)
}

function encodeList(list: ControlList, citations: CitationTable): object {
  const cited = <Item extends { readonly citation: Citation }>(item: Item): object =>
    sparse({ ...item, citation: citations.index(item.citation) })
  return {
    ...list,
    editions: list.editions.map(cited),
    entries: list.entries.map((entry) => encodeEntry(entry, citations)),
    limits: list.limits.map((limit: Limit) => cited(limit)),
    conditionalLimits: list.conditionalLimits.map(cited),
    thresholds: list.thresholds.map(cited),
    obligations: list.obligations.map(cited),
    interpretations: list.interpretations.map(cited),
  }
}

function encodeEntry(entry: Entry, citations: CitationTable): object {
  return sparse({
    ...entry,
    text: entry.text === entry.title ? null : entry.text,
    fromConfidence: entry.fromConfidence === 'verified' ? null : entry.fromConfidence,
    saltsPrinted: entry.saltsPrinted === 'none' ? null : entry.saltsPrinted,
    citation: citations.index(entry.citation),
    members: entry.members.map((member) =>
      sparse({
        ...member,
        role: member.role === 'entry' ? null : member.role,
        printedName: member.printedName === entry.title ? null : member.printedName,
        citation: citations.index(member.citation),
      }),
    ),
    equipment: entry.equipment.map((rule) => ({ ...rule, citation: citations.index(rule.citation) })),
    hs: entry.hs.map((reference) =>
      trimmed([
        reference.code,
        reference.edition,
        reference.namesIt ? 1 : 0,
        reference.confidence === 'verified' ? 0 : 1,
        reference.substance ?? '',
      ]),
    ),
  })
}

/** Without the keys that are null or empty. */
function sparse(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
