import { builtinLists } from '@holdfast/control-lists'
import { expect, test } from 'vitest'
import type { Finding, Reason } from '../model.ts'
import { atomMarks, letteredReasons, printedEntry } from './lettered-reasons.ts'
import { phrasePieces } from './phrase.ts'

const entry = builtinLists()
  .lists.flatMap((list) => list.entries)
  .find(({ id }) => id === '2.B.4')
if (entry === undefined) throw new Error('2.B.4 is not in the lists')
const printed = printedEntry(entry)

function findingOf(reasons: readonly Reason[]): Pick<Finding, 'reasons'> {
  return { reasons }
}

test('every clause of 2.B.4 is found in its text, in printed order, and the text is whole', () => {
  const reasons = printed.clauses.map(({ id, quote }, index) => ({ clause: id, text: quote, atoms: [index] }))
  const pieces = phrasePieces(printed.text, letteredReasons(findingOf(reasons), printed))
  expect(pieces.map((piece) => piece.text).join('')).toBe(printed.text)
  expect(pieces.flatMap((piece) => piece.clause?.letter ?? [])).toEqual(
    printed.clauses.map((_, index) => 'abcdef'[index]),
  )
})

test('a clause met by no atom keeps the ink; colours repeat after three and letters go on', () => {
  const reasons = [[], [1], [2], [3], [4]].map((atoms, index) => ({ clause: `c${index}`, text: 'x', atoms }))
  const lettered = letteredReasons(findingOf(reasons), null)
  expect(lettered.map(({ letter, colour }) => `${letter}${colour}`)).toEqual(['a0', 'b1', 'c2', 'd3', 'e1'])
})

test('an atom of two clauses carries the letter of the first', () => {
  const reasons = [
    { clause: 'p', text: 'x', atoms: [2] },
    { clause: 'q', text: 'y', atoms: [2, 3] },
  ]
  const marks = atomMarks(letteredReasons(findingOf(reasons), null))
  expect([...marks].map(([atom, { letter }]) => [atom, letter])).toEqual([
    [2, 'a'],
    [3, 'b'],
  ])
})

test('a reason that is not in the text cuts nothing', () => {
  const lettered = letteredReasons(findingOf([{ clause: 'z', text: 'not printed here', atoms: [] }]), printed)
  expect(phrasePieces(printed.text, lettered)).toEqual([{ start: 0, text: printed.text, clause: null }])
})
