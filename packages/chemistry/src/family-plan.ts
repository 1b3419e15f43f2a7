import { atomicNumberOf } from './elements.ts'
import type { Chain, CoreAtom, FamilyDefinition, Site, Substituent } from './family-definition.ts'
import { compileSubstituent } from './family-substituent.ts'
import type { SubstituentTest } from './family-substituent.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'
import { elementBit } from './survey.ts'

/** Why a definition is not usable. Definitions are our own data: a refusal stops the build, not a screening. */
export interface FamilyRefusal {
  readonly code:
    | 'family-malformed'
    | 'family-core-empty'
    | 'family-id-twice'
    | 'family-id-unknown'
    | 'family-element-unknown'
    | 'family-core-disconnected'
    | 'family-part-unbound'
    | 'family-clause-binds-nothing'
  readonly message: string
}

export interface PlannedSite {
  readonly id: string
  readonly takesHydrogen: boolean
  readonly tests: readonly SubstituentTest[]
}

export interface PlannedAtom {
  readonly id: string
  readonly number: number
  readonly hydrogens: readonly number[] | 'any'
  readonly charge: number | 'any'
  /** Place in the plan of the earlier atom that it is reached from; -1 for the first. */
  readonly parent: number
  /** The chain that leads from `parent`, or null for a bond. */
  readonly chain: Chain | null
  /** Places of earlier atoms that it must also be bonded to. */
  readonly closes: readonly number[]
  readonly sites: readonly PlannedSite[]
  readonly closedTo: readonly number[] | null
  readonly degreeMin: number
  readonly degreeMax: number
}

export interface FamilyPlan {
  readonly definition: FamilyDefinition
  readonly atoms: readonly PlannedAtom[]
  readonly clauseOf: ReadonlyMap<string, string>
  readonly alkylated: boolean
  readonly hasNitrogen: boolean
  readonly requiredMask: number
  readonly positiveChargeMin: number
  readonly sizeMin: number
  readonly sizeMax: number
}

/** Parts that clauses may bind although they are not atoms. */
const PSEUDO_PARTS = ['salts', 'exceptEntries']

export function planFamily(definition: FamilyDefinition): Result<FamilyPlan, FamilyRefusal> {
  const fault = firstFault(definition)
  if (fault !== null) return refuse(fault)
  const order = searchOrder(definition)
  if (order.length < definition.core.length) {
    return refuse({ code: 'family-core-disconnected', message: 'Every core atom must be reached by bonds or chains.' })
  }
  const alkylated = definition.salts === 'alkylated-or-protonated'
  const placeOf = new Map(order.map((step, place) => [step.atom.id, place]))
  const atoms = order.map((step, place) => planAtom(definition, step, place, placeOf, alkylated))
  const clauseOf = new Map<string, string>()
  for (const clause of definition.clauses)
    for (const part of clause.binds) if (!clauseOf.has(part)) clauseOf.set(part, clause.id)
  return accept({
    definition,
    atoms,
    clauseOf,
    alkylated,
    hasNitrogen: atoms.some((atom) => atom.number === 7),
    requiredMask: requiredElements(definition),
    positiveChargeMin: atoms.reduce((sum, atom) => sum + (atom.charge === 'any' ? 0 : Math.max(0, atom.charge)), 0),
    ...sizeRange(definition, alkylated),
  })
}

/** Bits of the elements that every match has, as a survey has them: says no to most drawings before the family is compiled. */
export function requiredElements({ core }: FamilyDefinition): number {
  return core.reduce((mask, { element }) => mask | elementBit(atomicNumberOf(element) ?? -1), 0)
}

interface Step {
  readonly atom: CoreAtom
  readonly parent: string | null
  readonly chain: Chain | null
}

function searchOrder(definition: FamilyDefinition): Step[] {
  const byId = new Map(definition.core.map((atom) => [atom.id, atom]))
  const [first] = definition.core
  const steps: Step[] = first === undefined ? [] : [{ atom: first, parent: null, chain: null }]
  const seen = new Set(steps.map((step) => step.atom.id))
  const visit = (from: string, to: string, chain: Chain | null) => {
    const atom = byId.get(to)
    if (atom === undefined || seen.has(to)) return
    seen.add(to)
    steps.push({ atom, parent: from, chain })
  }
  for (let next = 0; next < steps.length; next++) {
    const id = steps[next]?.atom.id ?? ''
    for (const [a, b] of definition.bonds) {
      if (a === id) visit(id, b, null)
      else if (b === id) visit(id, a, null)
    }
    for (const chain of definition.chains ?? []) if (chain.from === id) visit(id, chain.to, chain)
  }
  return steps
}

function planAtom(
  definition: FamilyDefinition,
  step: Step,
  place: number,
  placeOf: ReadonlyMap<string, number>,
  alkylated: boolean,
): PlannedAtom {
  const { atom, parent, chain } = step
  const links = definition.bonds.filter((bond) => bond.includes(atom.id)).map(([a, b]) => (a === atom.id ? b : a))
  const ends = (definition.chains ?? []).filter((candidate) => candidate.from === atom.id || candidate.to === atom.id)
  const sites = definition.sites.filter((site) => site.on === atom.id).map(planSite)
  const fixed = links.length + ends.length
  const open = atom.openExceptElements !== undefined
  const extra = open ? Number.POSITIVE_INFINITY : alkylated && atom.element === 'N' ? 1 : 0
  const { hydrogens } = atom
  return {
    id: atom.id,
    number: atomicNumberOf(atom.element) ?? -1,
    hydrogens: hydrogens === 'any' ? 'any' : typeof hydrogens === 'object' ? hydrogens : [hydrogens ?? 0],
    charge: atom.charge ?? 0,
    parent: parent === null ? -1 : (placeOf.get(parent) ?? -1),
    chain,
    closes: links
      .filter((id) => id !== parent && (placeOf.get(id) ?? place) < place)
      .map((id) => placeOf.get(id) ?? -1),
    sites,
    closedTo: atom.openExceptElements?.map((symbol) => atomicNumberOf(symbol) ?? -1) ?? null,
    degreeMin: fixed + sites.filter((site) => !site.takesHydrogen).length,
    degreeMax: fixed + sites.length + extra,
  }
}

function planSite(site: Site): PlannedSite {
  const tests: SubstituentTest[] = []
  for (const rule of site.anyOf) if (rule.kind !== 'hydrogen') tests.push(compileSubstituent(rule))
  return { id: site.id, takesHydrogen: site.anyOf.some((rule) => rule.kind === 'hydrogen'), tests }
}

function sizeRange(definition: FamilyDefinition, alkylated: boolean): { sizeMin: number; sizeMax: number } {
  const open = definition.core.some((atom) => atom.openExceptElements !== undefined)
  let sizeMin = definition.core.length
  let sizeMax = open || alkylated ? Number.POSITIVE_INFINITY : definition.core.length
  for (const site of definition.sites) {
    sizeMin += Math.min(...site.anyOf.map((rule) => (rule.kind === 'hydrogen' ? 0 : 1)))
    sizeMax += Math.max(...site.anyOf.map(largest))
  }
  for (const chain of definition.chains ?? []) {
    sizeMin += chain.carbonsMin
    sizeMax += Math.max(chain.carbonsMax, chain.tailToCarbons ?? 0)
  }
  return { sizeMin, sizeMax }
}

/** Heavy atoms of the largest acetoxy group: O, C, O, C. */
const FUNCTIONAL_GROUP_ATOMS_MAX = 4

function largest(rule: Substituent): number {
  switch (rule.kind) {
    case 'hydrogen':
      return 0
    case 'atom':
      return 1
    case 'group':
      return 3
    case 'alkyl':
      return Math.max(rule.carbonsMax, rule.askUpToCarbons ?? 0) - (rule.alsoCounted ?? 0)
    case 'functional-alkyl':
      return rule.carbonsMax + FUNCTIONAL_GROUP_ATOMS_MAX
  }
}

function firstFault(definition: FamilyDefinition): FamilyRefusal | null {
  const { core, bonds, sites, chains = [], counterIon, clauses } = definition
  if (core.length === 0) return { code: 'family-core-empty', message: 'A family needs at least one core atom.' }
  const coreIds = new Set(core.map((atom) => atom.id))
  const others = core.filter((atom) => atom.openExceptElements !== undefined).map((atom) => `${atom.id}.others`)
  const parts = [...core, ...sites, ...chains].map((part) => part.id).concat(others, counterIon?.id ?? [])
  const twice = parts.find((id, at) => parts.indexOf(id) !== at)
  if (twice !== undefined) return { code: 'family-id-twice', message: `The id "${twice}" is used twice.` }
  const ends = [...bonds.flat(), ...sites.map((site) => site.on), ...chains.flatMap((chain) => [chain.from, chain.to])]
  const unknown = ends.find((id) => !coreIds.has(id))
  if (unknown !== undefined) return { code: 'family-id-unknown', message: `No core atom has the id "${unknown}".` }
  const symbols = core.map((atom) => atom.element)
  for (const atom of core) symbols.push(...(atom.openExceptElements ?? []))
  for (const site of sites) for (const rule of site.anyOf) if (rule.kind === 'atom') symbols.push(...rule.elements)
  if (counterIon !== undefined) symbols.push(counterIon.element)
  const strange = symbols.find((symbol) => atomicNumberOf(symbol) === undefined)
  if (strange !== undefined) return { code: 'family-element-unknown', message: `"${strange}" is not an element.` }
  const bound = new Set(clauses.flatMap((clause) => clause.binds))
  const loose = parts.find((id) => !bound.has(id))
  if (loose !== undefined) return { code: 'family-part-unbound', message: `No clause binds "${loose}" to the text.` }
  const known = new Set([...parts, ...PSEUDO_PARTS])
  const wild = clauses.find((clause) => clause.binds.length === 0 || clause.binds.some((id) => !known.has(id)))
  if (wild === undefined) return null
  return { code: 'family-clause-binds-nothing', message: `The clause "${wild.id}" binds no part, or an unknown one.` }
}
