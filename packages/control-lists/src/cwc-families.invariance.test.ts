import { readFileSync } from 'node:fs'
import { compileFamily, normalise, readInchi, readMolfile, readSmiles, symbolOf } from '@holdfast/chemistry'
import type { FamilyMatcher, Molecule } from '@holdfast/chemistry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { CWC_BOUNDARY_ROWS } from '../test/cwc-boundary-rows.ts'
import { readFamilyDefinition } from './family-shape.ts'
import { asFields, asList } from './shape.ts'

const TEXT = readFileSync(new URL('../lists/cwc/families.yaml', import.meta.url), 'utf8')
const MATCHERS: readonly (readonly [string, FamilyMatcher])[] = Object.entries(
  asFields(parse(TEXT), 'families'),
).flatMap(([entry, list]) =>
  asList(list, entry).map((one): readonly [string, FamilyMatcher] => {
    const compiled = compileFamily(readFamilyDefinition(one, entry))
    if (!compiled.ok) throw new Error(compiled.refusal.message)
    return [entry, compiled.value]
  }),
)

function read(smiles: string): Molecule {
  const molecule = readSmiles(smiles)
  if (!molecule.ok) throw new Error(`${smiles}: ${molecule.refusal.message}`)
  return molecule.value
}

/** What every family says of a drawing: entries with the number of questions. */
function answers(molecule: Molecule): string {
  const normalised = normalise(molecule)
  return MATCHERS.map(([entry, matcher]) => {
    const result = matcher.match(normalised)
    return result.outcome === 'match' ? `${entry}:${result.questions.length}` : ''
  }).join(' ')
}

interface Draft {
  readonly element: number[]
  readonly charge: number[]
  readonly hydrogens: number[]
  readonly isotope: number[]
  readonly bonds: { from: number; to: number; order: Molecule['bondOrder'][number] }[]
}

function draft(molecule: Molecule): Draft {
  return {
    element: [...molecule.element],
    charge: [...molecule.charge],
    hydrogens: [...molecule.hydrogens],
    isotope: [...molecule.isotope],
    bonds: molecule.bondFrom.map((from, at) => ({
      from,
      to: molecule.bondTo[at] ?? 0,
      order: molecule.bondOrder[at] ?? 1,
    })),
  }
}

function finished(change: Draft, hasStereo = false): Molecule {
  const { element, charge, hydrogens, isotope, bonds } = change
  return {
    element,
    charge,
    hydrogens,
    isotope,
    aromatic: element.map(() => false),
    bondFrom: bonds.map((bond) => bond.from),
    bondTo: bonds.map((bond) => bond.to),
    bondOrder: bonds.map((bond) => bond.order),
    hasStereo,
  }
}

function withAtomOrder(molecule: Molecule, keys: readonly number[]): Molecule {
  const order = molecule.element.map((_, atom) => atom).sort((a, b) => (keys[a] ?? a) - (keys[b] ?? b))
  const place = order.map((_, atom) => order.indexOf(atom))
  const from = draft(molecule)
  return finished({
    element: order.map((atom) => from.element[atom] ?? 0),
    charge: order.map((atom) => from.charge[atom] ?? 0),
    hydrogens: order.map((atom) => from.hydrogens[atom] ?? 0),
    isotope: order.map((atom) => from.isotope[atom] ?? 0),
    bonds: from.bonds
      .map((bond) => ({ order: bond.order, from: place[bond.to] ?? 0, to: place[bond.from] ?? 0 }))
      .reverse(),
  })
}

/** Every hydrogen an atom of its own, as molfiles often have them; `mass` 2 makes them deuterium. */
function withDrawnHydrogens(molecule: Molecule, mass: number): Molecule {
  const change = draft(molecule)
  const size = change.element.length
  for (let atom = 0; atom < size; atom++) {
    for (let count = change.hydrogens[atom] ?? 0; count > 0; count--) {
      change.bonds.push({ from: change.element.length, to: atom, order: 1 })
      change.element.push(1)
      change.charge.push(0)
      change.hydrogens.push(0)
      change.isotope.push(mass)
    }
    change.hydrogens[atom] = 0
  }
  return finished(change)
}

/** Double bonds from P and S drawn as charges; nothing else about the drawing changes. */
function withSeparatedCharges(molecule: Molecule): Molecule {
  const change = draft(molecule)
  for (const bond of change.bonds) {
    for (const [centre, end] of [
      [bond.from, bond.to],
      [bond.to, bond.from],
    ] as const) {
      if (bond.order !== 2 || change.element[centre] !== 15) continue
      bond.order = 1
      change.charge[centre] = (change.charge[centre] ?? 0) + 1
      change.charge[end] = (change.charge[end] ?? 0) - 1
    }
  }
  return finished(change)
}

function molfile(molecule: Molecule): string {
  const { element, charge, hydrogens, bondFrom, bondTo, bondOrder } = withDrawnHydrogens(molecule, 0)
  if (hydrogens.some((count) => count > 0)) throw new Error('hydrogens left')
  const cell = (value: number) => String(value).padStart(3)
  const lines = ['', '  drawn', '', `${cell(element.length)}${cell(bondFrom.length)}  0  0  0  0  0  0  0  0999 V2000`]
  for (const number of element) {
    lines.push(
      `    0.0000    0.0000    0.0000 ${(symbolOf(number) ?? '').padEnd(3)} 0  0  0  0  0  0  0  0  0  0  0  0`,
    )
  }
  for (const [at, from] of bondFrom.entries()) {
    const order = bondOrder[at] === 5 ? 4 : (bondOrder[at] ?? 1)
    lines.push(`${cell(from + 1)}${cell((bondTo[at] ?? 0) + 1)}${cell(order)}  0  0  0  0`)
  }
  for (const [atom, value] of charge.entries()) {
    if (value !== 0) lines.push(`M  CHG  1 ${cell(atom + 1)} ${cell(value)}`)
  }
  return [...lines, 'M  END', ''].join('\n')
}

const ROWS = CWC_BOUNDARY_ROWS
/** 1.A.16 rows are large and alike: every sixth of them is enough here. */
const SAMPLE = ROWS.filter((row, at) => row.entry !== '1.A.16' || at % 6 === 0)

describe('family answers do not depend on the drawing', () => {
  it('atom order', () => {
    const row = fc.constantFrom(...SAMPLE)
    fc.assert(
      fc.property(row, fc.array(fc.nat(), { minLength: 90, maxLength: 90 }), ({ smiles }, keys) => {
        expect(answers(withAtomOrder(read(smiles), keys)), smiles).toBe(answers(read(smiles)))
      }),
      { numRuns: 1_500 },
    )
  })

  it('hydrogens drawn or not, deuterium or not, isotopes, stereo, bond orders', () => {
    for (const { smiles } of SAMPLE) {
      const molecule = read(smiles)
      const expected = answers(molecule)
      expect(answers(withDrawnHydrogens(molecule, 0)), smiles).toBe(expected)
      expect(answers(withDrawnHydrogens(molecule, 2)), smiles).toBe(expected)
      const heavy = { ...draft(molecule), isotope: molecule.element.map((number) => (number === 6 ? 13 : 0)) }
      expect(answers(finished(heavy, true)), smiles).toBe(expected)
      const unordered = draft(molecule)
      for (const bond of unordered.bonds) bond.order = 0
      expect(answers(finished(unordered)), smiles).toBe(expected)
    }
  })

  it('charges drawn apart', () => {
    for (const { smiles } of SAMPLE) {
      expect(answers(withSeparatedCharges(read(smiles))), smiles).toBe(answers(read(smiles)))
    }
  })

  it('molfile and SMILES', () => {
    for (const { smiles } of SAMPLE) {
      const drawn = readMolfile(molfile(read(smiles)))
      if (!drawn.ok) throw new Error(`${smiles}: ${drawn.refusal.message}`)
      expect(answers(drawn.value), smiles).toBe(answers(read(smiles)))
    }
  })

  it('water of hydration', () => {
    for (const { smiles } of SAMPLE) expect(answers(read(`O.${smiles}.O`)), smiles).toBe(answers(read(smiles)))
  })

  it('a salt beside it, except where the text prints the counter-ion', () => {
    for (const { entry, smiles } of SAMPLE) {
      if (entry !== '1.A.16') expect(answers(read(`${smiles}.[Na+].[Cl-]`)), smiles).toBe(answers(read(smiles)))
    }
  })

  it.each([
    ['CC(C)OP(C)(=O)F', 'InChI=1S/C4H10FO2P/c1-4(2)7-8(3,5)6/h4H,1-3H3'],
    ['CCOP(=O)(C#N)N(C)C', 'InChI=1S/C5H11N2O2P/c1-4-9-10(8,5-6)7(2)3/h4H2,1-3H3'],
    ['CCOP(C)(=O)SCCN(C(C)C)C(C)C', 'InChI=1S/C11H26NO2PS/c1-7-14-15(6,13)16-9-8-12(10(2)3)11(4)5/h10-11H,7-9H2,1-6H3'],
    ['CCOP(C)OCCN(C(C)C)C(C)C', 'InChI=1S/C11H26NO2P/c1-7-13-15(6)14-9-8-12(10(2)3)11(4)5/h10-11H,7-9H2,1-6H3'],
    ['COP(C)(=O)OC', 'InChI=1S/C3H9O3P/c1-5-7(3,4)6-2/h1-3H3'],
    ['CP(=O)(O)O', 'InChI=1S/CH5O3P/c1-5(2,3)4/h1H3,(H2,2,3,4)'],
    ['CCN(CC)CCCl.Cl', 'InChI=1S/C6H14ClN.ClH/c1-3-8(4-2)6-5-7;/h3-6H2,1-2H3;1H'],
    ['CN(C)CCS', 'InChI=1S/C4H11NS/c1-5(2)3-4-6/h6H,3-4H2,1-2H3'],
  ])('InChI and SMILES of %s', (smiles, inchi) => {
    const molecule = readInchi(inchi)
    if (!molecule.ok) throw new Error(molecule.refusal.message)
    expect(answers(molecule.value)).toBe(answers(read(smiles)))
    expect(answers(molecule.value)).toContain(':0')
  })
})
