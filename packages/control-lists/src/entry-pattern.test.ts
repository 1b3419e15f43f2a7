import { describe, expect, it } from 'vitest'
import { entryMatches, entryMatchesAny } from './entry-pattern.ts'

describe('entry patterns', () => {
  it('match an id exactly, and a prefix that ends in *', () => {
    expect(entryMatches('2.B.4', '2.B.4')).toBe(true)
    expect(entryMatches('2.B.4', '2.B.40')).toBe(false)
    expect(entryMatches('2.B.*', '2.B.14')).toBe(true)
    expect(entryMatches('*', 'anything')).toBe(true)
  })

  it('keep item 1 and items 10 to 19 apart, and Table I and Table II', () => {
    expect(entryMatches('1', '10')).toBe(false)
    expect(entryMatches('1.*', '10')).toBe(false)
    expect(entryMatches('I.*', 'II.acetone')).toBe(false)
    expect(entryMatchesAny(['I.*', 'II.*'], 'II.acetone')).toBe(true)
  })
})
