import { accept, refuse, type Result } from '@holdfast/chemistry'
import { ARTEFACT_FORMAT, MARK_BASE, PLAIN_KEY_END, type ListsRefusal } from './artefact.ts'
import { areSubstanceIds } from './brand.ts'
import { NAME_KINDS, SUBSTANCE_KINDS } from './choices.ts'
import { readCitations, readControlList, readState, readSubstanceId } from './load-list.ts'
import type { Lists, Substance, SubstanceName, UnNumber } from './model.ts'
import { asFields, asList, asNumber, asOneOf, asText, ShapeFailure, type Fields } from './shape.ts'

/**
 * Makes lists from the compiled artefact. The artefact is built and checked beforehand; this looks at every value's type, so
 * that a damaged or foreign file is refused, and does not repeat the legal checks.
 */
export function loadLists(artefact: unknown): Result<Lists, ListsRefusal> {
  try {
    const fields = asFields(artefact, 'artefact')
    if (fields.format !== ARTEFACT_FORMAT) {
      return refuse({ code: 'artefact-format', message: `This reads lists compiled in format ${ARTEFACT_FORMAT}.` })
    }
    return accept(readLists(fields))
  } catch (error) {
    if (!(error instanceof ShapeFailure)) throw error
    return refuse({
      code: 'artefact-malformed',
      message: `The compiled lists are damaged: ${error.at} ${error.message}.`,
    })
  }
}

function readLists(fields: Fields): Lists {
  const cite = readCitations(fields.citations)
  const substances = readSubstances(asFields(fields.substances, 'substances'))
  return {
    lists: asList(fields.lists, 'lists').map((list, index) => readControlList(list, cite, `lists[${index}]`)),
    substances,
    names: readNames(asFields(fields.names, 'names'), substances),
    unNumbers: readUnNumbers(asFields(fields.un, 'un')),
    statesNotParty: asList(fields.states, 'states').map((state, index) => readState(state, cite, `states[${index}]`)),
    digest: asText(fields.digest, 'digest'),
  }
}

/** The rows of a column; all columns of a table must be equally long. */
function readColumn(fields: Fields, key: string, at: string, length?: number): readonly string[] {
  const rows = asText(fields[key], `${at}.${key}`).split('\n')
  if (length !== undefined && rows.length !== length) throw new ShapeFailure(`${at}.${key}`, 'has another length')
  return rows
}

function readSubstances(fields: Fields): readonly Substance[] {
  const ids = readColumn(fields, 'id', 'substances')
  if (!areSubstanceIds(ids, asText(fields.id, 'substances.id')))
    throw new ShapeFailure('substances.id', 'has a wrong id')
  const [names, cas, smiles, formulas, keys] = ['name', 'cas', 'smiles', 'formula', 'inchikey'].map((key) =>
    readColumn(fields, key, 'substances', ids.length),
  )
  const kinds = asFields(fields.kind, 'substances.kind')
  const parents = asFields(fields.parent, 'substances.parent')
  return ids.map((id, index): Substance => {
    const kind = kinds[index]
    const parent = parents[index]
    const numbers = cas?.[index] ?? ''
    return {
      id,
      name: names?.[index] ?? '',
      cas: numbers === '' ? [] : numbers === '=' ? [id] : numbers.split(';'),
      smiles: smiles?.[index] || null,
      kind: kind === undefined ? 'substance' : asOneOf(kind, SUBSTANCE_KINDS, 'substances.kind'),
      parent: parent === undefined ? null : readSubstanceId(parent, 'substances.parent'),
      formula: formulas?.[index] || null,
      inchiKey: wholeKey(keys?.[index] ?? ''),
    }
  })
}

const FIRST_BLOCK_LENGTH = 14

function wholeKey(text: string): string | null {
  if (text === '') return null
  return text.length === FIRST_BLOCK_LENGTH ? text + PLAIN_KEY_END : text
}

type NameMark = Pick<SubstanceName, 'lang' | 'kind' | 'ambiguous' | 'confidence'>

function readNames(fields: Fields, substances: readonly Substance[]): readonly SubstanceName[] {
  const texts = readColumn(fields, 'name', 'names')
  const mark = asText(fields.mark, 'names.mark')
  const marks = asList(fields.marks, 'names.marks').map(readMark)
  const names: SubstanceName[] = []
  const counts = asList(fields.counts, 'names.counts')
  for (let index = 0; index < counts.length; index += 1) {
    const substance = substances[index]
    for (let more = asNumber(counts[index], 'names.counts'); more > 0; more -= 1) {
      const name = texts[names.length]
      const marked = marks[mark.charCodeAt(names.length) - MARK_BASE]
      if (substance === undefined || name === undefined || marked === undefined) {
        throw new ShapeFailure('names', 'point to nothing')
      }
      const { lang, kind, ambiguous, confidence } = marked
      names.push({ substance: substance.id, name, lang, kind, ambiguous, confidence })
    }
  }
  return names
}

function readMark(value: unknown): NameMark {
  const [lang, kind, ambiguous, unverified] = asList(value, 'names.marks')
  return {
    lang: asText(lang, 'names.marks'),
    kind: asOneOf(kind, NAME_KINDS, 'names.marks'),
    ambiguous: ambiguous === 1,
    confidence: unverified === 1 ? 'unverified' : 'verified',
  }
}

function readUnNumbers(fields: Fields): readonly UnNumber[] {
  const numbers = readColumn(fields, 'number', 'un')
  const names = readColumn(fields, 'shippingName', 'un', numbers.length)
  const substances = readColumn(fields, 'substances', 'un', numbers.length)
  const generic = asText(fields.generic, 'un.generic')
  const rows: UnNumber[] = []
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? ''
    const joined = substances[index] ?? ''
    // A column without rows is one empty line.
    if (number === '') continue
    const known = joined === '' ? [] : joined.split(';').map((id) => readSubstanceId(id, 'un.substances'))
    rows.push({ number, shippingName: names[index] ?? '', substances: known, generic: generic[index] === '1' })
  }
  return rows
}
