import { describe, expect, it } from 'vitest'
import type { CoreAtom, FamilyDefinition } from './family-definition.ts'
import { compileFamily } from './family.ts'
import type { FamilyMatcher } from './family.ts'
import type { Molecule } from './molecule.ts'
import { readSmiles } from './smiles.ts'
import { surveyMolecule } from './survey.ts'
import { normalise } from './view.ts'
import type { NormalisedMolecule } from './view.ts'

/** Ethers of a small and a long alkyl group: an invented family, so that the matcher is tested apart from any law. */
const ETHERS: FamilyDefinition = {
  core: [{ id: 'O', element: 'O' }],
  bonds: [],
  sites: [
    { id: 'small', on: 'O', anyOf: [{ kind: 'group', names: ['Me', 'i-Pr'] }] },
    { id: 'long', on: 'O', anyOf: [{ kind: 'alkyl', carbonsMin: 3, carbonsMax: 5, askUpToCarbons: 6, cyclo: true }] },
  ],
  salts: 'none',
  clauses: [
    { id: 'ether', quote: 'ethers', binds: ['O'] },
    { id: 'small', quote: 'of methyl or isopropyl', binds: ['small'] },
    { id: 'long', quote: 'with C3 to C5', binds: ['long'] },
  ],
}

function compile(definition: FamilyDefinition): FamilyMatcher {
  const compiled = compileFamily(definition)
  if (!compiled.ok) throw new Error(compiled.refusal.message)
  return compiled.value
}

function read(smiles: string): NormalisedMolecule {
  const molecule = readSmiles(smiles)
  if (!molecule.ok) throw new Error(`${smiles}: ${molecule.refusal.message}`)
  return normalise(molecule.value)
}

const ethers = compile(ETHERS)

describe('family matcher', () => {
  it('tries both assignments of symmetrical sites and reports the lowest atoms first', () => {
    const result = ethers.match(read('CC(C)OC(C)C'))
    expect(result.outcome === 'match' && [...result.atoms]).toEqual([
      ['ether', [3]],
      ['small', [0, 1, 2]],
      ['long', [4, 5, 6]],
    ])
    expect(ethers.matches(read('CCCCOC'))).toBe(true)
    expect(ethers.matches(read('COCCCC'))).toBe(true)
  })

  it('prefers the assignment with the fewest questions', () => {
    const two = compile({
      ...ETHERS,
      sites: ETHERS.sites.map((site) => ({
        ...site,
        anyOf: [{ kind: 'alkyl', carbonsMax: site.id === 'long' ? 5 : 1, askUpToCarbons: 5, cyclo: true }],
      })),
    })
    const result = two.match(read('CCCOC'))
    expect(result.outcome === 'match' && result.questions).toEqual([])
  })

  it('asks where the definition leaves a choice', () => {
    const questions = (smiles: string) => {
      const result = ethers.match(read(smiles))
      return result.outcome === 'match' ? result.questions.length : null
    }
    expect(questions('COCCCCC')).toBe(0)
    expect(questions('COCCCCCC')).toBe(1)
    expect(questions('COCCCCCCC')).toBeNull()
    expect(questions('COC1CC1')).toBe(0)
    expect(questions('COC12CC1C2')).toBe(1)
  })

  it('matches any fragment and says which', () => {
    const result = ethers.match(read('[Na+].[Cl-].CC(C)OC(C)C.O'))
    expect(result.outcome === 'match' && [result.fragment, result.views]).toEqual([
      2,
      ['counter-ion-removed', 'solvent-removed'],
    ])
  })

  it('names the clause that failed only when it is asked and only when it is one', () => {
    expect(ethers.match(read('COCC'))).toEqual({ outcome: 'miss', failedClause: null, because: '' })
    expect(ethers.explainMiss(read('COCC'))).toEqual({
      outcome: 'miss',
      failedClause: 'long',
      because: 'The group has 2 carbons; the text asks at least 3.',
    })
    expect(ethers.explainMiss(read('CCOCC')).failedClause).toBeNull()
    expect(ethers.explainMiss(read('CCCC')).failedClause).toBeNull()
  })

  it('rules out by elements and fragment sizes without being wrong', () => {
    const could = (smiles: string) => {
      const molecule = readSmiles(smiles)
      return molecule.ok && ethers.couldMatch(surveyMolecule(molecule.value))
    }
    expect([could('CCCOC'), could('CCCSC'), could('CO'), could('C'.repeat(12) + 'OC'), could('CCCOC.CCCCN')]).toEqual([
      true,
      false,
      false,
      false,
      true,
    ])
  })
})

describe('definitions that do not hold together are refused', () => {
  it.each([
    ['family-core-empty', { ...ETHERS, core: [] }],
    ['family-id-twice', { ...ETHERS, core: [...ETHERS.core, { id: 'small', element: 'C' }] }],
    ['family-id-unknown', { ...ETHERS, bonds: [['O', 'X'] as const] }],
    ['family-element-unknown', { ...ETHERS, core: [{ id: 'O', element: 'Xx' }] }],
    ['family-core-disconnected', disconnected()],
    ['family-part-unbound', { ...ETHERS, clauses: ETHERS.clauses.slice(1) }],
    ['family-clause-binds-nothing', { ...ETHERS, clauses: [...ETHERS.clauses, { id: 'x', quote: 'x', binds: [] }] }],
  ])('%s', (code, definition: FamilyDefinition) => {
    const result = compileFamily(definition)
    expect(result.ok ? 'accepted' : result.refusal.code).toBe(code)
  })

  function disconnected(): FamilyDefinition {
    const clauses = [...ETHERS.clauses, { id: 'c', quote: 'c', binds: ['C'] }]
    return { ...ETHERS, core: [...ETHERS.core, { id: 'C', element: 'C' }], clauses }
  }
})

describe('hostile structures', () => {
  const chain: FamilyDefinition = {
    core: Array.from({ length: 12 }, (_, at) => ({ id: `S${at}`, element: 'S', hydrogens: 'any', charge: 'any' })),
    bonds: Array.from({ length: 11 }, (_, at) => [`S${at}`, `S${at + 1}`] as const),
    sites: [],
    salts: 'own-words',
    clauses: [{ id: 'all', quote: 'all', binds: Array.from({ length: 12 }, (_, at) => `S${at}`) }],
  }

  it('a search without end is a question, never a miss', () => {
    const opened = (atom: CoreAtom): CoreAtom => ({ ...atom, openExceptElements: ['C'] })
    const open = { ...chain, core: chain.core.map(opened) }
    const bound = open.core.flatMap((atom) => [atom.id, `${atom.id}.others`])
    const matcher = compile({ ...open, clauses: [{ id: 'all', quote: 'all', binds: bound }] })
    // Eleven sulfurs, each bonded to all others: every path of eleven exists, none of twelve.
    const result = matcher.match(normalise(complete(12 - 1, 2)))
    expect(result.outcome === 'match' && result.questions).toEqual([
      'The structure is too symmetrical to be decided within the limit of steps.',
    ])
  })

  it.each([
    ['2,000 carbons', `COC${'C'.repeat(1_990)}`],
    ['crowded oxygens', `C${'O(C)'.repeat(400)}`],
    ['long alkyl groups everywhere', `C${'CCCCCCCCCOC'.repeat(150)}`],
    ['many fragments', Array.from({ length: 190 }, () => 'CCCOC(C)C').join('.')],
  ])('%s are answered quickly', (_, smiles) => {
    const view = read(smiles)
    // The best of several runs, because other work shares the machine.
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now()
      ethers.match(view)
      ethers.explainMiss(view)
      return performance.now() - started
    })
    expect(Math.min(...times)).toBeLessThan(25)
  })

  /** As many pairs of this graph are bonded as there are; a second part makes the fragment large enough. */
  function complete(size: number, tail: number): Molecule {
    const atoms = Array.from({ length: size + tail }, (_, at) => at)
    const pairs = atoms.flatMap((a) =>
      atoms.filter((b) => b > a && (b < size || b === a + 1)).map((b): [number, number] => [a, b]),
    )
    return {
      element: atoms.map((at) => (at < size ? 16 : 9)),
      charge: atoms.map(() => 0),
      hydrogens: atoms.map(() => 0),
      isotope: atoms.map(() => 0),
      aromatic: atoms.map(() => false),
      bondFrom: pairs.map(([a]) => a),
      bondTo: pairs.map(([, b]) => b),
      bondOrder: pairs.map(() => 1 as const),
      hasStereo: false,
    }
  }
})
