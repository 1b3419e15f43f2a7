import type { Chain, Clause, CoreAtom, CounterIon, FamilyDefinition, Site, Substituent } from '@holdfast/chemistry'
import { asBoolean, asFields, asList, asNumber, asOneOf, asText, ShapeFailure, type Fields } from './shape.ts'

const GROUPS = ['Me', 'Et', 'n-Pr', 'i-Pr'] as const
const SALTS = ['none', 'protonated', 'alkylated-or-protonated', 'own-words'] as const
const FUNCTIONAL_GROUPS = ['hydroxyl', 'cyano', 'acetoxy'] as const

/** Reads a family definition from YAML or from the artefact: one reader, so that both mean the same. Unknown keys are refused. */
export function readFamilyDefinition(value: unknown, at: string): FamilyDefinition {
  const fields = asFields(value, at, ['core', 'bonds', 'sites', 'chains', 'salts', 'counterIon', 'question', 'clauses'])
  const { chains, counterIon, question } = fields
  return {
    core: asList(fields.core, `${at}.core`).map((atom, index) => readCoreAtom(atom, `${at}.core[${index}]`)),
    bonds: asList(fields.bonds, `${at}.bonds`).map((bond, index) => readBond(bond, `${at}.bonds[${index}]`)),
    sites: asList(fields.sites, `${at}.sites`).map((site, index) => readSite(site, `${at}.sites[${index}]`)),
    ...(chains === undefined
      ? {}
      : { chains: asList(chains, `${at}.chains`).map((chain, index) => readChain(chain, `${at}.chains[${index}]`)) }),
    salts: asOneOf(fields.salts, SALTS, `${at}.salts`),
    ...(counterIon === undefined ? {} : { counterIon: readCounterIon(counterIon, `${at}.counterIon`) }),
    ...(question === undefined ? {} : { question: asText(question, `${at}.question`) }),
    clauses: asList(fields.clauses, `${at}.clauses`).map((one, index) => readClause(one, `${at}.clauses[${index}]`)),
  }
}

function readCounterIon(value: unknown, at: string): CounterIon {
  const fields = asFields(value, at, ['id', 'element', 'count'])
  return { id: asText(fields.id, at), element: asText(fields.element, at), count: asNumber(fields.count, at) }
}

function readCoreAtom(value: unknown, at: string): CoreAtom {
  const fields = asFields(value, at, ['id', 'element', 'hydrogens', 'charge', 'openExceptElements'])
  return {
    id: asText(fields.id, at),
    element: asText(fields.element, at),
    ...(fields.hydrogens === undefined ? {} : { hydrogens: readHydrogens(fields.hydrogens, at) }),
    ...(fields.charge === undefined ? {} : { charge: fields.charge === 'any' ? 'any' : asNumber(fields.charge, at) }),
    ...(fields.openExceptElements === undefined
      ? {}
      : { openExceptElements: texts(fields.openExceptElements, `${at}.openExceptElements`) }),
  }
}

function readHydrogens(value: unknown, at: string): number | readonly number[] | 'any' {
  if (value === 'any') return value
  return Array.isArray(value) ? value.map((one) => asNumber(one, at)) : asNumber(value, at)
}

function readBond(value: unknown, at: string): readonly [string, string] {
  const [from, to, ...rest] = asList(value, at)
  if (rest.length > 0) throw new ShapeFailure(at, 'should be two atom ids')
  return [asText(from, at), asText(to, at)]
}

function readSite(value: unknown, at: string): Site {
  const fields = asFields(value, at, ['id', 'on', 'anyOf'])
  return {
    id: asText(fields.id, at),
    on: asText(fields.on, at),
    anyOf: asList(fields.anyOf, `${at}.anyOf`).map((one, index) => readSubstituent(one, `${at}.anyOf[${index}]`)),
  }
}

const SUBSTITUENT_KINDS = ['hydrogen', 'group', 'atom', 'alkyl', 'functional-alkyl'] as const

function readSubstituent(value: unknown, at: string): Substituent {
  const kind = asOneOf(asFields(value, at).kind, SUBSTITUENT_KINDS, `${at}.kind`)
  if (kind === 'alkyl') return readAlkyl(value, at)
  if (kind === 'group') {
    const fields = asFields(value, at, ['kind', 'names'])
    return { kind, names: asList(fields.names, at).map((name) => asOneOf(name, GROUPS, `${at}.names`)) }
  }
  if (kind === 'atom') {
    const fields = asFields(value, at, ['kind', 'elements', 'hydrogens'])
    const elements = texts(fields.elements, `${at}.elements`)
    return { kind, elements, ...optionalNumber(fields, 'hydrogens', at) }
  }
  if (kind === 'functional-alkyl') {
    const fields = asFields(value, at, ['kind', 'carbonsMax', 'groups', 'positionMax'])
    return {
      kind,
      carbonsMax: asNumber(fields.carbonsMax, at),
      groups: asList(fields.groups, at).map((group) => asOneOf(group, FUNCTIONAL_GROUPS, `${at}.groups`)),
      positionMax: asNumber(fields.positionMax, at),
    }
  }
  asFields(value, at, ['kind'])
  return { kind }
}

function readAlkyl(value: unknown, at: string): Substituent {
  const known = ['kind', 'carbonsMax', 'carbonsMin', 'cyclo', 'alsoCounted', 'askUpToCarbons']
  const fields = asFields(value, at, known)
  return {
    kind: 'alkyl',
    carbonsMax: asNumber(fields.carbonsMax, at),
    ...optionalNumber(fields, 'carbonsMin', at),
    cyclo: asBoolean(fields.cyclo, `${at}.cyclo`),
    ...optionalNumber(fields, 'alsoCounted', at),
    ...optionalNumber(fields, 'askUpToCarbons', at),
  }
}

/** `{}` or the one key with its number: an absent key must stay absent, not become undefined. */
function optionalNumber<Key extends string>(fields: Fields, key: Key, at: string): { readonly [K in Key]?: number } {
  const value = fields[key]
  const present: { [K in Key]?: number } = {}
  if (value !== undefined) present[key] = asNumber(value, `${at}.${key}`)
  return present
}

function readChain(value: unknown, at: string): Chain {
  const fields = asFields(value, at, ['id', 'from', 'to', 'carbonsMin', 'carbonsMax', 'tailToCarbons'])
  return {
    id: asText(fields.id, at),
    from: asText(fields.from, at),
    to: asText(fields.to, at),
    carbonsMin: asNumber(fields.carbonsMin, at),
    carbonsMax: asNumber(fields.carbonsMax, at),
    ...(fields.tailToCarbons === undefined ? {} : { tailToCarbons: asNumber(fields.tailToCarbons, at) }),
  }
}

function readClause(value: unknown, at: string): Clause {
  const fields = asFields(value, at, ['id', 'quote', 'binds'])
  return { id: asText(fields.id, at), quote: asText(fields.quote, at), binds: texts(fields.binds, `${at}.binds`) }
}

function texts(value: unknown, at: string): readonly string[] {
  return asList(value, at).map((one) => asText(one, at))
}
