import type { Chain, Clause, CoreAtom, FamilyDefinition, Site, Substituent } from '@holdfast/chemistry'
import { asBoolean, asFields, asList, asNumber, asOneOf, asText, ShapeFailure } from './shape.ts'

const GROUPS = ['Me', 'Et', 'n-Pr', 'i-Pr'] as const
const SALTS = ['none', 'protonated', 'alkylated-or-protonated'] as const

/** Reads a family definition from YAML or from the artefact: one reader, so that both mean the same. Unknown keys are refused. */
export function readFamilyDefinition(value: unknown, at: string): FamilyDefinition {
  const fields = asFields(value, at, ['core', 'bonds', 'sites', 'chains', 'salts', 'clauses'])
  const chains = fields.chains
  return {
    core: asList(fields.core, `${at}.core`).map((atom, index) => readCoreAtom(atom, `${at}.core[${index}]`)),
    bonds: asList(fields.bonds, `${at}.bonds`).map((bond, index) => readBond(bond, `${at}.bonds[${index}]`)),
    sites: asList(fields.sites, `${at}.sites`).map((site, index) => readSite(site, `${at}.sites[${index}]`)),
    ...(chains === undefined
      ? {}
      : { chains: asList(chains, `${at}.chains`).map((chain, index) => readChain(chain, `${at}.chains[${index}]`)) }),
    salts: asOneOf(fields.salts, SALTS, `${at}.salts`),
    clauses: asList(fields.clauses, `${at}.clauses`).map((one, index) => readClause(one, `${at}.clauses[${index}]`)),
  }
}

function readCoreAtom(value: unknown, at: string): CoreAtom {
  const fields = asFields(value, at, ['id', 'element', 'hydrogens', 'charge', 'openExceptElements'])
  return {
    id: asText(fields.id, at),
    element: asText(fields.element, at),
    ...(fields.hydrogens === undefined ? {} : { hydrogens: readHydrogens(fields.hydrogens, at) }),
    ...(fields.charge === undefined ? {} : { charge: asNumber(fields.charge, at) }),
    ...(fields.openExceptElements === undefined
      ? {}
      : { openExceptElements: texts(fields.openExceptElements, `${at}.openExceptElements`) }),
  }
}

function readHydrogens(value: unknown, at: string): number | readonly number[] {
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

function readSubstituent(value: unknown, at: string): Substituent {
  const kind = asOneOf(asFields(value, at).kind, ['hydrogen', 'group', 'atom', 'alkyl'], `${at}.kind`)
  if (kind === 'hydrogen') {
    asFields(value, at, ['kind'])
    return { kind }
  }
  if (kind === 'group') {
    const fields = asFields(value, at, ['kind', 'names'])
    return { kind, names: asList(fields.names, at).map((name) => asOneOf(name, GROUPS, `${at}.names`)) }
  }
  if (kind === 'atom') {
    const fields = asFields(value, at, ['kind', 'elements', 'hydrogens'])
    const hydrogens = fields.hydrogens === undefined ? {} : { hydrogens: asNumber(fields.hydrogens, at) }
    return { kind, elements: texts(fields.elements, `${at}.elements`), ...hydrogens }
  }
  const fields = asFields(value, at, ['kind', 'carbonsMax', 'carbonsMin', 'cyclo', 'askUpToCarbons'])
  return {
    kind,
    carbonsMax: asNumber(fields.carbonsMax, at),
    ...(fields.carbonsMin === undefined ? {} : { carbonsMin: asNumber(fields.carbonsMin, at) }),
    cyclo: asBoolean(fields.cyclo, `${at}.cyclo`),
    ...(fields.askUpToCarbons === undefined ? {} : { askUpToCarbons: asNumber(fields.askUpToCarbons, at) }),
  }
}

function readChain(value: unknown, at: string): Chain {
  const fields = asFields(value, at, ['id', 'from', 'to', 'carbonsMin', 'carbonsMax'])
  return {
    id: asText(fields.id, at),
    from: asText(fields.from, at),
    to: asText(fields.to, at),
    carbonsMin: asNumber(fields.carbonsMin, at),
    carbonsMax: asNumber(fields.carbonsMax, at),
  }
}

function readClause(value: unknown, at: string): Clause {
  const fields = asFields(value, at, ['id', 'quote', 'binds'])
  return { id: asText(fields.id, at), quote: asText(fields.quote, at), binds: texts(fields.binds, `${at}.binds`) }
}

function texts(value: unknown, at: string): readonly string[] {
  return asList(value, at).map((one) => asText(one, at))
}
