import { existsSync, readFileSync } from 'node:fs'
import { compileFamily, normalise, readSmiles } from '@holdfast/chemistry'
import type { FamilyDefinition, FamilyMatcher, NormalisedMolecule } from '@holdfast/chemistry'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { CWC_BOUNDARY_ROWS } from '../test/cwc-boundary-rows.ts'
import type { Answer } from '../test/cwc-boundary-rows.ts'
import { readFamilyDefinition } from './family-shape.ts'
import { asFields, asList } from './shape.ts'

const TEXT = readFileSync(new URL('../lists/cwc/families.yaml', import.meta.url), 'utf8')
const FAMILIES: ReadonlyMap<string, readonly FamilyDefinition[]> = new Map(
  Object.entries(asFields(parse(TEXT), 'families')).map(([entry, list]) => [
    entry,
    asList(list, entry).map((one, index) => readFamilyDefinition(one, `${entry}[${index}]`)),
  ]),
)

function compile(definition: FamilyDefinition): FamilyMatcher {
  const compiled = compileFamily(definition)
  if (!compiled.ok) throw new Error(compiled.refusal.message)
  return compiled.value
}

function read(smiles: string): NormalisedMolecule {
  const molecule = readSmiles(smiles)
  if (!molecule.ok) throw new Error(`${smiles}: ${molecule.refusal.message}`)
  return normalise(molecule.value)
}

/** Certain when one definition matches without a question. */
function answer(matchers: readonly FamilyMatcher[], molecule: NormalisedMolecule): Answer {
  let found: Answer = 'out'
  for (const matcher of matchers) {
    const result = matcher.match(molecule)
    if (result.outcome === 'miss') continue
    if (result.questions.length === 0) return 'in'
    found = 'ask'
  }
  return found
}

const MATCHERS = new Map([...FAMILIES].map(([entry, list]) => [entry, list.map(compile)]))

describe('CWC families', () => {
  it('has every structural family of Schedules 1 and 2', () => {
    const schedule1 = ['1.A.1', '1.A.2', '1.A.3', '1.A.13', '1.A.14', '1.A.16', '1.B.9', '1.B.10']
    const schedule2 = ['2.A.1', '2.B.4', '2.B.5', '2.B.6', '2.B.10', '2.B.11', '2.B.12']
    expect([...FAMILIES.keys()]).toEqual([...schedule1, ...schedule2])
  })

  it.each([...FAMILIES.keys()])('%s answers its boundary table', (entry) => {
    const rows = CWC_BOUNDARY_ROWS.filter((row) => row.entry === entry)
    expect(rows.length).toBeGreaterThan(10)
    const got = rows.map((row) => `${row.what} ${row.smiles} ${answer(MATCHERS.get(entry) ?? [], read(row.smiles))}`)
    expect(got).toEqual(rows.map((row) => `${row.what} ${row.smiles} ${row.answer}`))
  })

  it('names the one clause that failed, and only when exactly one did', () => {
    const miss = (entry: string, smiles: string) => MATCHERS.get(entry)?.[0]?.explainMiss(read(smiles))
    expect(miss('1.A.1', `FP(C)(=O)O${'C'.repeat(11)}`)).toEqual({
      outcome: 'miss',
      failedClause: 'o-alkyl',
      because: 'The group has 11 carbons; the text allows at most 10.',
    })
    expect(miss('1.A.1', 'FP(CCCC)(=O)OC')?.failedClause).toBe('alkyl')
    expect(miss('1.A.1', 'ClP(C)(=O)OC')?.failedClause).toBe('phosphonofluoridate')
    expect(miss('2.B.4', 'CP(C)(=O)Cl')?.failedClause).toBe('no-further-carbon')
    expect(miss('2.B.4', 'CCCCP(=O)(Cl)Cl')?.failedClause).toBe('group')
    expect(miss('1.A.16', `CN(C)C(=O)Oc1cccnc1C[N+](C)(C)${'C'.repeat(11)}[N+](C)(C)CCO`)?.failedClause).toBe('decane')
    expect(miss('2.B.10', 'C[N+](C)(C)CCCl')?.failedClause).toBe('salts')
    expect(miss('1.A.1', `ClP(CCCC)(=O)OC`)?.failedClause).toBeNull()
    expect(miss('1.A.1', 'CCO')?.failedClause).toBeNull()
  })
})

/** Printed text with one sign for one thing. */
function plain(text: string): string {
  return text.replaceAll('<=', '≤')
}

describe('clauses', () => {
  const reference = new URL(
    `${process.env.HOLDFAST_REFERENCE ?? '../shared/reference'}/control-lists/cwc-schedules.csv`,
    new URL('../../../', import.meta.url),
  )
  const available = existsSync(reference)
  if (!available) console.log('skipped: the reference table of the schedules is not here')

  it.skipIf(!available)('quote the printed text in order and leave only punctuation over', () => {
    const table = plain(readFileSync(reference, 'utf8'))
    for (const [entry, list] of FAMILIES) {
      for (const definition of list) {
        const pattern = definition.clauses.map((clause) => RegExp.escape(clause.quote)).join(String.raw`[-\s]*`)
        expect(table, entry).toMatch(new RegExp(`"${pattern}"`))
      }
    }
  })
})
