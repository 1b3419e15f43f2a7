import type { CoreAtom, FamilyDefinition, Site, Substituent } from '@holdfast/chemistry'

/** A definition with one thing loosened, tightened or dropped. */
export interface Mutation {
  readonly what: string
  readonly definition: FamilyDefinition
}

/** An element that a reader might take for another. */
const SIBLING: Readonly<Record<string, string>> = { C: 'N', N: 'C', O: 'S', S: 'O', F: 'Cl', Cl: 'Br', P: 'As' }

export function mutations(definition: FamilyDefinition): Mutation[] {
  return [
    ...definition.sites.flatMap((site, at) => siteMutations(definition, site, at)),
    ...definition.core.flatMap((atom, at) => coreMutations(definition, atom, at)),
    ...chainMutations(definition),
    ...ruleMutations(definition),
    ...clauseMutations(definition),
  ].map(({ what, definition: mutant }) => ({ what, definition: rebound(mutant) }))
}

/** Clauses follow the parts, so that a mutant is judged by its answers and not refused for its bookkeeping. */
function rebound(definition: FamilyDefinition): FamilyDefinition {
  const { core, sites, chains = [], counterIon } = definition
  const others = core.filter((atom) => atom.openExceptElements !== undefined).map((atom) => `${atom.id}.others`)
  const parts = [...core, ...sites, ...chains].map((part) => part.id).concat(others, counterIon?.id ?? [], 'salts')
  return { ...definition, clauses: [{ id: 'all', quote: 'all', binds: parts }] }
}

function siteMutations(definition: FamilyDefinition, site: Site, at: number): Mutation[] {
  const withRules = (what: string, anyOf: readonly Substituent[]): Mutation => ({
    what: `${site.id}: ${what}`,
    definition: { ...definition, sites: definition.sites.with(at, { ...site, anyOf }) },
  })
  const found: Mutation[] = [
    withRules('any alkyl', [...site.anyOf, { kind: 'alkyl', carbonsMax: 40, cyclo: true }]),
    { what: `${site.id}: dropped`, definition: { ...definition, sites: definition.sites.toSpliced(at, 1) } },
  ]
  const hydrogen = site.anyOf.findIndex((rule) => rule.kind === 'hydrogen')
  if (hydrogen >= 0) found.push(withRules('no hydrogen', site.anyOf.toSpliced(hydrogen, 1)))
  else found.push(withRules('or hydrogen', [...site.anyOf, { kind: 'hydrogen' }]))
  for (const [index, rule] of site.anyOf.entries()) {
    for (const [what, changed] of ruleVariants(rule)) found.push(withRules(what, site.anyOf.with(index, changed)))
  }
  return found
}

function ruleVariants(rule: Substituent): (readonly [string, Substituent])[] {
  switch (rule.kind) {
    case 'hydrogen':
      return []
    case 'group':
      return rule.names.map((name) => [`without ${name}`, { ...rule, names: rule.names.filter((one) => one !== name) }])
    case 'atom':
      return rule.elements.map((symbol) => [
        `without ${symbol}`,
        { ...rule, elements: rule.elements.filter((one) => one !== symbol) },
      ])
    case 'alkyl':
      return alkylVariants(rule)
    case 'functional-alkyl':
      return [
        ['one carbon more', { ...rule, carbonsMax: rule.carbonsMax + 1 }],
        ['one carbon fewer', { ...rule, carbonsMax: rule.carbonsMax - 1 }],
        ['one position more', { ...rule, positionMax: rule.positionMax + 1 }],
        ['one position fewer', { ...rule, positionMax: rule.positionMax - 1 }],
        ...rule.groups.map((group): readonly [string, Substituent] => [
          `without ${group}`,
          { ...rule, groups: rule.groups.filter((one) => one !== group) },
        ]),
      ]
  }
}

function alkylVariants(rule: Extract<Substituent, { kind: 'alkyl' }>): (readonly [string, Substituent])[] {
  const variants: (readonly [string, Substituent])[] = [
    ['one carbon more', { ...rule, carbonsMax: rule.carbonsMax + 1 }],
    ['one carbon fewer', { ...rule, carbonsMax: rule.carbonsMax - 1 }],
    ['at least two carbons', { ...rule, carbonsMin: 2 + (rule.alsoCounted ?? 0) }],
    ['cycloalkyl the other way', { ...rule, cyclo: !rule.cyclo }],
  ]
  if (rule.askUpToCarbons !== undefined) {
    variants.push(['asks one carbon more', { ...rule, askUpToCarbons: rule.askUpToCarbons + 1 }])
    variants.push(['never asks', { ...rule, askUpToCarbons: rule.carbonsMax }])
  }
  if (rule.alsoCounted !== undefined) variants.push(['counts the substituent only', { ...rule, alsoCounted: 0 }])
  return variants
}

function coreMutations(definition: FamilyDefinition, atom: CoreAtom, at: number): Mutation[] {
  const withAtom = (what: string, changed: CoreAtom): Mutation => ({
    what: `${atom.id}: ${what}`,
    definition: { ...definition, core: definition.core.with(at, changed) },
  })
  const found: Mutation[] = []
  const sibling = SIBLING[atom.element]
  if (sibling !== undefined)
    found.push(withAtom(`${sibling} in place of ${atom.element}`, { ...atom, element: sibling }))
  if (atom.openExceptElements !== undefined) {
    found.push(withAtom('open to all', { ...atom, openExceptElements: [] }))
    found.push(withAtom('closed to chlorine', { ...atom, openExceptElements: [...atom.openExceptElements, 'Cl'] }))
    found.push(withAtom('no hydrogens', { ...atom, hydrogens: 0 }))
    found.push(withAtom('no charge', { ...atom, charge: 0 }))
  }
  // Only where a printed hydrogen can make room: elsewhere the printed bonds fill the valence.
  if (typeof atom.hydrogens === 'number') {
    found.push(withAtom('open', { ...atom, hydrogens: 'any', openExceptElements: [] }))
    found.push(withAtom('a hydrogen fewer', { ...atom, hydrogens: atom.hydrogens - 1 }))
  }
  return found
}

function openToAll(atom: CoreAtom): CoreAtom {
  return { ...atom, openExceptElements: [] }
}

function chainMutations(definition: FamilyDefinition): Mutation[] {
  const chains = definition.chains ?? []
  return chains.flatMap((chain, at) =>
    [
      { ...chain, carbonsMax: chain.carbonsMax + 1 },
      { ...chain, carbonsMax: chain.carbonsMax - 1 },
      { ...chain, carbonsMin: chain.carbonsMin + 1 },
    ].map((changed) => ({
      what: `${chain.id}: ${changed.carbonsMin} to ${changed.carbonsMax} carbons`,
      definition: { ...definition, chains: chains.with(at, changed) },
    })),
  )
}

function ruleMutations(definition: FamilyDefinition): Mutation[] {
  const found: Mutation[] = []
  for (const salts of ['none', 'protonated', 'alkylated-or-protonated', 'own-words'] as const) {
    if (salts !== definition.salts) found.push({ what: `salts: ${salts}`, definition: { ...definition, salts } })
  }
  const { question, counterIon, ...bare } = definition
  if (question !== undefined) {
    const rest = counterIon === undefined ? bare : { ...bare, counterIon }
    found.push({ what: 'asks nothing', definition: rest })
  }
  if (counterIon !== undefined) {
    const rest = question === undefined ? bare : { ...bare, question }
    found.push({ what: 'any counter-ion', definition: { ...rest, salts: 'own-words' } })
    found.push({ what: 'one counter-ion', definition: { ...definition, counterIon: { ...counterIon, count: 1 } } })
    found.push({ what: 'chloride', definition: { ...definition, counterIon: { ...counterIon, element: 'Cl' } } })
  }
  const loose = definition.core.map((atom) => (atom.element === 'C' ? { ...atom, hydrogens: 'any' as const } : atom))
  if (definition.core.some((atom) => atom.element === 'C' && atom.hydrogens !== undefined)) {
    found.push({ what: 'any hydrogens on carbon', definition: { ...definition, core: loose } })
  }
  return found
}

/** The phrase is ignored: what it binds is taken out of the definition. */
function clauseMutations(definition: FamilyDefinition): Mutation[] {
  return definition.clauses.map((clause) => {
    const gone = (id: string) => clause.binds.includes(id)
    const { counterIon, ...bare } = definition
    return {
      what: `clause ${clause.id} dropped`,
      definition: {
        ...bare,
        ...(counterIon === undefined || gone(counterIon.id) ? {} : { counterIon }),
        core: definition.core
          .filter((atom) => !gone(atom.id))
          .map((atom) => (gone(`${atom.id}.others`) ? openToAll(atom) : atom)),
        bonds: definition.bonds.filter((bond) => !bond.some(gone)),
        sites: definition.sites.filter((site) => !gone(site.id) && !gone(site.on)),
        ...(definition.chains === undefined ? {} : { chains: definition.chains.filter((chain) => !gone(chain.id)) }),
        salts: gone('salts') ? ('none' as const) : definition.salts,
        clauses: definition.clauses.filter((other) => other !== clause),
      },
    }
  })
}
