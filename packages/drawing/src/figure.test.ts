import { readSmiles } from '@holdfast/chemistry'
import { expect, test } from 'vitest'
import { DEPICTED_ATOMS_MAX, depict } from './depiction.ts'
import { figureOf, svgOf } from './index.ts'

const marks = new Map([[2, { letter: 'b', colour: 1 }]])

test('an atom is drawn under the number by which reasons name it', () => {
  for (const smiles of [
    'COP(C)(=O)OC',
    '[2H]C([2H])([2H])P(=O)(F)OC(C)C',
    'O=C1c2ccccc2C(=O)N1Br',
    '[Na+].[O-]P(C)(=O)O',
  ]) {
    const read = readSmiles(smiles)
    const drawn = depict(smiles)
    if (!read.ok || drawn === null) throw new Error(smiles)
    const elements = read.value.element
    const numbers: Readonly<Record<string, number>> = { C: 6, N: 7, O: 8, F: 9, Na: 11, P: 15, Br: 35, H: 1, D: 1 }
    for (const atom of drawn.atoms) expect(elements[atom.index]).toBe(numbers[atom.element])
  }
})

test('the phosphorus of a phosphonate carries the letter of its clause', () => {
  const drawn = depict('COP(C)(=O)OC')
  if (drawn === null) throw new Error('not drawn')
  const marked = figureOf(drawn, marks).atoms.filter((atom) => atom.className === 'clause-1')
  expect(marked.map((atom) => [atom.label?.text, atom.tag?.text])).toEqual([['P', 'b']])
})

test('a double bond is two lines and stays clear of the labels', () => {
  const drawn = depict('C=O')
  if (drawn === null) throw new Error('not drawn')
  expect(figureOf(drawn, new Map()).bonds[0]?.path.split('M').length).toBe(3)
})

test('a bond stays clear of the hydrogens that are written beside an atom', () => {
  const drawn = depict('CCOP(C)(=O)SCCN(C(C)C)C(C)C')
  if (drawn === null) throw new Error('not drawn')
  const all = new Map(drawn.atoms.map(({ index }) => [index, { letter: 'a', colour: 1 }]))
  const { atoms, bonds } = figureOf(drawn, all)
  const ends = bonds.flatMap(({ path }) =>
    [...path.matchAll(/[ML](\S+) ([^L]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
  )
  const beside = atoms.flatMap(({ label }) => (label !== null && label.text.length > 1 ? [label] : []))
  expect(beside.length).toBeGreaterThan(8)
  for (const { x, y, anchor } of beside) {
    const [left, right] = anchor === 'start' ? [x + 2, x + 24] : [x - 24, x - 2]
    for (const [endX = 0, endY = 0] of ends)
      expect(endX > left && endX < right && endY > y - 14 && endY < y - 2, `${endX} ${endY}`).toBe(false)
  }
})

test('what cannot be drawn gives no drawing', () => {
  expect(depict('')).toBeNull()
  expect(depict('not a structure')).toBeNull()
  expect(depict('C'.repeat(DEPICTED_ATOMS_MAX + 1))).toBeNull()
})

test('a title is text, never markup', () => {
  const drawn = depict('CO')
  if (drawn === null) throw new Error('not drawn')
  expect(svgOf(figureOf(drawn, new Map()), '"><script>')).not.toContain('<script>')
})
