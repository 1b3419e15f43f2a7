import { accept, refuse, type Result } from '@holdfast/chemistry'
import { ARTEFACT_FORMAT, type ListsRefusal } from './artefact.ts'
import { NAME_KINDS, SUBSTANCE_KINDS } from './choices.ts'
import { readCitations, readControlList, readState, readSubstanceId, type CitationAt } from './load-list.ts'
import type { Lists, Substance, SubstanceId, SubstanceName, UnNumber } from './model.ts'
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
  const substances = asList(fields.substances, 'substances').map(readSubstance)
  return {
    lists: asList(fields.lists, 'lists').map((list, index) => readControlList(list, cite, `lists[${index}]`)),
    substances,
    names: asList(fields.names, 'names').map((name) => readName(name, substances)),
    unNumbers: asList(fields.un, 'un').map(readUnNumber),
    statesNotParty: readStates(fields.states, cite),
    digest: asText(fields.digest, 'digest'),
  }
}

function readStates(value: unknown, cite: CitationAt): Lists['statesNotParty'] {
  return asList(value, 'states').map((state, index) => readState(state, cite, `states[${index}]`))
}

function readSubstance(value: unknown): Substance {
  const [id, name, cas, smiles, kind, parent, formula] = asList(value, 'substances')
  return {
    id: readSubstanceId(id, 'substances'),
    name: asText(name, 'substances'),
    cas: readJoined(cas, 'substances'),
    smiles: textOrNull(smiles, 'substances'),
    kind: kind === undefined || kind === 0 ? 'substance' : asOneOf(kind, SUBSTANCE_KINDS, 'substances'),
    parent: parent === undefined || parent === 0 ? null : readSubstanceId(parent, 'substances'),
    formula: textOrNull(formula, 'substances'),
  }
}

function textOrNull(value: unknown, at: string): string | null {
  return value === undefined || value === 0 ? null : asText(value, at)
}

function readJoined(value: unknown, at: string): readonly string[] {
  return value === undefined || value === 0 || value === '' ? [] : asText(value, at).split(';')
}

function readName(value: unknown, substances: readonly Substance[]): SubstanceName {
  const [index, name, lang, kind, ambiguous, unverified] = asList(value, 'names')
  const substance = substances[asNumber(index, 'names')]
  const kindName = NAME_KINDS[kind === undefined ? 0 : asNumber(kind, 'names')]
  if (substance === undefined || kindName === undefined) throw new ShapeFailure('names', 'point to nothing')
  return {
    substance: substance.id,
    name: asText(name, 'names'),
    lang: asText(lang, 'names'),
    kind: kindName,
    ambiguous: ambiguous === 1,
    confidence: unverified === 1 ? 'unverified' : 'verified',
  }
}

function readUnNumber(value: unknown): UnNumber {
  const [number, shippingName, generic, joined] = asList(value, 'un')
  const substances: readonly SubstanceId[] = readJoined(joined, 'un').map((id) => readSubstanceId(id, 'un'))
  return { number: asText(number, 'un'), shippingName: asText(shippingName, 'un'), substances, generic: generic === 1 }
}
