import { expect, it } from 'vitest'
import { builtinLists } from '../src/index.ts'

/** Keys as chemical databases publish them: the whole table was computed, these were compared by hand. */
const KNOWN = [
  ['107-44-8', 'DYAHQFWOVKZOOW-UHFFFAOYSA-N'],
  ['96-64-0', 'GRXKLBBBQUKJJZ-UHFFFAOYSA-N'],
  ['50782-69-9', 'JJIUCEJQJXNMHV-UHFFFAOYSA-N'],
  ['505-60-2', 'QKSKPIVNLNLAAV-UHFFFAOYSA-N'],
  ['75-44-5', 'YGYAWVDWMABLBF-UHFFFAOYSA-N'],
  ['111-48-8', 'YODZTKMDCQEPHD-UHFFFAOYSA-N'],
  ['10025-87-3', 'XHXFXVLFKHQFAL-UHFFFAOYSA-N'],
  ['7719-12-2', 'FAIAAWCVCHQXDN-UHFFFAOYSA-N'],
  ['74-90-8', 'LELOWRISYMNNSU-UHFFFAOYSA-N'],
  ['756-79-6', 'VONWDASPFIQPDY-UHFFFAOYSA-N'],
  ['102-71-6', 'GSEJCLTVZPLZKY-UHFFFAOYSA-N'],
  ['67-64-1', 'CSCPPACGZOOCGX-UHFFFAOYSA-N'],
  ['7664-93-9', 'QAOWNCQODCNURD-UHFFFAOYSA-N'],
  ['7681-49-4', 'PUZPDOWCWNUUKD-UHFFFAOYSA-M'],
  ['108-24-7', 'WFDIJRYMOXRFFG-UHFFFAOYSA-N'],
  ['64-17-5', 'LFQSCWFLJHTTHZ-UHFFFAOYSA-N'],
] as const

const lists = builtinLists()

it.each(KNOWN)('CAS %s has the key %s', (cas, key) => {
  expect(lists.substances.find((substance) => substance.cas.includes(cas))?.inchiKey).toBe(key)
})

it('every substance with a structure has a key, and no two substances share one by mistake', () => {
  const missing = lists.substances.filter(
    ({ smiles, kind, inchiKey }) => smiles !== null && kind === 'substance' && inchiKey === null,
  )
  expect(missing.map(({ id }) => id)).toEqual([])
  const keys = Map.groupBy(
    lists.substances.filter(({ inchiKey }) => inchiKey !== null),
    ({ inchiKey }) => inchiKey,
  )
  const shared = [...keys.values()].filter((same) => new Set(same.map(({ formula }) => formula)).size > 1)
  expect(shared.map((same) => same.map(({ id }) => id))).toEqual([])
})
