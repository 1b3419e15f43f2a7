import type { FamilyDefinition } from './family-definition.ts'

type Test = (value: unknown) => boolean

/** Whether a value from a caller without types has the form of a definition; what it means is checked after this. */
export function isFamilyDefinition(value: unknown): value is FamilyDefinition {
  return has(value, {
    core: listOf((atom) => has(atom, { id: isText, element: isText, openExceptElements: optional(listOf(isText)) })),
    bonds: listOf((bond) => Array.isArray(bond) && bond.length === 2 && bond.every(isText)),
    sites: listOf((site) => has(site, { id: isText, on: isText, anyOf: listOf(isSubstituent) })),
    chains: optional(listOf((chain) => has(chain, CHAIN))),
    counterIon: optional((ion) => has(ion, { id: isText, element: isText, count: isNumber })),
    clauses: listOf((clause) => has(clause, { id: isText, quote: isText, binds: listOf(isText) })),
  })
}

const isText: Test = (value) => typeof value === 'string'
const isNumber: Test = (value) => Number.isFinite(value)
const CHAIN: Readonly<Record<string, Test>> = {
  id: isText,
  from: isText,
  to: isText,
  carbonsMin: isNumber,
  carbonsMax: isNumber,
}

/** What each kind of substituent must state beside its kind. */
const SUBSTITUENTS: ReadonlyMap<unknown, Readonly<Record<string, Test>>> = new Map([
  ['hydrogen', {}],
  ['group', { names: listOf(isText) }],
  ['atom', { elements: listOf(isText) }],
  ['alkyl', { carbonsMax: isNumber }],
  ['functional-alkyl', { carbonsMax: isNumber, positionMax: isNumber, groups: listOf(isText) }],
])

function isSubstituent(value: unknown): boolean {
  const tests = typeof value === 'object' && value !== null ? SUBSTITUENTS.get(Reflect.get(value, 'kind')) : undefined
  return tests !== undefined && has(value, tests)
}

function has(value: unknown, tests: Readonly<Record<string, Test>>): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(tests).every(([name, test]) => test(Reflect.get(value, name)))
}

function listOf(test: Test): Test {
  return (value) => Array.isArray(value) && value.every(test)
}

function optional(test: Test): Test {
  return (value) => value === undefined || test(value)
}
