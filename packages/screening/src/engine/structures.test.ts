import { normalise, readSmiles, surveyMolecule, type Molecule } from '@holdfast/chemistry'
import { builtinLists, type Substance } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import { buildStructureIndex } from './structures.ts'

const substances = builtinLists().substances.filter(({ kind, smiles }) => kind === 'substance' && smiles !== null)

function read(smiles: string): Molecule {
  const molecule = readSmiles(smiles)
  if (!molecule.ok) throw new Error(molecule.refusal.message)
  return molecule.value
}

function found(index: ReturnType<typeof buildStructureIndex>, smiles: string): readonly Substance[] {
  const molecule = read(smiles)
  if (!index.mayMatch(molecule, surveyMolecule(molecule))) return []
  return index.match(normalise(molecule)).map(({ substance }) => substance)
}

describe('the index of structures', () => {
  it('finds every known substance by its own drawing', () => {
    const index = buildStructureIndex(substances)
    expect(substances.filter((substance) => !found(index, substance.smiles ?? '').includes(substance))).toEqual([])
  })

  it.each([
    ['a hydrate', 'OC(=O)C(=O)O', 'O.O.O=C(O)C(=O)O', 'C2H6O6'],
    ['two molecules in one crystal', 'CCO', 'OCC.CCO', 'C4H12O2'],
    ['ions that make a molecule', 'F[Al](F)F', '[Al+3].[F-].[F-].[F-]', 'AlF3'],
  ])('finds %s by a drawing of its one kind of part', (_, drawing, smiles, of) => {
    const [some] = substances
    if (some === undefined) throw new Error('no substances')
    const matched = (formula: string | null): number =>
      buildStructureIndex([{ ...some, smiles, formula }]).match(normalise(read(drawing))).length
    expect([matched(of), matched(null)]).toEqual([1, 1])
  })

  it('answers a drawing of one part alike before and after one of several parts', () => {
    const index = buildStructureIndex(substances)
    const drawings = substances.flatMap(({ smiles }) => (smiles === null || smiles.includes('.') ? [] : [smiles]))
    const before = drawings.map((smiles) => found(index, smiles))
    found(index, 'CCO.Cl')
    expect(drawings.map((smiles) => found(index, smiles))).toEqual(before)
  })
})
