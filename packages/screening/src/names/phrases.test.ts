import { builtinLists } from '@holdfast/control-lists'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldPhrases, stretchOf, type FoldedPhrases } from './phrases.ts'

const names = builtinLists().names.map(({ name }) => name)
const alone = (phrase: string): string => lettersOf(foldPhrases([phrase]), 0)

describe('phrases that are folded in one go', () => {
  it('have them the first time too, when no text has had their letters before', () => {
    const rare = 'ʅѭύ🟨'
    const first = alone(rare)
    expect(alone(rare)).toBe(first)
  })

  it('have the letters that each has alone, for every name of the lists', () => {
    const together = foldPhrases(names)
    const wrong = names.filter((name, at) => lettersOf(together, at) !== alone(name))
    expect(wrong).toEqual([])
  })

  it('have them wherever a stretch of reading ends', () => {
    const phrase = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll(/[\n\r\u2028\u2029]/g, ' ')),
      fc.constantFrom(...names),
    )
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 6 }), fc.nat({ max: 4_200 }), (phrases, length) => {
        const shifted = ['a'.repeat(length), ...phrases]
        const together = foldPhrases(shifted)
        for (const [at, one] of phrases.entries()) expect(lettersOf(together, at + 1)).toBe(alone(one))
      }),
    )
  })
})

function lettersOf(phrases: FoldedPhrases, index: number): string {
  const { from, to } = stretchOf(phrases, index)
  return String.fromCharCode(...phrases.folded.units.subarray(from, to))
}
