import { formulaOf, hillOf, readFormula, readSmiles } from '@holdfast/chemistry'
import { isCas, splitCell } from './cells.ts'
import type { StateNotParty, Substance, SubstanceId, SubstanceName, UnNumber } from '../model.ts'
import type { Problems } from './problem.ts'
import { InchiKeyRow, NameRow, StateRow, SubstanceRow, TradeRow, UnRow } from './schema.ts'
import { readTable } from './table.ts'

/** What all lists share: substances, their names, UN numbers. */
export interface Catalogue {
  readonly substances: readonly Substance[]
  readonly names: readonly SubstanceName[]
  readonly unNumbers: readonly UnNumber[]
}

export interface CatalogueFiles {
  /** File name → text: `listed.csv`, `trade*.csv`, `names*.csv`; of a national folder `substances.csv`, `names.csv`. */
  readonly substances: Readonly<Record<string, string>>
  readonly un: string
}

/** A reference by CAS number to a substance that is in no table: kept out and counted, because names may run ahead of it. */
export interface Unplaced {
  readonly file: string
  readonly line: number
  readonly id: string
}

export function readCatalogue(
  folder: string,
  files: CatalogueFiles,
  base: Catalogue,
  problems: Problems,
): { readonly catalogue: Catalogue; readonly unplaced: readonly Unplaced[] } {
  const register = new Register(base)
  for (const file of ['listed.csv', 'substances.csv']) {
    const text = files.substances[file]
    if (text !== undefined) readListed(text, `${folder}/${file}`, register, problems)
  }
  for (const file of Object.keys(files.substances)
    .filter((name) => /^trade(-[\w-]+)?\.csv$/.test(name))
    .sort()) {
    readTrade(files.substances[file] ?? '', `${folder}/${file}`, register, problems)
  }
  readInchiKeys(files.substances['inchikeys.csv'] ?? '', `${folder}/inchikeys.csv`, register, problems)
  const unplaced: Unplaced[] = []
  for (const file of Object.keys(files.substances)
    .filter((name) => /^names(-[\w-]+)?\.csv$/.test(name))
    .sort()) {
    readNames(files.substances[file] ?? '', `${folder}/${file}`, register, problems, unplaced)
  }
  for (const { id, name } of register.substances) register.addName(ownName(id, name, 'legal'))
  const unNumbers = readUn(files.un, 'codes/un.csv', register, problems, unplaced)
  return {
    catalogue: { substances: register.substances, names: register.names, unNumbers: [...base.unNumbers, ...unNumbers] },
    unplaced,
  }
}

/** Substances by id and CAS, and names without repetition. */
class Register {
  readonly substances: Substance[]
  readonly names: SubstanceName[]
  readonly #byId = new Map<string, Substance>()
  readonly #byCas = new Map<string, Substance>()
  readonly #seenNames = new Set<string>()

  constructor(base: Catalogue) {
    this.substances = [...base.substances]
    this.names = [...base.names]
    for (const substance of base.substances) this.#index(substance)
    for (const name of base.names) this.#seenNames.add(nameKey(name))
  }

  find(idOrCas: string): Substance | null {
    return this.#byId.get(idOrCas) ?? this.#byCas.get(idOrCas) ?? null
  }

  add(substance: Substance): void {
    this.substances.push(substance)
    this.#index(substance)
  }

  /** The key of a substance that is here already; before names, which hold ids only. */
  setKey(substance: Substance, inchiKey: string): void {
    const keyed = { ...substance, inchiKey }
    this.substances[this.substances.indexOf(substance)] = keyed
    this.#index(keyed)
  }

  addName(name: SubstanceName): void {
    if (this.#seenNames.has(nameKey(name))) return
    this.#seenNames.add(nameKey(name))
    this.names.push(name)
  }

  #index(substance: Substance): void {
    this.#byId.set(substance.id, substance)
    for (const cas of substance.cas) this.#byCas.set(cas, substance)
  }
}

function nameKey(name: SubstanceName): string {
  return `${name.substance}\n${name.name.toLowerCase()}\n${name.lang}`
}

function readListed(text: string, file: string, register: Register, problems: Problems): void {
  for (const { line, value } of readTable(text, file, SubstanceRow, problems)) {
    const { note: _, ...fields } = value
    const taken = [value.id, ...value.cas].find((key) => register.find(key) !== null)
    if (taken !== undefined) {
      problems.add('id-duplicate', file, line, `${taken} is already a substance`)
      continue
    }
    const formula = formulaOfSmiles(value.smiles, null, file, line, problems)
    register.add({ ...fields, formula, inchiKey: null })
  }
}

/** A trade substance that is already listed only adds its names: one substance, one record. */
function readTrade(text: string, file: string, register: Register, problems: Problems): void {
  for (const { line, value } of readTable(text, file, TradeRow, problems)) {
    const known = value.cas.map((cas) => register.find(cas)).find((found) => found !== null) ?? null
    if (known === null && register.find(value.id) !== null) {
      problems.add('id-duplicate', file, line, `${value.id} is already a substance with another CAS number`)
      continue
    }
    const { synonyms, formula, ...fields } = value
    if (known === null) {
      const read = formulaOfSmiles(value.smiles, formula, file, line, problems)
      register.add({ ...fields, parent: null, formula: read, inchiKey: null })
    }
    const id = known?.id ?? value.id
    register.addName({ ...ownName(id, value.name, 'synonym'), confidence: 'unverified' })
    for (const synonym of splitCell(synonyms, '|')) register.addName(readSynonym(id, synonym))
  }
}

function readInchiKeys(text: string, file: string, register: Register, problems: Problems): void {
  for (const { line, value } of readTable(text, file, InchiKeyRow, problems)) {
    const substance = register.find(value.id)
    if (substance === null) problems.add('id-unknown', file, line, `${value.id} is not a substance`)
    else if (substance.smiles === null) problems.add('value-malformed', file, line, `${value.id} has no structure`)
    else if (substance.inchiKey !== null) problems.add('id-duplicate', file, line, `${value.id} has a key already`)
    else register.setKey(substance, value.inchikey)
  }
}

/** Two capitals mean several things in trade papers (`AN`, `NO`, `CO`). Longer ones are marked in the name tables, one by one. */
const SHORT_CAPITALS = /^[A-Z]{2}$/

const LANGUAGE_PREFIX = /^(ar|de|es|fr|it|nl|pt|ru|zh):(.+)$/u

/** A synonym of a trade substance: `name`, or `fr:nom` for another language than English. */
function readSynonym(substance: SubstanceId, text: string): SubstanceName {
  const [, lang, foreign] = LANGUAGE_PREFIX.exec(text) ?? []
  const short = SHORT_CAPITALS.test(text)
  return {
    substance,
    name: foreign?.trim() ?? text,
    lang: lang ?? 'en',
    kind: short ? 'abbreviation' : 'synonym',
    ambiguous: short,
    confidence: 'unverified',
  }
}

function ownName(substance: SubstanceId, name: string, kind: 'legal' | 'synonym'): SubstanceName {
  return { substance, name, lang: 'en', kind, ambiguous: false, confidence: 'verified' }
}

/** The formula of the drawing; where a formula is stated too, both must agree: one of them would be a mistake. */
function formulaOfSmiles(
  smiles: string | null,
  stated: string | null,
  file: string,
  line: number,
  problems: Problems,
): string | null {
  const given = stated === null ? null : readFormula(stated)
  if (given !== null && !given.ok) {
    problems.add('value-malformed', file, line, `formula ${stated}: ${given.refusal.message}`)
    return null
  }
  const hill = given === null ? null : hillOf(given.value.elements)
  if (smiles === null) return hill
  const read = readSmiles(smiles)
  if (!read.ok) {
    problems.add('structure-unreadable', file, line, `${smiles.slice(0, 40)}: ${read.refusal.message}`)
    return null
  }
  const drawn = formulaOf(read.value)
  if (hill !== null && hill !== drawn) {
    problems.add('formula-differs', file, line, `the structure is ${drawn}, the formula says ${stated}`)
  }
  return drawn
}

function readNames(text: string, file: string, register: Register, problems: Problems, unplaced: Unplaced[]): void {
  for (const { line, value } of readTable(text, file, NameRow, problems)) {
    const found = register.find(value.id)
    if (found === null) {
      if (isCas(value.id)) unplaced.push({ file, line, id: value.id })
      else problems.add('id-unknown', file, line, `${value.id} is neither a substance nor a right CAS number`)
      continue
    }
    const { id: _, source: __, ...fields } = value
    register.addName({ substance: found.id, ...fields })
  }
}

function readUn(
  text: string,
  file: string,
  register: Register,
  problems: Problems,
  unplaced: Unplaced[],
): readonly UnNumber[] {
  return readTable(text, file, UnRow, problems).map(({ line, value }) => {
    const substances: SubstanceId[] = []
    for (const id of value.substances) {
      const found = register.find(id)
      if (found !== null) substances.push(found.id)
      else if (isCas(id)) unplaced.push({ file, line, id })
      else problems.add('id-unknown', file, line, `${id} is not a substance`)
    }
    return { number: value.number, shippingName: value.shipping_name, substances, generic: value.generic }
  })
}

export function readStates(text: string, file: string, problems: Problems): readonly StateNotParty[] {
  return readTable(text, file, StateRow, problems).map(({ value }) => ({
    iso2: value.iso2,
    name: value.name,
    from: value.from,
    until: value.until,
    citation: { source: value.citation, confidence: value.confidence },
  }))
}
