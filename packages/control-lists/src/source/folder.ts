import { parse as parseYaml } from 'yaml'
import type { z } from 'zod'
import { parseListId } from '../brand.ts'
import { readFamilyDefinition } from '../family-shape.ts'
import { shownAs } from '../in-force.ts'
import type {
  ConditionalLimit,
  ControlList,
  Entry,
  EquipmentRule,
  HsReference,
  Limit,
  ListId,
  Member,
  Obligation,
  Threshold,
} from '../model.ts'
import { asFields, asList, asText, ShapeFailure } from '../shape.ts'
import type { FamilyDefinition } from '@holdfast/chemistry'
import type { Place } from './table.ts'
import { addIssue, readTable } from './table.ts'
import { type Problems, SOURCE_FILE_LENGTH_MAX } from './problem.ts'
import {
  EntryRow,
  EquipmentFile,
  HsRow,
  LimitRow,
  ListFile,
  MemberRow,
  ObligationFile,
  ThresholdRow,
} from './schema.ts'

/** A list as its folder says it, with the place of each reference that is checked when lists and substances meet. */
export interface ParsedList {
  readonly list: ControlList
  readonly places: ReadonlyMap<Entry | Member | Limit | Obligation | HsReference | Threshold, Place>
}

/** The files of a list folder. `list.yaml` and `entries.csv` are required; all others may be absent. */
export const LIST_FILES = [
  'list.yaml',
  'entries.csv',
  'members.csv',
  'families.yaml',
  'equipment.yaml',
  'limits.csv',
  'thresholds.csv',
  'obligations.yaml',
  'hs.csv',
] as const

type Files = Readonly<Record<string, string>>
type Places = Map<Entry | Member | Limit | Obligation | HsReference | Threshold, Place>

/**
 * Reads one list from the texts of its files, keyed by file name. Never throws: everything that is wrong is in `problems`,
 * and null is returned if the list cannot be made. References to substances are checked by `assembleLists`.
 */
export function readListFolder(folder: string, files: Files, problems: Problems): ParsedList | null {
  const before = problems.found.length
  const path = (name: string): string => `${folder}/${name}`
  const text = (name: string): string => files[name] ?? ''
  for (const [name, content] of Object.entries(files)) {
    if (content.length > SOURCE_FILE_LENGTH_MAX)
      problems.add('file-too-long', path(name), null, 'is too long for a list')
  }
  for (const name of ['list.yaml', 'entries.csv'] as const) {
    if (files[name] === undefined) problems.add('file-missing', path(name), null, 'is required')
  }
  const id = parseListId(folder.slice(folder.lastIndexOf('/') + 1))
  if (!id.ok) problems.add('value-malformed', folder, null, id.refusal.message)
  if (problems.found.length > before || !id.ok) return null

  const head = readYaml(text('list.yaml'), path('list.yaml'), ListFile, problems)
  const obligations = readYaml(text('obligations.yaml') || '[]', path('obligations.yaml'), ObligationFile, problems)
  const equipment = readYaml(text('equipment.yaml') || '[]', path('equipment.yaml'), EquipmentFile, problems)
  const families = readFamilies(text('families.yaml'), path('families.yaml'), problems)
  if (head === null || obligations === null || equipment === null || families === null) return null

  const places: Places = new Map()
  const limits = readLimits(text('limits.csv'), path('limits.csv'), problems, places)
  const list: ControlList = {
    id: checkId(id.value, head.id, path('list.yaml'), problems),
    title: head.title,
    short: head.short,
    publisher: head.publisher,
    legalBasis: head.legalBasis,
    url: head.url,
    editions: head.editions.map((edition) => ({ ...edition, shownAs: shownAs(edition) })),
    reviewBy: head.reviewBy,
    lapsedOn: head.lapsedOn,
    entries: readEntries(files, path, families, equipment, problems, places),
    limits: limits.filter((limit) => !isConditional(limit)),
    conditionalLimits: limits.filter(isConditional),
    thresholds: readThresholds(text('thresholds.csv'), path('thresholds.csv'), problems, places),
    obligations: placeObligations(obligations, path('obligations.yaml'), places),
    interpretations: head.interpretations,
  }
  return problems.found.length > before ? null : { list, places }
}

function checkId(id: ListId, stated: string | undefined, file: string, problems: Problems): ListId {
  if (stated !== undefined && stated !== id)
    problems.add('value-malformed', file, null, `id differs from the folder, ${id}`)
  return id
}

function readYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  problems: Problems,
): z.output<Schema> | null {
  const value = parseYamlText(text, file, problems)
  if (value === undefined) return null
  const read = schema.safeParse(value)
  if (read.success) return read.data
  for (const issue of read.error.issues) addIssue(issue, file, null, problems)
  return null
}

/** `maxAliasCount`: a list needs no aliases, and a nest of them is the known way to make a small file grow without end. */
function parseYamlText(text: string, file: string, problems: Problems): unknown {
  try {
    return parseYaml(text, { maxAliasCount: 0, prettyErrors: true })
  } catch (error) {
    problems.add('yaml-malformed', file, null, error instanceof Error ? error.message.slice(0, 200) : 'not YAML')
    return undefined
  }
}

type Families = ReadonlyMap<string, readonly FamilyDefinition[]>

/** `families.yaml` maps an entry id to one definition or a list of them, or lists definitions that carry `entry`. */
function readFamilies(text: string, file: string, problems: Problems): Families | null {
  const families = new Map<string, FamilyDefinition[]>()
  if (text.trim() === '') return families
  const value = parseYamlText(text, file, problems)
  if (value === undefined) return null
  try {
    const pairs = Array.isArray(value) ? value.map(splitEntry) : Object.entries(asFields(value, 'families'))
    for (const [entry, definitions] of pairs) {
      const known = families.get(entry) ?? []
      for (const one of Array.isArray(definitions) ? asList(definitions, entry) : [definitions]) {
        known.push(readFamilyDefinition(one, entry))
      }
      families.set(entry, known)
    }
    return families
  } catch (error) {
    if (!(error instanceof ShapeFailure)) throw error
    problems.add('value-malformed', file, null, `${error.at}: ${error.message}`)
    return null
  }
}

function splitEntry(value: unknown): readonly [string, unknown] {
  const { entry, ...definition } = asFields(value, 'family')
  return [asText(entry, 'family.entry'), definition.definition ?? definition]
}

function readEntries(
  files: Files,
  path: (name: string) => string,
  families: Families,
  equipment: z.output<typeof EquipmentFile>,
  problems: Problems,
  places: Places,
): readonly Entry[] {
  const members = groupByEntry(readMembers(files['members.csv'] ?? '', path('members.csv'), problems, places))
  const hs = groupByEntry(readHs(files['hs.csv'] ?? '', path('hs.csv'), problems, places))
  const rules = groupByEntry(equipment.map(({ entry, ...rule }): [string, EquipmentRule] => [entry, rule]))
  const entries = readTable(files['entries.csv'] ?? '', path('entries.csv'), EntryRow, problems).map(
    ({ line, value }) => {
      const entry: Entry = {
        id: value.entry,
        title: value.title,
        text: value.text === '' ? value.title : value.text,
        from: value.from,
        fromConfidence: value.from_confidence,
        until: value.until,
        members: members.get(value.entry) ?? [],
        families: families.get(value.entry) ?? [],
        equipment: rules.get(value.entry) ?? [],
        hs: hs.get(value.entry) ?? [],
        saltsPrinted: value.salts,
        exceptEntries: value.except,
        citation: { source: value.citation, confidence: value.confidence },
        note: value.note,
      }
      places.set(entry, { file: path('entries.csv'), line })
      return entry
    },
  )
  const known = new Set(entries.map((entry) => entry.id))
  const groups = { 'members.csv': members, 'hs.csv': hs, 'equipment.yaml': rules, 'families.yaml': families }
  for (const [name, group] of Object.entries(groups)) {
    for (const id of group.keys()) {
      if (!known.has(id))
        problems.add('id-unknown', path(name), null, `names entry ${id}, which entries.csv does not have`)
    }
  }
  return entries
}

function groupByEntry<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const [entry, value] of pairs) {
    const group = groups.get(entry)
    if (group === undefined) groups.set(entry, [value])
    else group.push(value)
  }
  return groups
}

function readMembers(text: string, file: string, problems: Problems, places: Places): readonly [string, Member][] {
  return readTable(text, file, MemberRow, problems).map(({ line, value }) => {
    const member: Member = {
      substance: value.substance,
      role: value.role,
      printedName: value.printed_name,
      printedCas: value.printed_cas === '' ? null : value.printed_cas,
      form: value.form,
      minPercent: value.min_percent,
      citation: { source: value.citation, confidence: value.confidence },
      note: value.note,
    }
    places.set(member, { file, line })
    return [value.entry, member]
  })
}

function readHs(text: string, file: string, problems: Problems, places: Places): readonly [string, HsReference][] {
  return readTable(text, file, HsRow, problems).map(({ line, value }) => {
    const reference: HsReference = {
      substance: value.substance,
      code: value.code,
      edition: value.edition,
      namesIt: value.names_it,
      confidence: value.confidence,
    }
    places.set(reference, { file, line })
    return [value.entry, reference]
  })
}

function isConditional(limit: Limit): limit is ConditionalLimit {
  return 'condition' in limit
}

function placeObligations(rows: z.output<typeof ObligationFile>, file: string, places: Places): readonly Obligation[] {
  const obligations: Obligation[] = []
  for (const { abovePercent, upToPercent, ...rest } of rows) {
    const obligation: Obligation = { ...rest, percentMin: abovePercent, percentMax: upToPercent }
    places.set(obligation, { file, line: null })
    obligations.push(obligation)
  }
  return obligations
}

function readLimits(text: string, file: string, problems: Problems, places: Places): readonly Limit[] {
  const limits: Limit[] = []
  for (const { line, value } of readTable(text, file, LimitRow, problems)) {
    const { condition, citation, confidence, ...rest } = value
    const limit: Limit = { ...rest, citation: { source: citation, confidence } }
    const whole = condition === null ? limit : { ...limit, condition }
    places.set(whole, { file, line })
    limits.push(whole)
  }
  return limits
}

function readThresholds(text: string, file: string, problems: Problems, places: Places): readonly Threshold[] {
  const thresholds: Threshold[] = []
  for (const { line, value } of readTable(text, file, ThresholdRow, problems)) {
    const { min_percent: minPercent, citation, confidence, ...rest } = value
    const threshold: Threshold = { ...rest, minPercent, citation: { source: citation, confidence } }
    places.set(threshold, { file, line })
    thresholds.push(threshold)
  }
  return thresholds
}
