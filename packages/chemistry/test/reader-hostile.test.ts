import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  findCas,
  readCas,
  readFormula,
  readInchi,
  readInchiKey,
  readMolfile,
  readSmiles,
  readStructure,
} from '../src/index.ts'
import { HOSTILE_SEEDS, HostileInputs } from './hostile-input.ts'

/** The benchmark `hostile.ts` does a million; this many already meet every branch of the readers. */
const INPUTS = 20_000
const SEED = 20_261_124

const READERS = { readSmiles, readInchi, readMolfile, readInchiKey, readFormula, readCas, readStructure }

describe('hostile input', () => {
  it.each(Object.entries(READERS))('%s answers mutated and random text with a value or a refusal', (_, read) => {
    const inputs = new HostileInputs(HOSTILE_SEEDS, SEED)
    for (let index = 0; index < INPUTS; index++) {
      const text = inputs.next()
      const result = read(text)
      if (result.ok) continue
      const { code, message, position } = result.refusal
      expect(code).not.toBe('')
      expect(message.length).toBeLessThan(160)
      if (position !== null && (position < 0 || position > text.length))
        expect.fail(`${JSON.stringify(text)}: ${position}`)
    }
  })

  it('findCas reports places that hold its numbers', () => {
    const inputs = new HostileInputs(HOSTILE_SEEDS, SEED)
    for (let index = 0; index < INPUTS; index++) {
      const text = inputs.next()
      for (const { start, end } of findCas(text)) expect(text.slice(start, end)).toMatch(/^[^\n]{5,20}$/)
    }
  })

  it('a molecule that was read is well formed', () => {
    const inputs = new HostileInputs(HOSTILE_SEEDS, SEED + 1)
    for (let index = 0; index < INPUTS; index++) {
      const result = readStructure(inputs.next())
      if (!result.ok || result.value.format === 'inchikey') continue
      const { element, charge, hydrogens, isotope, aromatic, bondFrom, bondTo, bondOrder } = result.value.molecule
      const size = element.length
      expect([charge.length, hydrogens.length, isotope.length, aromatic.length]).toEqual([size, size, size, size])
      expect([bondTo.length, bondOrder.length]).toEqual([bondFrom.length, bondFrom.length])
      expect(Math.min(0, ...hydrogens, ...isotope)).toBe(0)
      const bonds = new Set(bondFrom.map((from, bond) => [from, bondTo[bond] ?? 0].sort((a, b) => a - b).join()))
      expect(bonds.size).toBe(bondFrom.length)
      for (const atom of [...bondFrom, ...bondTo]) expect(atom >= 0 && atom < size).toBe(true)
    }
  })

  it.each(Object.entries(READERS))('%s survives any Unicode', (_, read) => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => typeof read(text).ok === 'boolean'))
  })

  it('reading one text does not change how the next is read', () => {
    const inputs = new HostileInputs(HOSTILE_SEEDS, SEED + 2)
    const known = 'c1ccc2c(c1)C(=O)N(C2=O)[C@@H]3CCC%10CC3%10'
    const expected = JSON.stringify(readSmiles(known))
    for (let index = 0; index < 2_000; index++) {
      readStructure(inputs.next())
      expect(JSON.stringify(readSmiles(known))).toBe(expected)
    }
  })
})
