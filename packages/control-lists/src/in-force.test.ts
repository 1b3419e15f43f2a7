import { describe, expect, it } from 'vitest'
import { builtinLists, diffLists, editionOn, entriesInForce, listsInForce, parseIsoDate } from './index.ts'
import type { ControlList, IsoDate } from './model.ts'

const lists = builtinLists()

function day(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}

function list(id: string): ControlList {
  const found = lists.lists.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

describe('the law of a day', () => {
  it('knows the edition on each side of a change', () => {
    expect(editionOn(list('cwc'), day('1997-04-28'))).toBeNull()
    expect(editionOn(list('cwc'), day('1997-04-29'))?.id).toBe('1997-04-29')
    expect(editionOn(list('cwc'), day('2020-06-06'))?.id).toBe('1997-04-29')
    expect(editionOn(list('cwc'), day('2020-06-07'))?.id).toBe('2020-06-07')
  })

  it('holds the entries of 2020 back until their day', () => {
    expect(entriesInForce(list('cwc'), day('2020-06-06'))).toHaveLength(43)
    expect(entriesInForce(list('cwc'), day('2020-06-07'))).toHaveLength(47)
  })

  it('leaves out lists that did not exist yet and keeps lapsed ones, which say so themselves', () => {
    const before = listsInForce(lists, day('2019-01-01')).map((one) => one.id)
    expect(before).not.toContain('eu-2019-1148')
    const lapsed = listsInForce(lists, day('2026-11-24')).find((one) => one.id === 'cfats')
    expect(lapsed?.lapsedOn).toBe('2023-07-28')
  })

  it('asks an end-use certificate for Schedule 2 until 29 April 2000, and forbids from that day', () => {
    const rules = (date: string): readonly string[] =>
      listsInForce(lists, day(date)).flatMap((one) =>
        one.obligations
          .filter((rule) => rule.id.startsWith('S2-') && rule.partner === 'state-not-party')
          .map((rule) => rule.consequence),
      )
    expect(rules('2000-04-28')).toEqual(['end-use-certificate'])
    expect(rules('2000-04-29')).toEqual(['prohibited'])
  })
})

describe('the difference of two days', () => {
  it('6 to 7 June 2020 adds exactly 1.A.13 to 1.A.16', () => {
    const difference = diffLists(lists, day('2020-06-06'), day('2020-06-07'))
    expect(difference.map((one) => one.list)).toEqual(['cwc'])
    expect(difference[0]?.entries.added.map((entry) => entry.id)).toEqual(['1.A.13', '1.A.14', '1.A.15', '1.A.16'])
    expect(difference[0]?.entries.removed).toEqual([])
    expect(difference[0]?.entries.changed).toEqual([])
    expect(difference[0]?.limits.added).toEqual([])
  })

  it('is empty for a day with itself, and reverses', () => {
    expect(diffLists(lists, day('2020-06-07'), day('2020-06-07'))).toEqual([])
    const back = diffLists(lists, day('2020-06-07'), day('2020-06-06'))
    expect(back[0]?.entries.removed.map((entry) => entry.id)).toEqual(['1.A.13', '1.A.14', '1.A.15', '1.A.16'])
  })

  it('shows an entry that returns with other content as changed', () => {
    const cwc = list('cwc')
    const entry = cwc.entries[0]
    if (entry === undefined) throw new Error('no entry')
    const split = [
      { ...entry, until: day('2020-06-07') },
      { ...entry, title: 'Other title', from: day('2020-06-07') },
    ]
    const changed = { ...lists, lists: [{ ...cwc, entries: split }] }
    const difference = diffLists(changed, day('2020-06-06'), day('2020-06-07'))
    expect(difference[0]?.entries.changed.map(({ after }) => after.title)).toEqual(['Other title'])
    expect(difference[0]?.entries.added).toEqual([])
  })
})
