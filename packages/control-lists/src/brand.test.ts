import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIsoDate, parseListId, parseSubstanceId } from './brand.ts'

describe('dates', () => {
  it.each(['2020-02-29', '2000-02-29', '1997-04-29', '2026-12-31'])('%s is a day', (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: true, value: text })
  })

  it.each(['2023-02-29', '1900-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00'])(
    '%s is not in the calendar',
    (text) => {
      expect(parseIsoDate(text)).toMatchObject({ ok: false, refusal: { code: 'date-not-in-calendar' } })
    },
  )

  it.each(['', '2023-1-1', '2023-01-01T00:00:00Z', ' 2023-01-01', '٢٠٢٣-٠١-٠١', '01-02-2023'])(
    '%j is malformed',
    (text) => {
      expect(parseIsoDate(text)).toMatchObject({ ok: false, refusal: { code: 'date-malformed' } })
    },
  )

  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (day) => {
        expect(parseIsoDate(day.toISOString().slice(0, 10)).ok).toBe(true)
      }),
    )
  })
})

describe('ids', () => {
  it('are lower-case letters, digits and hyphens', () => {
    expect(parseListId('eu-2019-1148').ok).toBe(true)
    expect(parseSubstanceId('7784-18-1').ok).toBe(true)
    for (const text of ['', 'CWC', '../cwc', 'a b', 'é', '-a', 'a'.repeat(101)]) {
      expect(parseListId(text).ok, text).toBe(false)
      expect(parseSubstanceId(text).ok, text).toBe(false)
    }
  })
})
