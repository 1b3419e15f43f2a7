import { describe, expect, it } from 'vitest'
import { builtinLists } from '../src/index.ts'
import { entryOf, listOf, substanceOf } from './lookup.ts'
import { referencePresent, referenceRows } from './reference.ts'

const CONFIDENCE: Readonly<Record<string, string>> = { 'verified-in-text': 'verified', 'from-knowledge': 'unverified' }
const plain = (text: string): string => text.replaceAll('<=', '≤')

/** Every fact of the reference tables is carried, with its confidence: what is missing here is missing for an officer. */
describe.skipIf(!referencePresent)('the reference tables are carried whole', () => {
  it('CWC: 68 rows, their entries, texts, CAS numbers and roles', () => {
    const rows = referenceRows('control-lists/cwc-schedules.csv')
    expect(rows).toHaveLength(68)
    for (const row of rows) {
      const entry = entryOf('cwc', `${row('schedule')}.${row('part')}.${row('item')}`)
      expect(`${entry.title} ${entry.text}`).toContain(plain(row('legal_name')))
      expect(entry.citation.confidence).toBe(CONFIDENCE[row('confidence')])
      if (row('cas') === '') continue
      const member = entry.members.find((one) => one.printedCas === row('cas'))
      expect(member, row('cas')).toMatchObject({ role: row('row_type'), substance: substanceOf(row('cas')).id })
      if (row('example_name') !== '') expect(member?.printedName).toBe(row('example_name'))
    }
    const families = new Set(
      rows
        .filter((row) => row('is_family') === 'true')
        .map((row) => `${row('schedule')}.${row('part')}.${row('item')}`),
    )
    for (const id of families) expect(entryOf('cwc', id).families.length, id).toBeGreaterThan(0)
  })

  it('CWC thresholds: every rule of the Convention', () => {
    const rows = referenceRows('control-lists/cwc-thresholds.csv').filter((row) => !row('rule_id').startsWith('NAT-'))
    for (const row of rows) {
      const threshold = listOf('cwc').thresholds.find((one) => one.id === row('rule_id'))
      expect(threshold, row('rule_id')).toMatchObject({
        value: row('threshold_value'),
        unit: row('threshold_unit'),
        citation: { source: row('source'), confidence: CONFIDENCE[row('confidence')] },
      })
    }
    expect(listOf('cwc').thresholds).toHaveLength(rows.length)
  })

  it('Australia Group: 89 items in order', () => {
    const rows = referenceRows('control-lists/australia-group-precursors.csv')
    expect(rows).toHaveLength(89)
    expect(listOf('ag-chem').entries.map((entry) => entry.id)).toEqual(rows.map((row) => row('item')))
    for (const row of rows) {
      const entry = entryOf('ag-chem', row('item'))
      expect(entry).toMatchObject({ title: row('name'), citation: { confidence: CONFIDENCE[row('confidence')] } })
      expect(entry.members.map((member) => member.printedCas)).toEqual([row('cas')])
    }
  })

  it('Australia Group equipment: every numeric parameter', () => {
    const rows = referenceRows('control-lists/australia-group-equipment.csv').filter((row) => row('value') !== '')
    for (const row of rows) {
      const parameters = entryOf('ag-equip', row('item')).equipment.flatMap((rule) => rule.parameters)
      const stated = { operator: row('operator'), value: Number(row('value')), unit: row('unit') }
      expect(parameters, `${row('item')} ${row('parameter')}`).toContainEqual(expect.objectContaining(stated))
    }
  })

  it('CFATS: 325 rows with form, concentrations, quantities and flags', () => {
    const rows = referenceRows('control-lists/cfats-appendix-a.csv')
    const list = listOf('cfats')
    expect(rows).toHaveLength(325)
    expect(list.entries).toHaveLength(325)
    for (const row of rows) {
      const entry = list.entries.find((one) => one.members[0]?.printedName === row('chemical'))
      expect(entry?.members[0]?.printedCas ?? '', row('chemical')).toBe(row('cas'))
      const thresholds = list.thresholds.filter((one) => one.entries.includes(entry?.id ?? ''))
      const flags = [
        'release_toxic',
        'release_flammable',
        'release_explosive',
        'theft_cw_cwp',
        'theft_wme',
        'theft_exp_iedp',
        'sabotage_contamination',
      ]
      const expected = flags.filter((flag) => row(flag) === 'X').map((flag) => flag.replaceAll('_', '-'))
      expect(thresholds.flatMap((one) => one.activity.split(' ')).sort()).toEqual(expected.sort())
      const release = thresholds.find((one) => one.kind === 'release')
      expect(release?.value ?? '').toBe(row('release_stq_lb'))
      expect(release?.minPercent ?? null).toBe(
        /^[\d.]+$/.test(row('release_min_conc_pct')) ? Number(row('release_min_conc_pct')) : null,
      )
      const theft = thresholds.find((one) => one.kind === 'theft')
      expect(theft === undefined ? '' : theft.unit === 'g' ? '100 g (cumulative)' : theft.value).toBe(
        row('theft_stq_lb'),
      )
    }
  })

  it('EU 2019/1148: 18 substances with limits and licensing limits', () => {
    const rows = referenceRows('control-lists/eu-explosives-precursors.csv').filter((row) => row('annex') !== 'art. 3')
    const list = listOf('eu-2019-1148')
    expect(list.entries).toHaveLength(rows.length)
    for (const row of rows) {
      const entry = list.entries.find((one) => one.title === row('substance'))
      expect(
        entry?.members.map((member) => member.printedCas),
        row('substance'),
      ).toEqual([row('cas')])
      if (row('limit_value') === '') continue
      const limit = list.limits.find((one) => one.entries.includes(entry?.id ?? ''))
      expect(limit?.percent).toBe(Number(row('limit_value')))
      const licence = list.obligations.find(
        (one) => one.consequence === 'licence' && one.entries.includes(entry?.id ?? ''),
      )
      const upper = /^(\d+) % w\/w$/.exec(row('licensing_upper_limit'))?.[1]
      expect(licence?.percentMax ?? null).toBe(upper === undefined ? null : Number(upper))
    }
  })

  it('1988 Convention: 39 substances with their Table and first year', () => {
    const rows = referenceRows('control-lists/un1988-precursors.csv').filter((row) => row('cas') !== '')
    const current = listOf('un-1988').entries.filter((entry) => entry.until === null)
    expect(current).toHaveLength(rows.length)
    for (const row of rows) {
      const entry = current.find((one) => one.title === row('name'))
      expect(entry?.id.startsWith(`${row('table')}.`), row('name')).toBe(true)
      expect(entry?.members.some((member) => member.printedCas === row('cas'))).toBe(true)
      // "1988 (II), 2001 (I)": the year that belongs to the Table of today. 1988 counts from the entry into force.
      const year = row('year_under_control')
        .match(/\d{4}(?= \(I\))|^\d{4}/g)
        ?.at(-1)
      expect(entry?.from.slice(0, 4), row('name')).toBe(year === '1988' ? '1990' : year)
    }
  })

  it('HS: every subheading that names a chemical, in three editions', () => {
    const codes = new Set(listOf('cwc').entries.flatMap((entry) => entry.hs.map((hs) => `${hs.edition} ${hs.code}`)))
    for (const row of referenceRows('control-lists/hs-codes-cw.csv')) {
      if (!/^\d\.[AB]\./.test(row('cwc_schedule'))) continue
      expect(codes).toContain(`2022 ${row('hs_2022')}`)
      expect(codes).toContain(`2017 ${row('hs_2017')}`)
      expect(codes).toContain(`2012 ${row('hs_2012_or_earlier_from_knowledge')}`)
    }
  })

  it('synonyms: the names, all but the damaged ones', () => {
    const names = new Map<string, Set<string>>()
    const substances = new Map(builtinLists().substances.map((substance) => [substance.id, substance]))
    for (const name of builtinLists().names) {
      for (const cas of substances.get(name.substance)?.cas ?? []) {
        const set = names.get(cas) ?? new Set()
        names.set(cas, set.add(name.name.toLowerCase()))
      }
    }
    const rows = referenceRows('control-lists/synonyms.csv').filter((row) => names.has(row('cas')))
    const carried = rows.filter((row) => names.get(row('cas'))?.has(row('name').trim().toLowerCase()) === true)
    // The rest are scanning damage ("氰钠") and notes inside names ("fonofos (ISO)"), carried in repaired form.
    expect(rows.length).toBeGreaterThan(1_900)
    expect(carried.length / rows.length).toBeGreaterThan(0.94)
  })

  it('UN numbers: all of ADR', () => {
    const known = new Set(builtinLists().unNumbers.map((row) => row.number))
    for (const row of referenceRows('substance-names/un-numbers-adr.csv')) expect(known).toContain(row('number'))
  })
})
