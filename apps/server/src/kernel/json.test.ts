import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, JSON_DEPTH_MAX, type Json } from './json.ts'

describe('canonical JSON (RFC 8785)', () => {
  // Sections 3.2.2 and 3.2.3: numbers, escapes and the order of names.
  test.each<[Json, string]>([
    [
      [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    ],
    ['\u20ac$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    [[null, true, false, -0], '[null,true,false,0]'],
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\ud83d\ude00":5,"\ufb33":3}',
    ],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  test('the order in which names were given makes no difference, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.integer()), (entries) => {
        const turned = Object.fromEntries(Object.entries(entries).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(entries))
        expect(JSON.parse(canonicalJson(entries))).toEqual(JSON.parse(JSON.stringify(entries)))
      }),
    )
  })

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800'], [{ '\udfff': 1 }]])('%j cannot be said', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  test('too deep is refused, not a stack that overflows', () => {
    let deep: Json = 1
    for (let level = 0; level < 100_000; level++) deep = [deep]
    expect(() => canonicalJson(deep)).toThrow(`${JSON_DEPTH_MAX} levels`)
  })
})
