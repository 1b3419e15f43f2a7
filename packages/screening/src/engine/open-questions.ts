import type { Finding, Issue } from '../model.ts'
import { decideEquipment } from '../equipment/decision.ts'
import type { EquipmentReading } from '../equipment/reading.ts'
import type { NameFamily } from '../line/reading.ts'
import { consequencesOf } from './consequences.ts'
import type { Coverer } from './coverer.ts'
import type { Group } from './identified.ts'
import type { Movement } from './partner.ts'
import type { RowReading } from './row-evidence.ts'
import type { EntryScope, Scope } from './scope.ts'
import { shorten } from './shorten.ts'

/** How many entries are named; a message is for reading. */
const ENTRIES_SHOWN_MAX = 4

/** What later editions list and the one of the day may have listed: said by list, never decided. */
export function notHeldIssues(
  groups: readonly Group[],
  equipment: EquipmentReading | null,
  movement: Movement,
  scope: Scope,
  coverer: Coverer,
): readonly Issue[] {
  const later = scope.notHeld
  if (later === null) return []
  const met = new Map<EntryScope['list'], Set<string>>()
  const add = (entry: EntryScope): void => {
    met.set(entry.list, (met.get(entry.list) ?? new Set<string>()).add(entry.entry.id))
  }
  for (const group of groups) {
    const drawn = group.structure === null ? [] : coverer.ofStructure(group.structure.molecule, later).coverages
    const known = group.substance === null ? [] : coverer.ofSubstance(group.substance, later)
    for (const coverage of [...drawn, ...known]) if (!coverage.exempt) add(coverage.scope)
  }
  const fitted = equipment === null ? [] : decideEquipment(equipment, later, movement).findings
  for (const list of later.lists) {
    for (const entry of list.entries) {
      if (fitted.some((found) => found.list === list.list.id && found.entry === entry.entry.id)) add(entry)
    }
  }
  return [...met].map(([list, entries]): Issue => {
    const named = [...entries].slice(0, ENTRIES_SHOWN_MAX).join(', ')
    return {
      code: 'edition-not-held',
      message: `The edition of ${list.list.short} for this day is not held. The next one that is held (${list.edition.shownAs}) lists these goods: ${named}.`,
    }
  })
}

/** A country that cannot be read is asked about where a rule looks at it. */
export function countryIssues(findings: readonly Finding[], movement: Movement, scope: Scope): readonly Issue[] {
  if (movement.unknownCountries.length === 0) return []
  const matters = scope.lists.some((list) =>
    list.entries.some(
      (entry) =>
        findings.some((found) => found.list === list.list.id && found.entry === entry.entry.id) &&
        (entry.obligations.some((rule) => rule.partner !== 'any') ||
          entry.limits.some((limit) => limit.when !== 'any-movement')),
    ),
  )
  if (!matters) return []
  const named = movement.unknownCountries.map((text) => `"${shorten(text)}"`).join(', ')
  return [{ code: 'country-unknown', message: `No country known here: ${named}. What follows depends on it.` }]
}

/** A polymer has no structure to decide by, whatever its name. One that an entry prints by name is decided. */
export function polymerIssues(
  groups: readonly Group[],
  findings: readonly Finding[],
  coverer: Coverer,
): readonly Issue[] {
  return groups.flatMap(({ substance, role }, at): readonly Issue[] => {
    const known = substance === null || role === 'solvent' ? null : coverer.substance(substance)
    if (known?.kind !== 'polymer') return []
    return !findings.some((found) => found.substance === at && found.certainty === 'certain')
      ? [{ code: 'polymer', message: `${known.name} is a polymer: it is not decided by the structure of its parts.` }]
      : []
  })
}

/** The entry of the Annex on Chemicals that a name of this build belongs to. */
const ENTRY_OF_FAMILY: Readonly<Record<NameFamily, string>> = {
  alkylphosphonofluoridate: '1.A.1',
  phosphoramidocyanidate: '1.A.2',
  alkylphosphonothiolate: '1.A.3',
  'alkylphosphonyl-difluoride': '1.B.9',
  alkylphosphonite: '1.B.10',
  alkylphosphonate: '2.B.4',
  'phosphoramidic-dihalide': '2.B.5',
  phosphoramidate: '2.B.6',
  'dialkylaminoethyl-chloride': '2.B.10',
  dialkylaminoethanol: '2.B.11',
  dialkylaminoethanethiol: '2.B.12',
}

/** A name that no table has, built like those of a family: possible, because a name is no structure. */
export function familyNameFindings(reading: RowReading, movement: Movement, scope: Scope): readonly Finding[] {
  const words = reading.lines.flatMap((line) => line.reading.familyWords)
  if (words.length === 0) return []
  const entries = scope.lists.filter(({ list }) => list.id === 'cwc').flatMap((list) => list.entries)
  return words.flatMap(({ family, text }): readonly Finding[] => {
    const entry = entries.find((candidate) => candidate.entry.id === ENTRY_OF_FAMILY[family])
    if (entry === undefined) return []
    return [
      {
        list: entry.list.list.id,
        edition: entry.list.edition.id,
        entry: entry.entry.id,
        title: entry.entry.title,
        how: 'name',
        certainty: 'possible',
        effect: 'controlled',
        substance: null,
        reasons: [{ clause: 'name', text: `"${shorten(text)}" is built like a name of this family.`, atoms: [] }],
        consequences: consequencesOf(entry, movement, 'possible', false),
        unverified: entry.entry.citation.confidence === 'unverified',
      },
    ]
  })
}

/** Families that an unknown name points to are said as unknown too: nothing identified the chemical. */
export function familyNameIssues(reading: RowReading): readonly Issue[] {
  const words = reading.lines.flatMap((line) => line.reading.familyWords)
  return words.map(({ text }): Issue => ({ code: 'substance-unknown', message: `Not known here: "${shorten(text)}".` }))
}
