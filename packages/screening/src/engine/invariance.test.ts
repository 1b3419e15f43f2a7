import { readSmiles, symbolOf, type Molecule } from '@holdfast/chemistry'
import { builtinLists } from '@holdfast/control-lists'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Screening } from '../model.ts'
import { asOf, engine, screen } from './test-support.ts'

/** Listed chemicals with a structure, read once. */
const lists = builtinLists()
const listed = new Set(
  lists.lists.flatMap((list) => list.entries.flatMap((entry) => entry.members.map((row) => row.substance))),
)
const drawn = lists.substances.flatMap(({ id, smiles }) => {
  const read = listed.has(id) && smiles !== null ? readSmiles(smiles) : null
  return read?.ok === true && smiles !== null ? [{ smiles, molecule: read.value }] : []
})

/** What may not depend on the drawing: everything but atom numbers and the input itself. */
function answer({ verdict, findings }: Screening): unknown {
  return {
    verdict,
    findings: findings.map(({ list, entry, how, certainty, effect }) => [list, entry, how, certainty, effect]),
  }
}

/** The same molecule with its atoms in another order and every bond turned round. */
function reordered(molecule: Molecule, keys: readonly number[]): Molecule {
  const order = molecule.element
    .map((_, atom) => atom)
    .toSorted((left, right) => (keys[left] ?? 0) - (keys[right] ?? 0) || left - right)
  const place = new Map(order.map((atom, at) => [atom, at]))
  const moved = <Value>(values: readonly Value[]): Value[] => order.flatMap((atom) => values.slice(atom, atom + 1))
  return {
    ...molecule,
    element: moved(molecule.element),
    charge: moved(molecule.charge),
    hydrogens: moved(molecule.hydrogens),
    isotope: moved(molecule.isotope),
    aromatic: moved(molecule.aromatic),
    bondFrom: molecule.bondTo.map((atom) => place.get(atom) ?? -1),
    bondTo: molecule.bondFrom.map((atom) => place.get(atom) ?? -1),
  }
}

/** A V2000 molfile without coordinates. Null where the drawing needs what this writer leaves out: charges, isotopes, aromatic bonds. */
function molfileOf(molecule: Molecule): string | null {
  const plain = molecule.charge.every((charge) => charge === 0) && molecule.isotope.every((mass) => mass === 0)
  if (!plain || molecule.bondOrder.some((order) => order === 0 || order === 5) || molecule.element.length > 99)
    return null
  const number = (value: number): string => String(value).padStart(3)
  const atoms = molecule.element.map(
    (element) => `    0.0000    0.0000    0.0000 ${(symbolOf(element) ?? '?').padEnd(3)} 0  0  0  0  0  0`,
  )
  const bonds = molecule.bondFrom.map(
    (from, bond) =>
      `${number(from + 1)}${number((molecule.bondTo[bond] ?? 0) + 1)}${number(molecule.bondOrder[bond] ?? 1)}  0`,
  )
  const counts = `${number(atoms.length)}${number(bonds.length)}  0  0  0  0  0  0  0  0999 V2000`
  return ['', '', '', counts, ...atoms, ...bonds, 'M  END', ''].join('\n')
}

describe('the drawing never decides', () => {
  it('atom order', () => {
    const order = fc.array(fc.integer(), { minLength: 120, maxLength: 120 })
    fc.assert(
      fc.property(fc.constantFrom(...drawn), order, ({ smiles, molecule }, keys) => {
        const moved = engine.screenMolecule(reordered(molecule, keys), { asOf })
        expect(answer(moved), smiles).toEqual(answer(screen({ smiles })))
      }),
      { numRuns: 1_500 },
    )
  })

  it('molfile or SMILES', () => {
    let compared = 0
    for (const { smiles, molecule } of drawn) {
      // Hydrogens that brackets state are not in a plain molfile; nor is configuration.
      if (smiles.includes('[') || molecule.hasStereo) continue
      const molfile = molfileOf(molecule)
      if (molfile === null) continue
      compared += 1
      expect(answer(screen({ molfile })), smiles).toEqual(answer(screen({ smiles })))
    }
    expect(compared).toBeGreaterThan(200)
  })

  it('isotopic labels keep every entry', () => {
    for (const { smiles, molecule } of drawn) {
      const labelled = { ...molecule, isotope: molecule.element.map((element) => (element === 6 ? 13 : 0)) }
      const entriesOf = (screening: Screening) =>
        screening.findings.map(({ list, entry, effect }) => [list, entry, effect])
      expect(entriesOf(engine.screenMolecule(labelled, { asOf })), smiles).toEqual(entriesOf(screen({ smiles })))
    }
  })
})
