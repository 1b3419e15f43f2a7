import { formulaOf, normalise, readSmiles, skeletonKey } from '@holdfast/chemistry'
import { describe, expect, it } from 'vitest'
import { builtinLists, entryMatchesAny, type Limit } from '../src/index.ts'
import { isCas } from '../src/source/cells.ts'
import { entriesPrinting, entryOf, listOf, substanceOf } from './lookup.ts'

const lists = builtinLists()

/** Known mistakes of public control-list data; the order is that of the field's own list of traps. */
describe('traps', () => {
  it('1: structural families have definitions, not only example numbers', () => {
    const families = listOf('cwc')
      .entries.filter((entry) => entry.families.length > 0)
      .map((entry) => entry.id)
    for (const id of [
      '1.A.1',
      '1.A.2',
      '1.A.3',
      '1.A.13',
      '1.A.14',
      '1.A.16',
      '1.B.9',
      '1.B.10',
      '2.B.4',
      '2.B.5',
      '2.B.6',
      '2.B.10',
      '2.B.11',
      '2.B.12',
    ]) {
      expect(families).toContain(id)
    }
  })

  it('2: closed groups are their members and nothing else', () => {
    for (const [id, size] of [
      ['1.A.4', 9],
      ['1.A.5', 3],
      ['1.A.6', 3],
    ] as const) {
      expect(entryOf('cwc', id).families).toEqual([])
      expect(entryOf('cwc', id).members).toHaveLength(size)
    }
  })

  it('3: exemptions are exemptions, and 100-37-8 is an Australia Group item all the same', () => {
    const exemptions = listOf('cwc').entries.flatMap((entry) =>
      entry.members.filter((member) => member.role === 'exemption').map((member) => `${entry.id} ${member.printedCas}`),
    )
    expect(exemptions).toEqual(['2.B.4 944-22-9', '2.B.11 108-01-0', '2.B.11 100-37-8'])
    expect(entriesPrinting('100-37-8')).toEqual(['cwc 2.B.11', 'ag-chem 49'])
    expect(entryOf('ag-chem', '49').members[0]?.role).toBe('entry')
  })

  it('4: the salt policy is what each entry prints', () => {
    const printed = (wanted: string): readonly string[] =>
      listOf('cwc')
        .entries.filter((entry) => entry.saltsPrinted === wanted)
        .map((entry) => entry.id)
    expect(printed('alkylated-or-protonated').toSorted()).toEqual(['1.A.13', '1.A.14', '1.A.3', '1.B.10', '2.A.1'])
    expect(printed('protonated')).toEqual(['2.B.10', '2.B.11', '2.B.12'])
    expect(entryOf('un-1988', 'I.ephedrine').saltsPrinted).toBe('any')
    expect(entryOf('un-1988', 'II.hydrogen-chloride').saltsPrinted).toBe('excluded')
    expect(entryOf('un-1988', 'II.sulfuric-acid').saltsPrinted).toBe('excluded')
    for (const [item, cas] of [
      ['20', '506-59-2'],
      ['53', '637-39-8'],
      ['54', '4261-68-1'],
      ['65', '41480-75-5'],
    ] as const) {
      expect(entryOf('ag-chem', item).members[0]?.printedCas).toBe(cas)
    }
  })

  it('6: hydrogen may stand for the alkyl group only where it is printed', () => {
    for (const entry of listOf('cwc').entries) {
      for (const family of entry.families) {
        const hydrogen = family.sites.some((site) => site.anyOf.some((one) => one.kind === 'hydrogen'))
        if (hydrogen) expect(['1.A.3', '1.A.13', '1.A.14', '1.B.10']).toContain(entry.id)
      }
    }
  })

  it('7: forms with their own number are known, and hydrates follow the substance', () => {
    expect(substanceOf('1313-84-4').parent).toBe('sodium-sulfide')
    for (const cas of ['42437-96-7', '6238-13-7', '55-86-7', '817-09-4', '35554-08-6'])
      expect(substanceOf(cas).smiles).not.toBeNull()
  })

  it('8: limits of declaration and limits of transfer are apart', () => {
    const of = (when: Limit['when']): readonly string[] =>
      listOf('cwc')
        .limits.filter((limit) => limit.when === when)
        .map((limit) => `${limit.entries.join()} ${limit.operator} ${limit.percent} ${limit.frees.join()}`)
    expect(of('any-movement')).toEqual(['2.A.* <= 1 declaration', '2.B.* <= 30 declaration', '3.* <= 30 declaration'])
    expect(of('transfer-state-not-party')).toEqual([
      '2.A.* <= 1 prohibited',
      '2.B.* <= 10 prohibited',
      '3.* <= 30 end-use-certificate',
    ])
    const schedule1 = [...listOf('cwc').limits, ...listOf('cwc').conditionalLimits].filter((limit) =>
      entryMatchesAny(limit.entries, '1.A.1'),
    )
    expect(schedule1).toEqual([])
    expect(listOf('ag-chem').limits).toEqual([])
  })

  it('8: a limit that hangs on a condition is never among the plain ones', () => {
    expect(listOf('cwc').conditionalLimits.map((limit) => limit.id)).toEqual(['2A-declaration-10'])
    expect(listOf('eu-2019-1148').conditionalLimits.map((limit) => limit.id)).toEqual(['mixture-rule'])
    for (const list of lists.lists) for (const limit of list.limits) expect('condition' in limit).toBe(false)
  })

  it('9: only BZ has the thresholds of the asterisk', () => {
    const threshold = (id: string): readonly string[] =>
      listOf('cwc').thresholds.find((one) => one.id === id)?.entries ?? []
    expect(threshold('S2-DECL-A*')).toEqual(['2.A.3'])
    expect(threshold('S2-DECL-A')).toEqual(['2.A.1', '2.A.2'])
  })

  it('10: the ammonium nitrate limit of the EU is on nitrogen; CFATS has two entries', () => {
    const limit = listOf('eu-2019-1148').limits.find((one) => one.entries.includes('I.ammonium-nitrate'))
    expect(limit).toMatchObject({ basis: 'percent-nitrogen', percent: 16 })
    expect(entriesPrinting('6484-52-2').filter((entry) => entry.startsWith('cfats'))).toHaveLength(2)
  })

  it('11: 0.6 m3/h is the pump, 5 m3/h the vacuum pump', () => {
    const flow = (kind: string): number | undefined =>
      entryOf('ag-equip', 'I.8').equipment.find((rule) => rule.kind === kind)?.parameters[0]?.value
    expect(flow('pump')).toBe(0.6)
    expect(flow('vacuum-pump')).toBe(5)
  })

  it('12: items 43 and 44 are numbered as the Australia Group does', () => {
    expect(entryOf('ag-chem', '43').members[0]?.printedCas).toBe('1333-83-1')
    expect(entryOf('ag-chem', '44').members[0]?.printedCas).toBe('7681-49-4')
  })

  it('14: short names that mean several things are marked', () => {
    for (const short of ['TEA', 'DEA', 'DMP', 'TMP', 'CAN', 'AN', 'DC', 'AC', 'CG', 'PS']) {
      const names = lists.names.filter((name) => name.name === short)
      for (const name of names) expect(name.ambiguous, `${short} of ${name.substance}`).toBe(true)
    }
  })

  it('15: HS codes of all editions lead to their chemical', () => {
    const hs = entryOf('cwc', '2.B.4').hs.filter((one) => one.substance === 'dimethyl-methylphosphonate')
    expect(hs.map((one) => `${one.edition} ${one.code} ${one.namesIt}`)).toEqual([
      '2022 2931.41 true',
      '2017 2931.31 true',
      '2012 2931.90 false',
    ])
    const thiol = entryOf('cwc', '2.B.12').hs.filter((one) => one.code === '2930.10')
    expect(thiol.map((one) => one.substance)).toEqual(['n-n-dimethylaminoethanethiol'])
  })

  it('16: misprints of public tables are not in the data', () => {
    const all = new Set(lists.substances.flatMap((substance) => substance.cas))
    for (const misprint of ['1609-66-5', '10037-74-3', '7746-08-4', '28578-16-']) expect(all.has(misprint)).toBe(false)
    expect(entryOf('un-1988', 'I.norfentanyl').members[0]?.printedCas).toBe('1609-66-1')
    const methane = skeletonOf('C')
    const wrong = lists.substances.filter(
      (substance) =>
        substance.smiles !== null && substance.id !== 'methane' && skeletonOf(substance.smiles) === methane,
    )
    expect(wrong.map((substance) => substance.id)).toEqual([])
  })

  it('17: every CAS number passes its check digit', () => {
    for (const substance of lists.substances) for (const cas of substance.cas) expect(isCas(cas), cas).toBe(true)
    for (const list of lists.lists) {
      for (const entry of list.entries) {
        for (const { printedCas } of entry.members)
          expect(printedCas === null || isCas(printedCas), entry.id).toBe(true)
      }
    }
  })
})

function skeletonOf(smiles: string): string {
  const read = readSmiles(smiles)
  if (!read.ok) throw new Error(smiles)
  return normalise(read.value).fragments.map(skeletonKey).join()
}

describe('structures', () => {
  it('are drawn for every discrete chemical that a list names, or the reason is known', () => {
    const undrawn = new Set(
      lists.lists.flatMap((list) => list.entries.flatMap((entry) => entry.members.map((member) => member.substance))),
    )
    const without = [...undrawn].filter((id) => substanceOf(id).smiles === null && substanceOf(id).kind === 'substance')
    expect(without.toSorted()).toEqual([
      'diborane',
      'guanyl-nitrosaminoguanylidene-hydrazine',
      'iron-pentacarbonyl',
      'nickel-carbonyl',
      'ricin',
      'strontium-phosphide',
      'tetranitroaniline',
      'tetrazene',
    ])
  })

  it('have the composition that is published for them', () => {
    const published: Readonly<Record<string, string>> = {
      '107-44-8': 'C4H10FO2P',
      '50782-69-9': 'C11H26NO2PS',
      '35523-89-8': 'C10H17N7O4',
      '6581-06-2': 'C21H23NO3',
      '78-53-5': 'C10H24NO3PS',
      '57856-11-8': 'C11H26NO2P',
      '382-21-8': 'C4F8',
      '77104-62-2': 'C25H48Br2N4O3',
      '77104-00-8': 'C34H54Br2N6O6',
      '2387496-12-8': 'C7H16FN2OP',
      '2387496-14-0': 'C10H23FN3OP',
      '2387496-04-8': 'C7H16FN2O2P',
      '60-79-7': 'C19H23N3O2',
      '113-15-5': 'C33H35N5O5',
      '82-58-6': 'C16H16N2O2',
      '21409-26-7': 'C19H24N2',
    }
    for (const [cas, formula] of Object.entries(published)) {
      const read = readSmiles(substanceOf(cas).smiles ?? '')
      expect(read.ok ? formulaOf(read.value) : read.refusal, cas).toBe(formula)
      expect(substanceOf(cas).formula).toBe(formula)
    }
  })
})
