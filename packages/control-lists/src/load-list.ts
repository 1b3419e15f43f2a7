import { parseIsoDate, parseListId, parseSubstanceId } from './brand.ts'
import {
  CONFIDENCES,
  CONSEQUENCES,
  DIRECTIONS,
  HS_EDITIONS,
  LIMIT_BASES,
  LIMIT_OPERATORS,
  LIMIT_WHENS,
  MEMBER_ROLES,
  PARAMETER_NAMES,
  PARAMETER_OPERATORS,
  PARAMETER_UNITS,
  PARTNERS,
  SALTS_PRINTED,
} from './choices.ts'
import { readFamilyDefinition } from './family-shape.ts'
import { shownAs } from './in-force.ts'
import type {
  Citation,
  ConditionalLimit,
  ControlList,
  Edition,
  Entry,
  EquipmentRule,
  HsReference,
  Interpretation,
  IsoDate,
  Limit,
  ListId,
  Member,
  Obligation,
  StateNotParty,
  SubstanceId,
  Threshold,
} from './model.ts'
import { asFields, asList, asNumber, asOneOf, asText, ShapeFailure, type Fields } from './shape.ts'

export type CitationAt = (index: unknown, at: string) => Citation

export function readCitations(value: unknown): CitationAt {
  const citations = asList(value, 'citations').map((row): Citation => {
    const [source, unverified] = asList(row, 'citations')
    return { source: asText(source, 'citations'), confidence: unverified === 1 ? 'unverified' : 'verified' }
  })
  return (index, at) => {
    const citation = citations[asNumber(index, at)]
    if (citation === undefined) throw new ShapeFailure(at, 'points to no citation')
    return citation
  }
}

/** Thousands of rows share a handful of days. Bounded, so that a foreign artefact cannot fill memory that stays. */
const knownDates = new Map<string, IsoDate>()
const KNOWN_DATES_MAX = 256

function readDate(value: unknown, at: string): IsoDate {
  const text = asText(value, at)
  const known = knownDates.get(text)
  if (known !== undefined) return known
  const date = parseIsoDate(text)
  if (!date.ok) throw new ShapeFailure(at, 'should be a date')
  if (knownDates.size < KNOWN_DATES_MAX) knownDates.set(text, date.value)
  return date.value
}

export function readSubstanceId(value: unknown, at: string): SubstanceId {
  const id = parseSubstanceId(asText(value, at))
  if (!id.ok) throw new ShapeFailure(at, 'should be a substance id')
  return id.value
}

export function readControlList(value: unknown, cite: CitationAt, at: string): ControlList {
  const fields = asFields(value, at)
  const each = <Item>(key: string, read: (item: Fields, cite: CitationAt, at: string) => Item): readonly Item[] => {
    const where = `${at}.${key}`
    return asList(fields[key] ?? [], where).map((item) => read(asFields(item, where), cite, where))
  }
  return {
    id: readListId(fields.id, at),
    title: asText(fields.title, at),
    short: asText(fields.short, at),
    publisher: asText(fields.publisher, at),
    legalBasis: asText(fields.legalBasis, at),
    url: textOrNull(fields.url, at),
    reviewBy: readDate(fields.reviewBy, at),
    lapsedOn: dateOrNull(fields.lapsedOn, at),
    editions: each('editions', readEdition),
    entries: each('entries', readEntry),
    limits: each('limits', readLimit),
    conditionalLimits: each('conditionalLimits', readConditionalLimit),
    thresholds: each('thresholds', readThreshold),
    obligations: each('obligations', readObligation),
    interpretations: each('interpretations', readInterpretation),
  }
}

function readListId(value: unknown, at: string): ListId {
  const id = parseListId(asText(value, at))
  if (!id.ok) throw new ShapeFailure(at, 'should be a list id')
  return id.value
}

function textOrNull(value: unknown, at: string): string | null {
  return value === undefined || value === null ? null : asText(value, at)
}

function textOr(value: unknown, otherwise: string, at: string): string {
  return value === undefined ? otherwise : asText(value, at)
}

function numberOrNull(value: unknown, at: string): number | null {
  return value === undefined || value === null ? null : asNumber(value, at)
}

function dateOrNull(value: unknown, at: string): IsoDate | null {
  return value === undefined || value === null ? null : readDate(value, at)
}

function texts(value: unknown, at: string): readonly string[] {
  return value === undefined ? [] : asList(value, at).map((one) => asText(one, at))
}

function readEdition(fields: Fields, cite: CitationAt, at: string): Edition {
  const edition = {
    id: asText(fields.id, at),
    inForce: readDate(fields.inForce, at),
    citation: cite(fields.citation, at),
  }
  return { ...edition, shownAs: shownAs(edition) }
}

function readEntry(fields: Fields, cite: CitationAt, at: string): Entry {
  const id = asText(fields.id, at)
  const title = asText(fields.title, id)
  const each = <Item>(key: string, read: (item: unknown) => Item): readonly Item[] =>
    fields[key] === undefined ? [] : asList(fields[key], id).map(read)
  return {
    id,
    title,
    text: textOr(fields.text, title, id),
    from: readDate(fields.from, id),
    fromConfidence: fields.fromConfidence === undefined ? 'verified' : asOneOf(fields.fromConfidence, CONFIDENCES, id),
    until: dateOrNull(fields.until, id),
    members: each('members', (item) => readMember(asFields(item, id), title, cite, id)),
    families: each('families', (item) => readFamilyDefinition(item, id)),
    equipment: each('equipment', (item) => readEquipment(asFields(item, id), cite, id)),
    hs: each('hs', (item) => readHs(item, id)),
    saltsPrinted: fields.saltsPrinted === undefined ? 'none' : asOneOf(fields.saltsPrinted, SALTS_PRINTED, id),
    exceptEntries: texts(fields.exceptEntries, id),
    citation: cite(fields.citation, id),
    note: textOrNull(fields.note, id),
  }
}

function readMember(fields: Fields, title: string, cite: CitationAt, at: string): Member {
  return {
    substance: readSubstanceId(fields.substance, at),
    role: fields.role === undefined ? 'entry' : asOneOf(fields.role, MEMBER_ROLES, at),
    printedName: textOr(fields.printedName, title, at),
    printedCas: textOrNull(fields.printedCas, at),
    form: textOrNull(fields.form, at),
    minPercent: numberOrNull(fields.minPercent, at),
    citation: cite(fields.citation, at),
    note: textOrNull(fields.note, at),
  }
}

function readHs(value: unknown, at: string): HsReference {
  const [code, edition, namesIt, unverified, substance] = asList(value, at)
  return {
    substance: substance === undefined ? null : readSubstanceId(substance, at),
    code: asText(code, at),
    edition: asOneOf(edition, HS_EDITIONS, at),
    namesIt: namesIt === 1,
    confidence: unverified === 1 ? 'unverified' : 'verified',
  }
}

function readEquipment(fields: Fields, cite: CitationAt, at: string): EquipmentRule {
  return {
    id: asText(fields.id, at),
    kind: asText(fields.kind, at),
    text: asText(fields.text, at),
    parameters: asList(fields.parameters, at).map((item) => {
      const parameter = asFields(item, at)
      return {
        name: asOneOf(parameter.name, PARAMETER_NAMES, at),
        operator: asOneOf(parameter.operator, PARAMETER_OPERATORS, at),
        value: asNumber(parameter.value, at),
        unit: asOneOf(parameter.unit, PARAMETER_UNITS, at),
      }
    }),
    materials: texts(fields.materials, at),
    citation: cite(fields.citation, at),
  }
}

function readLimit(fields: Fields, cite: CitationAt, at: string): Limit {
  return {
    id: asText(fields.id, at),
    entries: texts(fields.entries, at),
    basis: asOneOf(fields.basis, LIMIT_BASES, at),
    operator: asOneOf(fields.operator, LIMIT_OPERATORS, at),
    percent: asNumber(fields.percent, at),
    when: asOneOf(fields.when, LIMIT_WHENS, at),
    frees: asList(fields.frees ?? [], at).map((one) => asOneOf(one, CONSEQUENCES, at)),
    text: asText(fields.text, at),
    from: readDate(fields.from, at),
    until: dateOrNull(fields.until, at),
    citation: cite(fields.citation, at),
  }
}

function readConditionalLimit(fields: Fields, cite: CitationAt, at: string): ConditionalLimit {
  return { ...readLimit(fields, cite, at), condition: asText(fields.condition, at) }
}

function readThreshold(fields: Fields, cite: CitationAt, at: string): Threshold {
  return {
    id: asText(fields.id, at),
    entries: texts(fields.entries, at),
    kind: asText(fields.kind, at),
    activity: textOr(fields.activity, '', at),
    operator: textOr(fields.operator, '', at),
    value: textOr(fields.value, '', at),
    unit: textOr(fields.unit, '', at),
    period: textOr(fields.period, '', at),
    minPercent: numberOrNull(fields.minPercent, at),
    quality: textOr(fields.quality, '', at),
    requirement: textOr(fields.requirement, '', at),
    from: readDate(fields.from, at),
    until: dateOrNull(fields.until, at),
    citation: cite(fields.citation, at),
  }
}

function readObligation(fields: Fields, cite: CitationAt, at: string): Obligation {
  return {
    id: asText(fields.id, at),
    entries: texts(fields.entries, at),
    directions: asList(fields.directions, at).map((one) => asOneOf(one, DIRECTIONS, at)),
    partner: asOneOf(fields.partner, PARTNERS, at),
    consequence: asOneOf(fields.consequence, CONSEQUENCES, at),
    percentMin: numberOrNull(fields.percentMin, at),
    percentMax: numberOrNull(fields.percentMax, at),
    condition: textOrNull(fields.condition, at),
    text: asText(fields.text, at),
    from: readDate(fields.from, at),
    until: dateOrNull(fields.until, at),
    citation: cite(fields.citation, at),
  }
}

function readInterpretation(fields: Fields, cite: CitationAt, at: string): Interpretation {
  return {
    key: asText(fields.key, at),
    value: asText(fields.value, at),
    choices: texts(fields.choices, at),
    text: asText(fields.text, at),
    citation: cite(fields.citation, at),
  }
}

export function readState(value: unknown, cite: CitationAt, at: string): StateNotParty {
  const fields = asFields(value, at)
  return {
    iso2: asText(fields.iso2, at),
    name: asText(fields.name, at),
    from: dateOrNull(fields.from, at),
    until: dateOrNull(fields.until, at),
    citation: cite(fields.citation, at),
  }
}
