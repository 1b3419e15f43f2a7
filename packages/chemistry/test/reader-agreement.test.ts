import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  compareMolecules,
  formulaOf,
  normalise,
  readInchi,
  readMolfile,
  readSmiles,
  type ChemistryRefusal,
  type Molecule,
  type Result,
} from '../src/index.ts'
import { v2000Of, v3000Of } from './molfile-text.ts'
import { STRUCTURE_PAIRS } from './structure-pairs.ts'

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
const REFERENCE = resolve(REPOSITORY, process.env['HOLDFAST_REFERENCE'] ?? '../shared/reference')
const BENCH = resolve(REFERENCE, 'smiles/bench20k.smi')
/** Enough to meet every element and bond of the collection, few enough for every run. */
const ROWS = 3_000

function molecule(result: Result<Molecule, ChemistryRefusal>): Molecule {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`)
  return result.value
}

function same(one: Molecule, other: Molecule): string {
  return compareMolecules(normalise(one), normalise(other))
}

describe('SMILES and InChI', () => {
  it.each(STRUCTURE_PAIRS)('%s', (_, smiles, inchi) => {
    const drawn = molecule(readSmiles(smiles))
    const layered = molecule(readInchi(inchi))
    expect(same(drawn, layered)).toBe('identical')
  })

  it('tell different substances apart', () => {
    const molecules = STRUCTURE_PAIRS.map(([, smiles]) => molecule(readSmiles(smiles)))
    const [water, ammonia] = molecules
    expect(water && ammonia && same(water, ammonia)).toBe('different')
  })
})

describe('SMILES and molfile', () => {
  it.each(STRUCTURE_PAIRS)('%s', (_, smiles) => {
    const drawn = molecule(readSmiles(smiles))
    for (const text of [v2000Of(drawn), v3000Of(drawn)]) {
      const read = molecule(readMolfile(text))
      expect(formulaOf(read)).toBe(formulaOf(drawn))
      expect(read.charge).toEqual(drawn.charge)
      expect(read.isotope).toEqual(drawn.isotope)
      expect(same(drawn, read)).toBe('identical')
    }
  })

  const present = existsSync(BENCH)
  if (!present) process.stdout.write(`skipped: the molecules of ${BENCH} are not there\n`)

  it.skipIf(!present)('thousands of public molecules, in both versions', () => {
    const rows = readFileSync(BENCH, 'utf8').trimEnd().split('\n').slice(0, ROWS)
    let compared = 0
    const differences: string[] = []
    for (const row of rows) {
      const smiles = row.split('\t')[0] ?? ''
      const drawn = molecule(readSmiles(smiles))
      for (const text of [v2000Of(drawn), v3000Of(drawn)]) {
        const read = readMolfile(text)
        if (!read.ok && read.refusal.code === 'structure-too-long') continue
        compared++
        if (!read.ok || formulaOf(read.value) !== formulaOf(drawn)) differences.push(smiles)
      }
    }
    expect(compared).toBeGreaterThan(ROWS * 1.98)
    // Bracket atoms without a charge may state fewer hydrogens than their valence has room for; a molfile without valences cannot.
    expect(differences.filter((smiles) => !/\[[^\]+-]*\]/.test(smiles))).toEqual([])
  })
})
