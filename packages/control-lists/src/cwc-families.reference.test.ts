import { existsSync, readFileSync } from 'node:fs'
import { compileFamily, normalise, readSmiles, surveyMolecule } from '@holdfast/chemistry'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readFamilyDefinition } from './family-shape.ts'
import { asFields, asList } from './shape.ts'

const REFERENCE = new URL(
  `${process.env.HOLDFAST_REFERENCE ?? '../shared/reference'}/smiles/bench20k.smi`,
  new URL('../../../', import.meta.url),
)
const available = existsSync(REFERENCE)
if (!available) console.log('skipped: the public molecules of the reference folder are not here')

/**
 * Looked at one by one: phosphonates, phosphonothionates and aminoethanols of the printed kind, and one
 * 2-chloroethylamine.
 */
const REVIEWED_HITS = { '2.B.4': 9, '2.B.10': 1, '2.B.11': 3 }

describe('families over public molecules', () => {
  it.skipIf(!available)('match what was reviewed, and the survey never rules out a match', () => {
    const text = readFileSync(new URL('../lists/cwc/families.yaml', import.meta.url), 'utf8')
    const matchers = Object.entries(asFields(parse(text), 'families')).flatMap(([entry, list]) =>
      asList(list, entry).map((one) => {
        const compiled = compileFamily(readFamilyDefinition(one, entry))
        if (!compiled.ok) throw new Error(compiled.refusal.message)
        return { entry, matcher: compiled.value }
      }),
    )
    const hits: Record<string, number> = {}
    for (const line of readFileSync(REFERENCE, 'utf8').split('\n')) {
      const molecule = readSmiles(line.split(/\s/)[0] ?? '')
      if (!molecule.ok) continue
      const survey = surveyMolecule(molecule.value)
      const view = normalise(molecule.value)
      for (const { entry, matcher } of matchers) {
        if (!matcher.matches(view)) continue
        hits[entry] = (hits[entry] ?? 0) + 1
        expect(matcher.couldMatch(survey), line).toBe(true)
      }
    }
    expect(hits).toEqual(REVIEWED_HITS)
  })
})
